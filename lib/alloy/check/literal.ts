import type { LiteralExpr } from '../ast';
import { boolValue, NULL, numberValue, stringValue, type Value } from './value';

/** The value of a literal, decoded as Alloy decodes it (Go's `strconv`). */
export function literalValue(literal: LiteralExpr): Value {
  const { token, value } = literal;
  switch (token) {
    case 'NULL':
      return NULL;
    case 'BOOL':
      return boolValue(value === 'true');
    case 'STRING':
      return stringValue(unquote(value));
    case 'FLOAT':
      return numberValue(Number(value), true);
    case 'NUMBER':
      return wholeNumber(value);
  }
}

/** A number without a point: octal after a leading zero, a float where 64 bits are too few. */
function wholeNumber(text: string): Value {
  const octal = /^0[0-7]+$/.test(text);
  const value = BigInt(octal ? `0o${text.slice(1)}` : text);
  return numberValue(Number(value), value > MAX_UINT64);
}

const MAX_UINT64 = 2n ** 64n - 1n;

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const ESCAPE = /\\(?:([0-7]{3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gsu;

/** The text of a string literal without quotes and escapes. */
export function unquote(literal: string): string {
  const inner = literal.slice(1, -1);
  if (literal.startsWith('`')) return inner.replaceAll('\r', '');
  if (!inner.includes('\\')) return inner;
  // Escapes of bytes may make up one character together, so those are decoded as bytes.
  return /\\(?:[23][0-7]{2}|x[89a-fA-F])/.test(inner) ? unescapeBytes(inner) : unescapeText(inner);
}

function unescapeText(inner: string): string {
  return inner.replace(ESCAPE, (_, octal, byte, short, long, character: string) => {
    const number = octal ? Number.parseInt(octal, 8) : Number.parseInt(byte ?? short ?? long ?? '', 16);
    return Number.isNaN(number) ? (SHORT_ESCAPES[character] ?? character) : String.fromCodePoint(number);
  });
}

function unescapeBytes(inner: string): string {
  const parts: Buffer[] = [];
  let last = 0;
  for (const match of inner.matchAll(ESCAPE)) {
    const [whole, octal, byte] = match;
    parts.push(Buffer.from(inner.slice(last, match.index)));
    if (octal) parts.push(Buffer.from([Number.parseInt(octal, 8) & 0xff]));
    else if (byte) parts.push(Buffer.from([Number.parseInt(byte, 16)]));
    else parts.push(Buffer.from(unescapeText(whole)));
    last = match.index + whole.length;
  }
  parts.push(Buffer.from(inner.slice(last)));
  return Buffer.concat(parts).toString();
}
