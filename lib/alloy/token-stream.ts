import type { Comment, CommentGroup } from './ast';
import type { Diagnostic } from './diagnostic';
import type { Position } from './position';
import { Scanner } from './scanner';
import type { Token } from './token';

/**
 * How many brackets and bodies may be open at once, so that no text can exhaust the stack of the parser. Alloy itself has
 * no limit; people's configurations need about ten.
 */
const MAX_NESTING = 500;

/** The message about a text that is nested more deeply than we read. */
export const TOO_DEEP = 'nested too deeply';

/** What the parser reads: the tokens without comments, which are collected, and the diagnostics so far. */
export class TokenStream {
  /** The current token. */
  token: Token = 'EOF';
  /** Its text, for a literal or an identifier. */
  literal = '';
  readonly comments: CommentGroup[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private readonly scanner: Scanner;
  private startOffset = 0;
  private lastErrorLine = 0;
  private depth = 0;
  private stopped = false;

  constructor(text: string) {
    this.scanner = new Scanner(text, (start, message) => this.report(start, message));
    this.next();
  }

  /** Position of the current token. */
  get start(): Position {
    return this.scanner.source.position(this.startOffset);
  }

  /** Whether the current token is of a kind. */
  at(token: Token): boolean {
    return this.token === token;
  }

  /** Goes to the next token that is no comment. */
  next(): void {
    if (this.stopped) return;
    this.scan();
    while (this.at('COMMENT')) this.readCommentGroup();
  }

  /** Goes to the next of the tokens, or to the end. */
  advanceTo(tokens: ReadonlySet<Token>): void {
    while (this.token !== 'EOF' && !tokens.has(this.token)) this.next();
  }

  /** Takes one token, reporting if it isn't the expected one; gives its position. */
  expect(token: Token): Position {
    const { start } = this;
    if (this.token !== token) this.error(`expected ${token}, got ${this.token}`);
    this.next();
    return start;
  }

  /** Reports an error at the current token. A second one on the same line in a row is dropped: it is a consequence. */
  error(message: string): void {
    const { start } = this;
    if (this.lastErrorLine === start.line) return;
    this.lastErrorLine = start.line;
    this.report(start, message);
  }

  /** Reports an error about a range. */
  report(start: Position, message: string, end: Position = start): void {
    if (this.stopped) return;
    const { line, column } = start;
    this.diagnostics.push({ severity: 'error', line, column, endLine: end.line, endColumn: end.column, message });
  }

  /** Goes one level deeper. If that is too deep, reports it, treats the rest of the text as absent and gives false. */
  enter(): boolean {
    if (this.depth >= MAX_NESTING) {
      this.report(this.start, TOO_DEEP);
      this.stopped = true;
      this.token = 'EOF';
      this.literal = '';
      return false;
    }
    this.depth++;
    return true;
  }

  /** Comes back from a level that was entered. */
  leave(): void {
    this.depth--;
  }

  /** Position a number of bytes after another. */
  after(start: Position, bytes: number): Position {
    return this.scanner.source.position(start.offset + bytes);
  }

  /** Position of the last character of a text that starts at a position. */
  endOf(start: Position, text: string): Position {
    const last = Buffer.byteLength(text) - 1;
    if (text.includes('\n')) return this.after(start, last);
    return { offset: start.offset + last, line: start.line, column: start.column + last };
  }

  private scan(): void {
    this.token = this.scanner.scan();
    this.literal = this.scanner.literal;
    this.startOffset = this.scanner.start;
  }

  private readCommentGroup(): void {
    const group: Comment[] = [];
    let endLine = this.start.line;
    while (this.at('COMMENT') && this.start.line <= endLine + 1) {
      const { start, literal: text } = this;
      group.push({ kind: 'Comment', text, start, end: this.endOf(start, text) });
      endLine = start.line + (text.split('\n').length - 1);
      this.scan();
    }
    this.comments.push(group);
  }
}
