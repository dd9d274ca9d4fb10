import { OttlFault } from './fault';
import { type Token, type TokenKind, tokenize } from './tokens';

/** What a parser by alternatives needs: taking tokens, and going back to where it was. */
export abstract class TokenReader {
  private readonly tokens: readonly Token[];
  private index = 0;
  /** The token furthest on that did not fit: what a person will look at. */
  private furthest = 0;

  constructor(text: string) {
    this.tokens = tokenize(text);
  }

  /** Reads the whole text as one thing. */
  whole<T>(read: (parser: this) => T | undefined): T {
    const result = read(this);
    if (result !== undefined && this.peek().kind === 'EOF') return result;
    const { text, at, kind } = this.tokens[Math.max(this.furthest, this.index)] ?? this.peek();
    throw new OttlFault(`invalid syntax: unexpected ${kind === 'EOF' ? 'end' : `"${text}"`}`, at);
  }

  protected peek(): Token {
    const token = this.tokens[this.index];
    if (!token) throw new Error('the last token is EOF, which nothing takes');
    return token;
  }

  /** Takes a token of a kind, and of a text if one is given. */
  protected take(kind: TokenKind, text?: string): Token | undefined {
    const token = this.peek();
    if (token.kind === kind && (text === undefined || token.text === text)) {
      this.index++;
      return token;
    }
    this.furthest = Math.max(this.furthest, this.index);
    return undefined;
  }

  protected punct(text: string): Token | undefined {
    return this.take('Punct', text);
  }

  protected word(text: string): Token | undefined {
    return this.take('Lowercase', text);
  }

  protected followed<T>(result: T | undefined, kind: TokenKind): T | undefined {
    return result !== undefined && this.take(kind) ? result : undefined;
  }

  protected thenPunct<T>(result: T | undefined, text: string): T | undefined {
    return result !== undefined && this.punct(text) ? result : undefined;
  }

  /** The result, unless one of these follows. */
  protected not<T>(result: T | undefined, ...kinds: readonly TokenKind[]): T | undefined {
    return kinds.includes(this.peek().kind) ? undefined : result;
  }

  /** One or more of something, with a token between each two. */
  protected separated<T>(kind: TokenKind, read: () => T | undefined, text?: string): readonly T[] | undefined {
    const first = read();
    if (first === undefined) return undefined;
    const all = [first];
    const next = () => this.attempt(() => (this.take(kind, text) ? read() : undefined));
    for (let item = next(); item !== undefined; item = next()) all.push(item);
    return all;
  }

  /** Goes back to where it was if nothing fits. */
  protected attempt<T>(read: () => T | undefined): T | undefined {
    const { index } = this;
    const result = read();
    if (result === undefined) this.index = index;
    return result;
  }
}
