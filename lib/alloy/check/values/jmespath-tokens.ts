/** What a token is: the text of an operator, or a kind. */
export interface JmesToken {
  readonly kind: string;
  readonly at: number;
  /** Text of a name, number or JSON literal. */
  readonly text: string;
}

/** Leaves the reader of JMESPath; never seen outside it. */
export class JmesFault extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const VARIABLE = /\$[A-Za-z0-9_]*/y;
const NUMBER = /-?[0-9]+/y;
const OPERATOR = /\[\?|\[\]|\/\/|\|\||&&|[<>!=]=|[.*,:{}\])(@+%\u2212\u00d7\u00f7\-/[|<>!=&]/y;
const SPACE = /[ \t\n\r]+/y;
const RAW_STRING = /'(?:\\['\\]|\\(?!['\\])|[^'\\])*'/y;
const JSON_LITERAL = /`(?:\\[\s\S]|[^`\\])*`/y;
const QUOTED = /"(?:\\[\s\S]|[^"\\])*"/y;

/** Operators that are written in two ways. */
const SAME: Readonly<Record<string, string>> = { '\u2212': '-', '\u00d7': '\u00d7', '\u00f7': '/' };

/** Splits a JMESPath expression into tokens, with `end` as the last. */
export function tokenizeJmes(text: string): readonly JmesToken[] {
  const tokens: JmesToken[] = [];
  for (let at = 0; at < text.length; ) {
    const space = matchAt(SPACE, text, at);
    const token = space === undefined ? tokenAt(text, at) : undefined;
    if (token) tokens.push(token.token);
    at += space?.length ?? token?.length ?? 0;
  }
  tokens.push({ kind: 'end', at: text.length, text: '' });
  return tokens;
}

function tokenAt(text: string, at: number): { readonly token: JmesToken; readonly length: number } {
  const found = (kind: string, whole: string, value = whole) => ({
    token: { kind, at, text: value },
    length: whole.length,
  });
  const name = matchAt(NAME, text, at);
  if (name !== undefined) return found('name', name);
  const variable = matchAt(VARIABLE, text, at);
  if (variable !== undefined) return found(variable === '$' ? 'root' : 'variable', variable);
  const number = matchAt(NUMBER, text, at);
  if (number !== undefined) return found('number', number);
  const quoted = quotedAt(text, at);
  if (quoted) return found(quoted.kind, quoted.whole, quoted.value);
  const operator = matchAt(OPERATOR, text, at);
  if (operator !== undefined) return found(SAME[operator] ?? operator, operator);
  throw new JmesFault(`unknown character ${JSON.stringify(text[at])}`, at);
}

function quotedAt(text: string, at: number): { kind: string; whole: string; value: string } | undefined {
  const quote = text[at];
  if (quote !== "'" && quote !== '`' && quote !== '"') return undefined;
  const kind = { "'": 'string', '`': 'json', '"': 'quoted' }[quote];
  const whole = matchAt({ string: RAW_STRING, json: JSON_LITERAL, quoted: QUOTED }[kind] ?? QUOTED, text, at);
  if (whole === undefined) throw new JmesFault(`no closing ${quote}`, at);
  if (kind === 'quoted') requireJson(whole, at);
  return { kind, whole, value: kind === 'json' ? whole.slice(1, -1).replaceAll('\\`', '`') : whole };
}

/** Faults a text that is no JSON. */
export function requireJson(text: string, at: number): void {
  try {
    JSON.parse(text);
  } catch {
    throw new JmesFault(`${text} is no JSON`, at);
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
