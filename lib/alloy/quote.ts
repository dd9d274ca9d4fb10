const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '"': '\\"',
  '\\': '\\\\',
};

const PRINTABLE = /^[ \p{L}\p{M}\p{N}\p{P}\p{S}]$/u;
const NEEDS_NO_ESCAPE = /^[ !#-[\]-~]*$/;

/** Whether Go's `strconv` calls a character (one code point) printable; Alloy's printer and messages depend on it. */
export function isPrintable(character: string): boolean {
  return PRINTABLE.test(character);
}

/**
 * A string literal in double quotes, with the escapes of Go's `strconv.Quote`, which Alloy's printer uses and Alloy's
 * evaluator decodes.
 */
export function quote(text: string): string {
  if (NEEDS_NO_ESCAPE.test(text)) return `"${text}"`;
  let out = '"';
  for (const character of text) out += SHORT_ESCAPES[character] ?? escapeUnlessPrintable(character);
  return `${out}"`;
}

function escapeUnlessPrintable(character: string): string {
  if (isPrintable(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`;
  if (code > 0xdc00 + 0x7f && code <= 0xdc00 + 0xff) return `\\x${hex(code - 0xdc00, 2)}`; // a byte: see decodeSource
  if (code >= 0xd800 && code < 0xe000) return '\ufffd'; // half of a surrogate pair has no UTF-8 form
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0');
}

/** A character as Alloy's messages show it: `U+0040 '@'`, without the quotes part where it is not printable. */
export function describeCharacter(code: number): string {
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (code < 0) return number;
  const character = String.fromCodePoint(code);
  return isPrintable(character) ? `${number} '${character}'` : number;
}
