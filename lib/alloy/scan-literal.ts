import { describeCharacter } from './quote';
import { EOF, type Source } from './source';

const QUOTE_RAW = 0x60;
const BACKSLASH = 0x5c;

/** Reads a number, the source being at its first character. */
export function scanNumber(source: Source): 'NUMBER' | 'FLOAT' {
  const start = source.offset;
  let token: 'NUMBER' | 'FLOAT' = 'NUMBER';
  skipDigits(source);
  if (source.at(0x2e)) {
    token = 'FLOAT';
    source.next();
    skipDigits(source);
  }
  if (source.at(0x65) || source.at(0x45)) {
    token = 'FLOAT';
    source.next();
    if (source.at(0x2b) || source.at(0x2d)) source.next();
    if (skipDigits(source) === 0) source.error(start, 'exponent has no digits');
  }
  return token;
}

function skipDigits(source: Source): number {
  let count = 0;
  for (; source.ch >= 0x30 && source.ch <= 0x39; count++) source.next();
  return count;
}

/** Reads a string up to its closing quote, the opening one (at `start`) having been read. */
export function scanString(source: Source, quote: number, start: number): void {
  const raw = quote === QUOTE_RAW;
  for (;;) {
    const { ch } = source;
    if (ch === EOF || (ch === 0x0a && !raw)) {
      source.error(start, 'string literal not terminated');
      return;
    }
    source.next();
    if (ch === quote) return;
    if (ch === BACKSLASH && !raw) scanEscape(source);
  }
}

interface EscapeForm {
  readonly digits: number;
  readonly base: number;
  readonly max: number;
}

const MAX_CODE_POINT = 0x10ffff;

function escapeForm(ch: number): EscapeForm | undefined {
  if (ch >= 0x30 && ch <= 0x37) return { digits: 3, base: 8, max: 0xff };
  if (ch === 0x78) return { digits: 2, base: 16, max: 0xff };
  if (ch === 0x75) return { digits: 4, base: 16, max: MAX_CODE_POINT };
  if (ch === 0x55) return { digits: 8, base: 16, max: MAX_CODE_POINT };
  return undefined;
}

/** Reads an escape sequence after its backslash; at a fault it stops before the character that is wrong. */
function scanEscape(source: Source): void {
  const start = source.offset;
  if (!source.at(EOF) && 'abfnrtv\\"'.includes(String.fromCodePoint(source.ch))) {
    source.next();
    return;
  }
  const form = escapeForm(source.ch);
  if (!form) {
    source.error(start, source.at(EOF) ? 'escape sequence not terminated' : 'unknown escape sequence');
    return;
  }
  if (form.base === 16) source.next();
  let code = 0;
  for (let i = 0; i < form.digits; i++) {
    const digit = digitValue(source.ch);
    if (digit >= form.base) {
      const character = describeCharacter(source.ch);
      const ended = source.at(EOF);
      source.error(
        start,
        ended ? 'escape sequence not terminated' : `illegal character ${character} in escape sequence`,
      );
      return;
    }
    // 32 bits, as in the original: eight hexadecimal digits just fit.
    code = code * form.base + digit;
    source.next();
  }
  if (code > form.max || (code >= 0xd800 && code < 0xe000)) {
    source.error(start, 'escape sequence is invalid Unicode code point');
  }
}

function digitValue(ch: number): number {
  if (ch >= 0x30 && ch <= 0x39) return ch - 0x30;
  const lower = ch | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : 16;
}

/** Reads a comment whose `/` (at `index`, `start`) has been read, and gives its text without carriage returns. */
export function scanComment(source: Source, index: number, start: number): string {
  const block = source.at(0x2a);
  source.next();
  if (block) skipBlockComment(source, start);
  else while (!source.at(0x0a) && !source.at(EOF)) source.next();
  return withoutCarriageReturns(source.since(index), block);
}

function skipBlockComment(source: Source, start: number): void {
  while (!source.at(EOF)) {
    const { ch } = source;
    source.next();
    if (ch === 0x2a && source.at(0x2f)) {
      source.next();
      return;
    }
  }
  source.error(start, 'block comment not terminated');
}

function withoutCarriageReturns(text: string, block: boolean): string {
  if (!text.includes('\r')) return text;
  const body = text.endsWith('\r') ? text.slice(0, -1) : text;
  if (!block) return body.replaceAll('\r', '');
  // A carriage return stays where its loss would end the comment early.
  let out = '';
  for (let i = 0; i < body.length; i++) {
    const character = body[i] ?? '';
    if (character !== '\r' || (out.length > 2 && out.endsWith('*') && body[i + 1] === '/')) out += character;
  }
  return out;
}
