import { TemplateFault } from './fault';
import { type Token, type TokenKind, tokenizeTemplate } from './tokens';

/** The tokens of a template one after the other, with or without the spaces between. */
export abstract class TokenReader {
  protected readonly tokens: readonly Token[];
  protected index = 0;

  constructor(text: string) {
    this.tokens = tokenizeTemplate(text);
  }

  protected peek(): Token {
    const token = this.tokens[this.index] ?? this.tokens.at(-1);
    if (!token) throw new Error('there is always a last token');
    return token;
  }

  protected next(): Token {
    const token = this.peek();
    this.index++;
    return token;
  }

  protected peekNonSpace(): Token {
    while (this.peek().kind === 'space') this.index++;
    return this.peek();
  }

  protected nextNonSpace(): Token {
    this.peekNonSpace();
    return this.next();
  }

  protected expect(kind: TokenKind, context: string): void {
    const token = this.nextNonSpace();
    if (token.kind !== kind) throw this.unexpected(token, context);
  }

  protected unexpected(token: Token, context: string): TemplateFault {
    if (token.kind === 'error') return new TemplateFault(token.text, token.at);
    return new TemplateFault(`unexpected ${token.kind === 'end' ? 'end' : `"${token.text}"`} in ${context}`, token.at);
  }
}
