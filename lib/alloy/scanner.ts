import { describeCharacter } from './quote';
import { scanComment, scanNumber, scanString } from './scan-literal';
import { EOF, type ErrorHandler, Source } from './source';
import { lookup, type Token } from './token';

const LETTER = /^\p{L}$/u;
const DIGIT = /^\p{Nd}$/u;
const BYTE_ORDER_MARK = 0xfeff;

/** Tokens after which a line end ends the statement. */
const ENDS_STATEMENT: ReadonlySet<Token> = new Set<Token>([
  'IDENT',
  'NUMBER',
  'FLOAT',
  'STRING',
  'BOOL',
  'NULL',
  '}',
  ')',
  ']',
]);

const SINGLE: Readonly<Record<string, Token>> = {
  '+': '+',
  '-': '-',
  '*': '*',
  '%': '%',
  '^': '^',
  '{': '{',
  '}': '}',
  '(': '(',
  ')': ')',
  '[': '[',
  ']': ']',
  ',': ',',
  '.': '.',
};

/** Splits Alloy source into tokens, as Alloy's own scanner does: faults are reported, and scanning goes on. */
export class Scanner {
  /** Byte offset of the token that `scan` gave last. */
  start = 0;
  /** Text of that token, where it is not clear from its kind. */
  literal = '';
  readonly source: Source;
  /** Whether the next line end ends a statement. */
  private insertTerminator = false;

  constructor(text: string, onError: ErrorHandler) {
    this.source = new Source(text, onError);
  }

  /** The next token. At the end of the text `EOF`, again and again. */
  scan(): Token {
    const { source } = this;
    this.skipWhitespace();
    this.start = source.offset;
    this.literal = '';
    const { ch, index } = source;
    if (isLetter(ch)) return this.scanWord(index);
    if (isDecimal(ch) || (ch === 0x2e && isDecimal(source.peek()))) {
      const token = scanNumber(source);
      this.literal = source.since(index);
      return this.found(token);
    }
    return this.scanOther(ch, index);
  }

  private scanWord(index: number): Token {
    const { source } = this;
    while (isLetter(source.ch) || isDigit(source.ch)) source.next();
    this.literal = source.since(index);
    return this.found(lookup(this.literal));
  }

  private scanOther(ch: number, index: number): Token {
    const { source } = this;
    source.next();
    switch (ch) {
      case EOF:
      case 0x0a:
        // A line end comes here only where it ends a statement: else it is whitespace.
        if (ch === EOF && !this.insertTerminator) return 'EOF';
        return this.terminator();
      case 0x27: // '
        this.source.error(this.start, 'illegal single-quoted string; use double quotes');
        this.scanStringFrom(index, ch);
        this.insertTerminator = true;
        return 'ILLEGAL';
      case 0x22: // "
      case 0x60: // `
        this.scanStringFrom(index, ch);
        return this.found('STRING');
      case 0x2f: // /
        if (!source.at(0x2f) && !source.at(0x2a)) return this.found('/');
        return this.scanCommentFrom(index);
      default:
        return this.scanOperator(ch);
    }
  }

  private scanCommentFrom(index: number): Token {
    const { source, start } = this;
    if (this.insertTerminator) {
      const endsLine = this.commentEndsLine();
      source.goBack(start, index);
      // The statement ends before the comment, which is scanned next.
      if (endsLine) return this.terminator();
      source.next();
    }
    this.literal = scanComment(source, index, start);
    return this.found('COMMENT');
  }

  private scanOperator(ch: number): Token {
    switch (ch) {
      case 0x7c: // |
        return this.scanDoubled(ch, '||');
      case 0x26: // &
        return this.scanDoubled(ch, '&&');
      case 0x21: // !
        return this.followedByEquals('!', '!=');
      case 0x3d: // =
        return this.followedByEquals('=', '==');
      case 0x3c: // <
        return this.followedByEquals('<', '<=');
      case 0x3e: // >
        return this.followedByEquals('>', '>=');
      default:
        return this.scanSingle(ch);
    }
  }

  private scanSingle(ch: number): Token {
    const character = String.fromCodePoint(ch);
    const token = SINGLE[character];
    if (token) return this.found(token);
    // A misplaced byte order mark has been reported when it was read.
    if (ch !== BYTE_ORDER_MARK) this.source.error(this.start, `illegal character ${describeCharacter(ch)}`);
    this.literal = character;
    return 'ILLEGAL'; // does not change whether a line end ends the statement
  }

  private scanDoubled(ch: number, token: '||' | '&&'): Token {
    const character = String.fromCharCode(ch);
    if (this.source.at(ch)) this.source.next();
    else this.source.error(this.source.offset, `missing second ${character} in ${token}`);
    return this.found(token);
  }

  private followedByEquals(without: Token, withEquals: Token): Token {
    if (!this.source.at(0x3d)) return this.found(without);
    this.source.next();
    return this.found(withEquals);
  }

  private scanStringFrom(index: number, quote: number): void {
    scanString(this.source, quote, this.start);
    this.literal = this.source.since(index);
  }

  private found(token: Token): Token {
    this.insertTerminator = ENDS_STATEMENT.has(token);
    return token;
  }

  private terminator(): Token {
    this.insertTerminator = false;
    this.literal = '\n';
    return 'TERMINATOR';
  }

  private skipWhitespace(): void {
    const { source } = this;
    while (isBlank(source.ch) || (source.at(0x0a) && !this.insertTerminator)) source.next();
  }

  /** Whether nothing but comments is left on the line. The `/` that begins the first comment has been read. */
  private commentEndsLine(): boolean {
    const { source } = this;
    while (source.at(0x2f) || source.at(0x2a)) {
      if (source.at(0x2f)) return true;
      source.next();
      if (this.blockCommentHasLineEnd()) return true;
      this.skipWhitespace();
      if (source.at(EOF) || source.at(0x0a)) return true;
      if (!source.at(0x2f)) return false;
      source.next();
    }
    return false;
  }

  private blockCommentHasLineEnd(): boolean {
    const { source } = this;
    while (!source.at(EOF)) {
      const { ch } = source;
      if (ch === 0x0a) return true;
      source.next();
      if (ch === 0x2a && source.at(0x2f)) {
        source.next();
        return false;
      }
    }
    return false;
  }
}

function isBlank(ch: number): boolean {
  return ch === 0x20 || ch === 0x09 || ch === 0x0d;
}

function isDecimal(ch: number): boolean {
  return ch >= 0x30 && ch <= 0x39;
}

function isLetter(ch: number): boolean {
  if (ch < 0x80) return (ch >= 0x61 && ch <= 0x7a) || (ch >= 0x41 && ch <= 0x5a) || ch === 0x5f;
  return LETTER.test(String.fromCodePoint(ch));
}

function isDigit(ch: number): boolean {
  return isDecimal(ch) || (ch >= 0x80 && DIGIT.test(String.fromCodePoint(ch)));
}
