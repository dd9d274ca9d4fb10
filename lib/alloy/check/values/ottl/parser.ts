import type { Argument, Call, Condition, Field, Key, MathValue, Path, Statement, Term, Value } from './ast';
import { OttlFault } from './fault';
import { TokenReader } from './token-reader';
import type { Token, TokenKind } from './tokens';

/** Reads a statement: an editor and its `where`. Faults are thrown. */
export function parseStatement(text: string): Statement {
  return new Parser(text).whole((parser) => parser.statement());
}

/** Reads a condition. Faults are thrown. */
export function parseCondition(text: string): Condition {
  return new Parser(text).whole((parser) => parser.condition());
}

/** Reads a value: what `otelcol.connector.signaltometrics` computes. Faults are thrown. */
export function parseValue(text: string): Value {
  return new Parser(text).whole((parser) => parser.value());
}

/**
 * Reads OTTL as upstream's grammar does: each method takes what it can or nothing (undefined), alternatives are tried in
 * order, and the first that fits is final (a parsing expression grammar).
 */
class Parser extends TokenReader {
  statement(): Statement | undefined {
    const call = this.call('Lowercase') ?? this.call('Uppercase');
    if (!call) return undefined;
    const where = this.attempt(() => (this.word('where') ? this.condition() : undefined));
    if (/^[A-Z]/.test(call.name)) {
      throw new OttlFault(`editor names must start with a lowercase letter but got '${call.name}'`, call.at);
    }
    return { editor: call, where: where ?? [] };
  }

  condition(): Condition | undefined {
    return this.separated('OpOr', () => this.separated('OpAnd', () => this.booleanValue())?.flat())?.flat();
  }

  private booleanValue(): readonly Term[] | undefined {
    return this.attempt(() => {
      this.take('OpNot');
      const comparison = this.comparison();
      if (comparison) return [comparison];
      if (this.take('Boolean')) return [];
      const call = this.call('Uppercase');
      if (call) return [{ kind: 'converter', call }];
      return this.take('LParen') && this.followed(this.condition(), 'RParen');
    });
  }

  private comparison(): Term | undefined {
    return this.attempt(() => {
      const left = this.value();
      const right = left && this.take('OpComparison') && this.value();
      return left && right && { kind: 'comparison', left, right };
    });
  }

  value(): Value | undefined {
    const { at } = this.peek();
    if (this.take('Nil')) return { kind: 'nil', at };
    const literal = this.attempt(() => this.not(this.literal(), 'OpAddSub', 'OpMultDiv'));
    return literal ?? this.lambda() ?? this.math() ?? this.constant();
  }

  private constant(): Value | undefined {
    const { at } = this.peek();
    const length = this.peek().text.length / 2 - 1;
    if (Number.isInteger(length) && this.take('Bytes')) return { kind: 'bytes', at, length };
    const string = this.take('String');
    if (string) return { kind: 'string', at, text: string.text };
    if (this.take('Boolean')) return { kind: 'bool', at };
    const symbol = this.attempt(() => this.not(this.take('Uppercase'), 'Lowercase'));
    if (symbol) return { kind: 'enum', at, name: symbol.text };
    return this.map() ?? this.list();
  }

  /** A call, a number or a path. */
  private literal(): Value | undefined {
    const { at } = this.peek();
    const editor = this.call('Lowercase');
    if (editor) return { kind: 'editor', at, call: editor };
    const converter = this.call('Uppercase');
    if (converter) return { kind: 'converter', at, call: converter };
    const float = this.take('Float');
    if (float) return { kind: 'float', at, number: Number(float.text) };
    const int = this.take('Int');
    if (int) return { kind: 'int', at, number: Number(int.text) };
    const path = this.path();
    return path && { kind: 'path', at, path };
  }

  /** A name that starts in lower or upper case, arguments, keys. The name may be several tokens: `Is`, `M`, `atch`. */
  private call(start: 'Lowercase' | 'Uppercase'): Call | undefined {
    return this.attempt(() => {
      const { at } = this.peek();
      const name = this.name(start);
      if (name === undefined || !this.take('LParen')) return undefined;
      const list = this.separated('Punct', () => this.argument(), ',') ?? [];
      return this.take('RParen') && { name, at, arguments: list, keys: this.keys() };
    });
  }

  private name(start: 'Lowercase' | 'Uppercase'): string | undefined {
    let name = this.take(start)?.text;
    for (let next = name && this.letters(); next; next = this.letters()) name += next.text;
    return name;
  }

  private letters(): Token | undefined {
    return this.take('Uppercase') ?? this.take('Lowercase');
  }

