import { RegexpFault } from './re2-fault';
import { isUnicodeClass, type UnicodeNames } from './unicode-class';

const POSIX_CLASS = /^\[:\^?(alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|word|xdigit):\]$/;

const SHORT_ESCAPES: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };

/** One character, and where the text goes on after it. */
interface ScannedCharacter {
  readonly code: number;
  readonly end: number;
}

/** Reads the character classes and escapes of a regular expression. Positions go in and come out; faults are thrown. */
export class ClassScanner {
  constructor(
    private readonly text: string,
    private readonly names: UnicodeNames,
  ) {}

  /** `[…]` at a position; gives the position after it. */
  bracket(start: number): number {
    const { text } = this;
    let at = start + (text[start + 1] === '^' ? 2 : 1);
    for (let first = true; first || text[at] !== ']'; first = false) {
      at = this.posixClass(at) ?? this.group(at) ?? this.range(at, start);
    }
    return at + 1;
  }

  /** `\pL`, `\P{Greek}`, `\d`: the position after it, or undefined for anything else. */
  group(start: number): number | undefined {
    const { text } = this;
    if (text[start] !== '\\') return undefined;
    const kind = text[start + 1] ?? '';
    if (kind !== '' && 'dDsSwW'.includes(kind)) return start + 2;
    return kind === 'p' || kind === 'P' ? this.unicodeClass(start) : undefined;
  }

  private unicodeClass(start: number): number {
    const { text } = this;
    const first = text.codePointAt(start + 2);
    if (first === undefined) throw new RegexpFault('invalid character class range', text.slice(start), start);
    const brace = text[start + 2] === '{';
    const close = brace ? text.indexOf('}', start) : -1;
    if (brace && close < 0) throw new RegexpFault('invalid character class range', text.slice(start), start);
    const end = brace ? close + 1 : start + 2 + String.fromCodePoint(first).length;
    const name = brace ? text.slice(start + 3, close) : text.slice(start + 2, end);
    if (!isUnicodeClass(name.replace(/^\^/, ''), this.names)) {
      throw new RegexpFault('invalid character class range', text.slice(start, end), start);
    }
    return end;
  }

  private posixClass(start: number): number | undefined {
    const { text } = this;
    if (!text.startsWith('[:', start)) return undefined;
    const close = text.indexOf(':]', start + 2);
    if (close < 0) return undefined;
    const name = text.slice(start, close + 2);
    if (!POSIX_CLASS.test(name)) throw new RegexpFault('invalid character class range', name, start);
    return close + 2;
  }

  private range(start: number, wholeStart: number): number {
    const { text } = this;
    const low = this.character(start, wholeStart);
    if (text[low.end] !== '-' || text[low.end + 1] === ']' || low.end + 1 >= text.length) return low.end;
    const high = this.character(low.end + 1, wholeStart);
    if (high.code < low.code) {
      throw new RegexpFault('invalid character class range', text.slice(start, high.end), start);
    }
    return high.end;
  }

  private character(start: number, wholeStart: number): ScannedCharacter {
    const { text } = this;
    const code = text.codePointAt(start);
    if (code === undefined) throw new RegexpFault('missing closing ]', text.slice(wholeStart), wholeStart);
    return text[start] === '\\' ? this.escape(start) : { code, end: start + width(code) };
  }

  /** An escape of one character: `\n`, `\x41`, `\x{10FFFF}`, `\012`, `\.`. */
  escape(start: number): ScannedCharacter {
    const { text } = this;
    const code = text.codePointAt(start + 1);
    if (code === undefined) throw new RegexpFault('trailing backslash at end of expression', '', start);
    const char = String.fromCodePoint(code);
    const octal = /\\(0[0-7]{0,2}|[1-7][0-7]{1,2})/y;
    octal.lastIndex = start;
    const digits = octal.exec(text)?.[1];
    if (digits !== undefined) return { code: Number.parseInt(digits, 8), end: octal.lastIndex };
    if (char === 'x') return this.hexadecimal(start);
    const short = SHORT_ESCAPES[char];
    if (short !== undefined) return { code: short, end: start + 2 };
    if (code < 0x80 && !/[0-9A-Za-z]/.test(char)) return { code, end: start + 2 };
    throw new RegexpFault('invalid escape sequence', text.slice(start, start + 1 + width(code)), start);
  }

  private hexadecimal(start: number): ScannedCharacter {
    const { text } = this;
    const digits = /\\x(?:\{([0-9A-Fa-f]+)\}|([0-9A-Fa-f]{2}))/y;
    digits.lastIndex = start;
    const match = digits.exec(text);
    const code = Number.parseInt(match?.[1] ?? match?.[2] ?? '', 16);
    if (code <= 0x10ffff) return { code, end: digits.lastIndex };
    throw new RegexpFault('invalid escape sequence', this.wrongHexadecimal(start), start);
  }

  /** What Go shows of a faulty `\x`: up to the character that made it one. */
  private wrongHexadecimal(start: number): string {
    const { text } = this;
    if (text[start + 2] !== '{') {
      const [first = '', second = ''] = text.slice(start + 2, start + 6);
      return `\\x${first}${second}`;
    }
    let value = 0;
    let shown = '\\x{';
    for (const char of text.slice(start + 3)) {
      shown += char;
      value = value * 16 + Number.parseInt(char, 16);
      if (!(value <= 0x10ffff)) break;
    }
    return shown;
  }
}

function width(code: number): number {
  return code > 0xffff ? 2 : 1;
}
