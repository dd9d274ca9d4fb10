import { unknownFunction } from './jmespath-functions';
import { POWERS, PROJECTION_STOP } from './jmespath-powers';
import { JmesFault, type JmesToken, requireJson, tokenizeJmes } from './jmespath-tokens';
import type { ValueProblem } from './problem';

/** What is wrong with a JMESPath expression, as the community's Go library that Alloy uses reads it. */
export function checkJmespath(text: string): ValueProblem | undefined {
  try {
    return new Parser(tokenizeJmes(text)).parse();
  } catch (error) {
    if (error instanceof JmesFault)
      return { message: `invalid JMESPath expression: ${error.message}`, offset: error.at };
    throw error;
  }
}

/** The bare name that an expression is, so that `(` makes it a call; undefined if it is anything else. */
type Name = JmesToken | undefined;

/** A Pratt parser that builds nothing. */
class Parser {
  private index = 0;
  private warning: ValueProblem | undefined;

  constructor(private readonly tokens: readonly JmesToken[]) {}

  /** @returns what can't work, though it is understood */
  parse(): ValueProblem | undefined {
    this.expression(0);
    if (this.kind !== 'end') throw this.unexpected();
    return this.warning;
  }

  private get token(): JmesToken {
    const token = this.tokens[this.index] ?? this.tokens.at(-1);
    if (!token) throw new Error('there is always an end token');
    return token;
  }

  private get kind(): string {
    return this.token.kind;
  }

  private unexpected(token = this.token): JmesFault {
    return new JmesFault(token.kind === 'end' ? 'incomplete expression' : `unexpected "${token.text}"`, token.at);
  }

  private match(kind: string): void {
    if (this.kind !== kind) throw this.unexpected();
    this.index++;
  }

  private expression(power: number): Name {
    const first = this.token;
    this.index++;
    let name = this.prefix(first);
    while (power < (POWERS[this.kind] ?? 0)) {
      const operator = this.token;
      this.index++;
      name = this.infix(operator, name);
    }
    return name;
  }

  private prefix(token: JmesToken): Name {
    switch (token.kind) {
      case 'name':
        if (token.text !== 'let' || this.kind !== 'variable') return token;
        this.letExpression();
        return undefined;
      case 'quoted':
        if (this.kind === '(') throw new JmesFault('a quoted name is no function', token.at);
        return token;
      case 'json':
        requireJson(token.text, token.at);
        return undefined;
      case 'variable':
      case 'string':
      case '@':
      case 'root':
        return undefined;
      case '(': {
        const name = this.expression(0);
        this.match(')');
        return name;
      }
      default:
        this.prefixOperator(token);
        return undefined;
    }
  }

  private prefixOperator(token: JmesToken): void {
    switch (token.kind) {
      case '+':
      case '-':
      case '!':
      case '&':
        this.expression(POWERS[token.kind] ?? 0);
        break;
      case '*':
        if (this.kind !== ']') this.projection('*');
        break;
      case '[?':
        this.filter();
        break;
      case '{':
        this.hash();
        break;
      case '[]':
        this.projection('[]');
        break;
      case '[':
        this.bracket();
        break;
      default:
        throw this.unexpected(token);
    }
  }

  private infix(operator: JmesToken, name: Name): Name {
    const { kind } = operator;
    switch (kind) {
      case '.':
        this.dot();
        break;
      case '(':
        if (!name) throw new JmesFault('only a name can be called', operator.at);
        this.call(name);
        break;
      case '[?':
        this.filter();
        break;
      case '[]':
        this.projection(kind);
        break;
      case '=':
        this.expression(0);
        break;
      case '[':
        this.subscript();
        break;
      case '!':
      case '{':
        throw this.unexpected(operator);
      default:
        this.expression(POWERS[kind] ?? 0);
    }
    return undefined;
  }

  private dot(): void {
    if (this.kind === '*') {
      this.index++;
      this.projection('.');
    } else {
      this.afterDot('.');
    }
  }

  /** After a left expression: `[0]`, `[1:2]`, `[*]`. */
  private subscript(): void {
    if (this.kind === 'number' || this.kind === ':') {
      this.indexOrSlice();
    } else {
      this.match('*');
      this.match(']');
      this.projection('*');
    }
  }

  /** At the start of an expression: the same, or a list. */
  private bracket(): void {
    if (this.kind === 'number' || this.kind === ':') {
      this.indexOrSlice();
    } else if (this.kind === '*' && this.tokens[this.index + 1]?.kind === ']') {
      this.index += 2;
      this.projection('*');
    } else {
      this.list();
    }
  }

  private indexOrSlice(): void {
    const isSlice = this.kind === ':' || this.tokens[this.index + 1]?.kind === ':';
    if (!isSlice) {
      this.match('number');
      this.match(']');
      return;
    }
    let colons = 0;
    for (; this.kind !== ']'; this.index++) {
      if (this.kind === ':') colons++;
      else if (this.kind !== 'number') throw this.unexpected();
      if (colons > 2) throw new JmesFault('too many colons in a slice', this.token.at);
    }
    this.match(']');
    this.projection('*');
  }

  private list(): void {
    this.expression(0);
    while (this.kind !== ']') {
      this.match(',');
      this.expression(0);
    }
    this.index++;
  }

  private hash(): void {
    this.pair();
    while (this.kind !== '}') {
      if (this.kind === ',') this.index++;
      this.pair();
    }
    this.index++;
  }

  private pair(): void {
    if (this.kind !== 'quoted') this.match('name');
    else this.index++;
    this.match(':');
    this.expression(0);
  }

  private filter(): void {
    this.expression(0);
    this.match(']');
    if (this.kind !== '[]') this.projection('[?');
  }

  /** Commas between arguments are optional to upstream, which looks for the function only when it calls it. */
  private call({ text, at }: JmesToken): void {
    while (this.kind !== ')') {
      this.expression(0);
      if (this.kind === ',') this.index++;
    }
    this.index++;
    this.warning ??= unknownFunction(text, at);
  }

  private letExpression(): void {
    while (!(this.kind === 'name' && this.token.text === 'in')) {
      this.expression(0);
      if (this.kind === ',') this.index++;
    }
    this.index++;
    this.expression(0);
  }

  private afterDot(operator: string): void {
    const power = POWERS[operator] ?? 0;
    if (this.kind === 'name' || this.kind === 'quoted' || this.kind === '*') {
      this.expression(power);
    } else if (this.kind === '[') {
      this.index++;
      this.list();
    } else {
      this.match('{');
      this.hash();
    }
  }

  private projection(operator: string): void {
    if ((POWERS[this.kind] ?? 0) < PROJECTION_STOP) return;
    if (this.kind === '[' || this.kind === '[?') {
      this.expression(POWERS[operator] ?? 0);
    } else {
      this.match('.');
      this.afterDot(operator);
    }
  }
}