  private argument(): Argument | undefined {
    return this.attempt(() => {
      const { at } = this.peek();
      const name = this.attempt(() => this.followed(this.name('Lowercase'), 'Equal')) ?? '';
      const value = this.value();
      if (value) return { at, name, value };
      const functionName = this.name('Uppercase');
      return functionName === undefined ? undefined : { at, name, value: { kind: 'function', at, name: functionName } };
    });
  }

  private path(): Path | undefined {
    return this.attempt(() => {
      const { at } = this.peek();
      const context = this.attempt(() => this.thenPunct(this.take('Lowercase'), '.'))?.text ?? '';
      const fields = this.separated('Punct', () => this.field(), '.');
      return fields && { at, context, fields };
    });
  }

  private field(): Field | undefined {
    const name = this.take('Lowercase');
    return name && { at: name.at, name: name.text, keys: this.keys() };
  }

  private keys(): readonly Key[] {
    const keys: Key[] = [];
    for (let key = this.key(); key; key = this.key()) keys.push(key);
    return keys;
  }

  private key(): Key | undefined {
    return this.attempt(() => {
      if (!this.punct('[')) return undefined;
      const { at } = this.peek();
      const string = this.take('String');
      if (string) return this.thenPunct<Key>({ kind: 'string', at, text: string.text }, ']');
      const int = this.take('Int');
      if (int) return this.thenPunct<Key>({ kind: 'int', at, number: Number(int.text) }, ']');
      return this.thenPunct(this.math(), ']');
    });
  }

  /** `(a, b) => body`, which no function may take unless a feature gate is on, and Alloy can't set those. */
  private lambda(): Value | undefined {
    return this.attempt(() => {
      const { at } = this.peek();
      if (!this.take('LParen')) return undefined;
      this.separated('Punct', () => this.take('Lowercase') ?? this.take('Underscore'), ',');
      return this.take('RParen') && this.take('LambdaArrow') && this.lambdaBody(at);
    });
  }

  private lambdaBody(at: number): Value | undefined {
    const value = this.attempt(() => this.not(this.value(), 'OpOr', 'OpAnd', 'OpComparison'));
    return value || this.condition() ? { kind: 'lambda', at } : undefined;
  }

  private math(): Value | undefined {
    return this.mathSeparated('OpAddSub', () => this.mathSeparated('OpMultDiv', () => this.signed()));
  }

  private mathSeparated(operator: TokenKind, read: () => Value | undefined): Value | undefined {
    const operands = this.separated(operator, read);
    const [first] = operands ?? [];
    if (!operands || !first) return undefined;
    if (operands.length > 1) return { kind: 'math', at: first.at, operands };
    return first.kind === 'math' ? first : { kind: 'math', at: first.at, operands, simple: first };
  }

  private signed(): Value | undefined {
    return this.attempt(() => {
      const sign = this.take('OpAddSub');
      const literal = this.literal();
      const value = literal ?? (this.take('LParen') && this.followed(this.math(), 'RParen'));
      return value && withSign(sign, value);
    });
  }

  private list(): Value | undefined {
    return this.attempt(() => {
      const { at } = this.peek();
      if (!this.punct('[')) return undefined;
      const items: Value[] = [];
      for (let item = this.value(); item; item = this.value()) items.push(item);
      for (let item = this.afterComma(); item; item = this.afterComma()) items.push(item);
      return this.thenPunct<Value>({ kind: 'list', at, items }, ']');
    });
  }

  private afterComma(): Value | undefined {
    return this.attempt(() => (this.punct(',') ? this.value() : undefined));
  }

  private map(): Value | undefined {
    return this.attempt(() => {
      const { at } = this.peek();
      if (!this.take('LBrace')) return undefined;
      const items: Value[] = [];
      for (let item = this.mapItem(); item; item = this.mapItem()) {
        items.push(item);
        this.punct(',');
      }
      return this.take('RBrace') && { kind: 'map', at, items };
    });
  }

  private mapItem(): Value | undefined {
    return this.attempt(() => (this.take('String') && this.take('Colon') ? this.value() : undefined));
  }
}

/** A value with a sign: numbers are folded, everything else is calculated later. */
function withSign(sign: Token | undefined, value: Value): Value {
  const { at } = value;
  if (sign?.text !== '-') return value.kind === 'math' ? value : { kind: 'math', at, operands: [value], simple: value };
  const negated: MathValue = { kind: 'math', at, operands: [value] };
  if (value.kind !== 'int' && value.kind !== 'float') return negated;
  return { ...negated, simple: { ...value, number: -value.number } };
}
