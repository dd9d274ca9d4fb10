const ESCAPE = /\\(?:([abfnrtv\\])|(['"])|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3}))/y;

const SHORT: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

/**
 * The inside of a quoted string without its escapes, as Go's `strconv.UnquoteChar` decodes one character after the other; or
 * the offset of the first wrong one.
 */
export function unquoteChars(inner: string, quote: '"' | "'"): string | { readonly offset: number } {
  let out = '';
  for (let at = 0; at < inner.length; ) {
    const char = inner[at] ?? '';
    if (char === quote) return { offset: at };
    if (char !== '\\') {
      out += char;
      at++;
      continue;
    }
    ESCAPE.lastIndex = at;
    const match = ESCAPE.exec(inner);
    const decoded = match && decode(match, quote);
    if (typeof decoded !== 'string') return { offset: at };
    out += decoded;
    at = ESCAPE.lastIndex;
  }
  return out;
}

/** A string literal in double quotes or backquotes as Go's `strconv.Unquote` decodes it; undefined if it is none. */
export function unquote(literal: string): string | undefined {
  const quote = literal[0];
  if (literal.length < 2 || !literal.endsWith(quote ?? '')) return undefined;
  const inner = literal.slice(1, -1);
  if (quote === '`') return inner.includes('`') ? undefined : inner.replaceAll('\r', '');
  if (quote !== '"' || inner.includes('\n')) return undefined;
  const text = unquoteChars(inner, '"');
  return typeof text === 'string' ? text : undefined;
}

function decode(match: RegExpExecArray, quote: string): string | undefined {
  const [, short, quoted, byte, unicode, long, octal] = match;
  if (short !== undefined) return SHORT[short];
  if (quoted !== undefined) return quoted === quote ? quoted : undefined;
  if (octal !== undefined) return byteText(Number.parseInt(octal, 8));
  if (byte !== undefined) return byteText(Number.parseInt(byte, 16));
  const code = Number.parseInt(unicode ?? long ?? '', 16);
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}

/** A byte of its own: one above 127 stands for no character, so any will do. */
function byteText(byte: number): string | undefined {
  return byte > 0xff ? undefined : String.fromCharCode(byte);
}
