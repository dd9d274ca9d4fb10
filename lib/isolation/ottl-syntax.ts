/** A value in OTTL, as far as this program reads it. */
export type Operand =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nil' }
  | { readonly kind: 'literal'; readonly text: string }
  /** `resource.attributes["a"]`: names joined by dots, and the key if there is one. */
  | { readonly kind: 'path'; readonly names: string; readonly key?: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Operand[] };

export type Condition =
  | { readonly kind: 'or' | 'and'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'compare'; readonly left: Operand; readonly operator: string; readonly right: Operand }
  | { readonly kind: 'operand'; readonly operand: Operand };

export interface Statement {
  readonly call: { readonly name: string; readonly args: readonly Operand[] };
  /** @default - always */
  readonly where?: Condition;
}

const TOKEN = /\s*("(?:[^"\\]|\\.)*"|==|!=|<=|>=|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*|-?\d+(?:\.\d+)?|[()[\],<>=+\-*/])/y;

/** Reads a condition; undefined if it is written in a way that this program does not know. */
export function readCondition(text: string): Condition | undefined {
  return read(text, (reader) => reader.condition());
}

/** Reads a statement; undefined if it is written in a way that this program does not know. */
export function readStatement(text: string): Statement | undefined {
  return read(text, (reader) => reader.statement());
}

class Unreadable extends Error {}

function read<T>(text: string, what: (reader: Reader) => T): T | undefined {
  try {
    const reader = new Reader(tokens(text));
    const result = what(reader);
    return reader.done ? result : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function tokens(text: string): readonly string[] {
  const found: string[] = [];
  const { length } = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < length) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new Unreadable();
    found.push(token);
  }
  return found;
}

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  get done(): boolean {
    return this.at === this.tokens.length;
  }

  statement(): Statement {
    const operand = this.operand();
    if (operand.kind !== 'call') throw new Unreadable();
    return this.takes('where') ? { call: operand, where: this.condition() } : { call: operand };
  }

  condition(): Condition {
    return this.chain('or', () => this.chain('and', () => this.unary()));
  }

  private chain(kind: 'or' | 'and', part: () => Condition): Condition {
    const first = part();
    const parts = [first];
    while (this.takes(kind)) parts.push(part());
    return parts.length === 1 ? first : { kind, parts };
  }

  private unary(): Condition {
    if (this.takes('not')) return { kind: 'not', part: this.unary() };
    if (this.takes('(')) {
      const inner = this.condition();
      this.expect(')');
      return inner;
    }
    const left = this.operand();
    const operator = ['==', '!=', '<', '<=', '>', '>='].find((one) => this.takes(one));
    return operator === undefined
      ? { kind: 'operand', operand: left }
      : { kind: 'compare', left, operator, right: this.operand() };
  }

  private operand(): Operand {
    const token = this.next();
    if (token.startsWith('"')) return { kind: 'text', text: unquoted(token) };
    if (token === '[') return this.list();
    if (token === 'nil') return { kind: 'nil' };
    if (/^[-\d]/.test(token) || token === 'true' || token === 'false') return { kind: 'literal', text: token };
    if (!/^\w/.test(token)) throw new Unreadable();
    if (this.takes('(')) return { kind: 'call', name: token, args: this.args(')') };
    if (!this.takes('[')) return { kind: 'path', names: token };
    const key = this.next();
    this.expect(']');
    // Deeper than a key, or a key that is not constant.
    if (!key.startsWith('"') || this.tokens[this.at] === '[') throw new Unreadable();
    return { kind: 'path', names: token, key: unquoted(key) };
  }

  private list(): Operand {
    return { kind: 'call', name: 'list', args: this.args(']') };
  }

  private args(end: string): readonly Operand[] {
    const args: Operand[] = [];
    while (!this.takes(end)) {
      if (args.length > 0) this.expect(',');
      args.push(this.operand());
    }
    return args;
  }

  private next(): string {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new Unreadable();
    return token;
  }

  private takes(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at++;
    return true;
  }

  private expect(token: string): void {
    if (!this.takes(token)) throw new Unreadable();
  }
}

function unquoted(token: string): string {
  return token.slice(1, -1).replace(/\\(.)/g, '$1');
}
