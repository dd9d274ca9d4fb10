import { Aligner } from './align';
import type { Comment, CommentGroup } from './ast';
import type { Position } from './position';
import type { Token } from './token';

/** Whitespace that is held back until the next token: a comment before that token may replace it. */
export type Whitespace = 'blank' | 'vtab' | 'newline' | 'formfeed' | 'indent' | 'unindent';

const WHITESPACE_TEXT: Readonly<Record<'blank' | 'vtab' | 'newline' | 'formfeed', string>> = {
  blank: ' ',
  vtab: '\v',
  newline: '\n',
  formfeed: '\f',
};

/** At most one empty line is kept. */
const MAX_NEWLINES = 2;

const START: Position = { offset: 0, line: 1, column: 1 };

/**
 * The half of the printer that decides whitespace: it takes tokens and wishes for whitespace from the walker, puts in the
 * comments whose position has come, indents, and passes all on to be aligned.
 */
export class Writer {
  private readonly aligner = new Aligner();
  private readonly comments: CommentGroup[];
  private pending: (Whitespace | 'dropped')[] = [];
  private indent = 0;
  private lastToken: Token | 'WHITESPACE' = 'WHITESPACE';
  private empty = true;
  private atLineStart = true;
  /** Where in the source the next token is, exact after `moveTo`, else estimated from what was written. */
  private offset = START.offset;
  private line = START.line;
  /** Source line of the end of the last text written. */
  private lastLine = 0;

  constructor(comments: readonly CommentGroup[]) {
    this.comments = comments.filter((group) => group.length > 0).reverse();
  }

  /** Sets the source position of what is written next; without one the estimate stays. */
  moveTo(position: Position | undefined): void {
    if (!position) return;
    this.offset = position.offset;
    this.line = position.line;
  }

  /** Asks for whitespace before the next token. */
  space(...whitespace: readonly Whitespace[]): void {
    this.pending.push(...whitespace);
    this.lastToken = 'WHITESPACE';
  }

  /** Writes an operator or a delimiter. */
  operator(token: Token): void {
    // `1` and `.` would read as one number.
    if (this.lastToken === 'NUMBER' && token === '.') this.pending.push('blank');
    this.token(token, token);
  }

  /** Writes the text of an identifier or a literal. */
  token(token: Token, text: string): void {
    this.lastToken = token;
    const { offset, line } = this;
    if (this.commentBefore(offset)) this.injectComments(offset, line);
    else this.flushPending(this.pending.length);
    this.writeText(offset, line, text, false);
  }

  /** Writes the comments that are left, and gives the whole text. */
  finish(): string {
    while (this.commentBefore(Number.POSITIVE_INFINITY)) this.injectGroup(Number.POSITIVE_INFINITY);
    return this.aligner.finish();
  }

  private commentBefore(offset: number): boolean {
    const start = this.comments.at(-1)?.[0]?.start;
    return start !== undefined && start.offset <= offset;
  }

  private injectComments(offset: number, line: number): void {
    let last: Comment | undefined;
    while (this.commentBefore(offset)) last = this.injectGroup(line);
    if (last) this.writeCommentSuffix(line, last);
  }

  private injectGroup(nextLine: number): Comment | undefined {
    const group = this.comments.pop() ?? [];
    for (const comment of group) {
      const start = comment.start ?? START;
      this.writeCommentPrefix(nextLine, start.line);
      this.writeText(start.offset, start.line, comment.text, true);
    }
    return group.at(-1);
  }

  private writeCommentPrefix(nextLine: number, commentLine: number): void {
    if (this.empty) return;
    if (commentLine === this.lastLine) {
      // Between two tokens of one line a column would look odd.
      this.writeWhitespace(commentLine === nextLine ? ' ' : '\t', 1);
      return;
    }
    // Changes of indentation up to the first other whitespace apply to the comment already. That one is replaced by the
    // comment's own line ends; it keeps its place, so that a second comment changes nothing more.
    const first = this.pending.findIndex((whitespace) => !changesIndent(whitespace));
    if (first >= 0) {
      this.pending[first] = 'dropped';
      this.flushPending(first);
    }
    this.writeLineEnds('\f', commentLine - this.lastLine);
  }

  private writeCommentSuffix(nextLine: number, last: Comment): void {
    if (last.text[1] === '*' && nextLine === last.end?.line) this.writeWhitespace(' ', 1);
    const newlines = nextLine - this.lastLine;
    const endsRun = this.pending.includes('formfeed');
    this.pending = this.pending.filter(changesIndent);
    this.flushPending(this.pending.length);
    this.writeLineEnds(endsRun ? '\f' : '\n', newlines);
  }

  private writeLineEnds(end: '\f' | '\n', wanted: number): void {
    if (wanted > 0) this.writeWhitespace(end, Math.min(wanted, MAX_NEWLINES));
  }

  private flushPending(count: number): void {
    for (const whitespace of this.pending.splice(0, count)) {
      if (whitespace === 'indent') this.indent++;
      else if (whitespace === 'unindent') this.indent--;
      else if (whitespace !== 'dropped') this.writeWhitespace(WHITESPACE_TEXT[whitespace], 1);
    }
  }

  private writeWhitespace(text: string, count: number): void {
    this.writeIndent();
    for (let i = 0; i < count; i++) this.aligner.write(text);
    this.empty = false;
    this.offset += count;
    this.atLineStart = text === '\n' || text === '\f';
    if (this.atLineStart) this.line += count;
  }

  private writeText(offset: number, line: number, text: string, literal: boolean): void {
    this.writeIndent();
    if (literal) this.aligner.writeLiteral(text);
    else this.aligner.write(text);
    this.empty = false;
    this.offset = offset + Buffer.byteLength(text);
    this.line = line + countLineEnds(text);
    this.lastLine = this.line;
    if (text !== '') this.atLineStart = false;
  }

  private writeIndent(): void {
    if (!this.atLineStart) return;
    for (let i = 0; i < this.indent; i++) this.aligner.write('\t');
    this.offset += this.indent;
    if (this.indent > 0) {
      this.empty = false;
      this.atLineStart = false;
    }
  }
}

function changesIndent(whitespace: string): boolean {
  return whitespace === 'indent' || whitespace === 'unindent';
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text[i] === '\n' || text[i] === '\f') count++;
  return count;
}
