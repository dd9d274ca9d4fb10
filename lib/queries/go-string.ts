import { unquote, unquoteChars } from '../alloy/check/values/go-unquote';

/** What a string literal in double, single or back quotes says; undefined if it is none. */
export function decodeString(literal: string): string | undefined {
  if (!literal.startsWith("'")) return unquote(literal);
  if (literal.length < 2 || !literal.endsWith("'") || literal.includes('\n')) return undefined;
  const text = unquoteChars(literal.slice(1, -1), "'");
  return typeof text === 'string' ? text : undefined;
}
