import type { Position } from './position';

/** `Source.ch` at the end of the text. */
export const EOF = -1;

const BYTE_ORDER_MARK = 0xfeff;
const REPLACEMENT = 0xfffd;

/** Told about a fault. */
export type ErrorHandler = (start: Position, message: string) => void;

/** Source text read character by character, with the byte offsets and lines that Alloy would count. */
export class Source {
  /** The current character (a code point), or `EOF`. */
  ch = EOF;
  /** Byte offset of `ch`. */
  offset = 0;
  /** Index of `ch` in the text. */
  index = 0;
  private width = 0;
  private units = 0;
  private readonly lineStarts = [0];

  constructor(
    private readonly text: string,
    private readonly onError: ErrorHandler,
  ) {
    this.next();
    if (this.ch === BYTE_ORDER_MARK) this.next(); // allowed as the very first character
  }

  /** Goes to the next character. */
  next(): void {
    this.offset += this.width;
    this.index += this.units;
    if (this.ch === 0x0a) this.addLine(this.offset);
    const code = this.index < this.text.length ? this.text.charCodeAt(this.index) : EOF;
    if (code > 0 && code < 0x80) {
      this.ch = code;
      this.width = 1;
      this.units = 1;
    } else {
      this.readSpecial(code);
    }
  }

  /** Reports a fault at a byte offset that has been read. */
  error(offset: number, message: string): void {
    this.onError(this.position(offset), message);
  }

  /** Whether the current character is a given one. */
  at(ch: number): boolean {
    return this.ch === ch;
  }

  /** The code unit after the current character, 0 at the end. */
  peek(): number {
    const next = this.index + this.units;
    return next < this.text.length ? this.text.charCodeAt(next) : 0;
  }

  /** The text from an index up to the current character. */
  since(index: number): string {
    return this.text.slice(index, this.index);
  }

  /** Goes back to an ASCII character that was read before. */
  goBack(offset: number, index: number): void {
    this.offset = offset;
    this.index = index;
    this.ch = this.text.charCodeAt(index);
    this.width = 1;
    this.units = 1;
  }

  /** Line and column of a byte offset that has been read. */
  position(offset: number): Position {
    let low = 0;
    let high = this.lineStarts.length - 1;
    if (offset >= this.lineStart(high)) low = high;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { offset, line: low + 1, column: offset - this.lineStart(low) + 1 };
  }

  private lineStart(line: number): number {
    return this.lineStarts[line] ?? 0;
  }

  private addLine(offset: number): void {
    // Text read a second time has its lines already.
    if (offset > this.lineStart(this.lineStarts.length - 1)) this.lineStarts.push(offset);
  }

  private readSpecial(code: number): void {
    this.ch = code === EOF ? EOF : (this.text.codePointAt(this.index) ?? EOF);
    this.units = this.ch === EOF ? 0 : this.ch > 0xffff ? 2 : 1;
    this.width = this.ch === EOF ? 0 : bytesOf(this.ch);
    if (this.ch === 0) this.error(this.offset, 'illegal character NUL');
    if (this.ch === BYTE_ORDER_MARK && this.offset > 0) this.error(this.offset, 'illegal byte order mark');
    if (this.ch >= 0xd800 && this.ch < 0xe000) {
      // Half of a surrogate pair stands for a byte that is no UTF-8: see `decodeSource`.
      this.error(this.offset, 'illegal UTF-8 encoding');
      this.ch = REPLACEMENT;
    }
  }
}

function bytesOf(ch: number): number {
  if (ch < 0x80) return 1;
  if (ch < 0x800) return 2;
  if (ch >= 0xd800 && ch < 0xe000) return 1;
  return ch < 0x10000 ? 3 : 4;
}
