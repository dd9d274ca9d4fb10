import { unquoteChars } from '../go-unquote';
import { OttlFault } from './fault';

/** Kinds of tokens, with the names of upstream's lexer. */
export type TokenKind = (typeof RULES)[number][0] | 'EOF';

/** A token and its place. A string has its text without quotes and escapes. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: number;
}

/** In the order in which they are tried: upstream takes the first that fits, not the longest. */
const RULES = [
  ['Bytes', /0x[a-fA-F0-9]+/y],
  ['Float', /(\d+\.\d*|\d*\.\d+)([eE][-+]?\d+)?/y],
  ['Int', /\d+/y],
  ['String', /"(\\.|[^\\"])*"/y],
  ['Nil', /nil\b/y],
  ['OpNot', /not\b/y],
  ['OpOr', /or\b/y],
  ['OpAnd', /and\b/y],
  ['OpComparison', /==|!=|>=|<=|>|</y],
  ['LambdaArrow', /=>/y],
  ['OpAddSub', /\+|-/y],
  ['OpMultDiv', /\/|\*/y],
  ['Boolean', /(true|false)\b/y],
  ['Equal', /=/y],
  ['LParen', /\(/y],
  ['RParen', /\)/y],
  ['LBrace', /\{/y],
  ['RBrace', /\}/y],
  ['Colon', /:/y],
  ['Punct', /[,.[\]]/y],
  ['Uppercase', /[A-Z][A-Z0-9_]*/y],
  ['Lowercase', /[a-z][a-z0-9_]*/y],
  ['whitespace', /[\t\n\f\r ]+/y],
  ['Underscore', /_\b/y],
] as const;

/** Splits a statement or condition into tokens, with `EOF` as the last. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at);
    if (!token) throw new OttlFault(`invalid syntax: unexpected ${describeRest(text, at)}`, at);
    at += token.text.length;
    if (token.kind !== 'whitespace') tokens.push(token.kind === 'String' ? unquoted(token) : token);
  }
  tokens.push({ kind: 'EOF', text: '', at: text.length });
  return tokens;
}

function tokenAt(text: string, at: number): Token | undefined {
  for (const [kind, pattern] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { kind, text: match[0], at };
  }
  return undefined;
}

function unquoted(token: Token): Token {
  const inner = unquoteChars(token.text.slice(1, -1), '"');
  if (typeof inner === 'string') return { ...token, text: inner };
  const escaped = token.text.slice(inner.offset + 1, inner.offset + 3);
  const hint = /^\\[dwsb.(){}[\]$^*+?/-]/.test(escaped) ? `; write \\${escaped} for a regular expression` : '';
  throw new OttlFault(`invalid syntax: ${escaped} is no escape in a string${hint}`, token.at + inner.offset + 1);
}

function describeRest(text: string, at: number): string {
  if (text[at] === '"') return 'string without a closing quote';
  return `character ${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))}`;
}
