import type { Position, Span } from './position';

/** A place in source text that is being imagined: it moves as if the text were written. */
export class Cursor {
  private offset = 0;
  private line = 1;
  private column = 1;
  private indent = 0;

  /** Where the next character goes. */
  get position(): Position {
    return { offset: this.offset, line: this.line, column: this.column };
  }

  /** Moves over a text and gives its place. */
  put(text: string): Span {
    const start = this.position;
    this.move(text, Buffer.byteLength(text) - 1);
    const end = this.position;
    this.move(text.slice(-1), 1);
    return { start, end };
  }

  /** Begins a new line, after `count - 1` empty ones. */
  newLine(count = 1): void {
    this.line += count;
    this.offset += count + this.indent;
    this.column = 1 + this.indent;
  }

  /** Runs something one level of indentation deeper. */
  indented<T>(run: () => T): T {
    this.indent++;
    const result = run();
    this.indent--;
    return result;
  }

  /** Columns used on this line, a tab counting as `tabWidth`. */
  usedColumns(tabWidth: number): number {
    return this.column - 1 + this.indent * (tabWidth - 1);
  }

  private move(text: string, bytes: number): void {
    this.offset += bytes;
    this.column += bytes;
    const lastLineEnd = text.lastIndexOf('\n');
    if (lastLineEnd < 0) return;
    this.line += text.split('\n').length - 1;
    this.column = 1 + Buffer.byteLength(text.slice(lastLineEnd + 1));
  }
}
