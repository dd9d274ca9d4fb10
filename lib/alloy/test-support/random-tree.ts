import type { BinaryOperator, Expr, File, Stmt } from '../ast';
import * as nodes from '../nodes';

const NAMES = ['a', 'bb', 'targets', 'forward_to', '_x1', 'größe', 'a_rather_long_name_for_an_attribute'];
const KEYS = [...NAMES, '__address__', 'with space', 'app.kubernetes.io/name', 'true', '1st', 'ключ'];
const STRINGS = [
  '',
  'short',
  'a "quoted" word',
  'back\\slash',
  'tab\tand\nline',
  '日本 😀',
  '`',
  '\u0000\u007f\u00a0',
  '%d',
];
const TEXTS = ['one\n two\n', 'no line end', '{{ .Value }}\n\n  indented\nlast', 'tab\there\n', 'blank \nend'];
const COMMENTS = ['about this', 'first line\n\nthird line', '', '  indented'];
const NUMBERS = [0, 1, -1, 42, 1.5, -0.25, 1e21, 5e-7, 9007199254740991];
const OPERATORS: readonly BinaryOperator[] = [
  '||',
  '&&',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  '/',
  '%',
  '^',
];

/** Makes random trees; the same seed makes the same ones. */
export class RandomTree {
  constructor(private state: number) {}

  file(): File {
    return nodes.file(this.body(3), this.comment());
  }

  private body(depth: number): readonly Stmt[] {
    return this.list(5, () => this.statement(depth));
  }

  private statement(depth: number): Stmt {
    if (depth === 0 || this.below(3) > 0) return nodes.attribute(this.name(), this.expr(4), this.comment());
    const name = this.below(2) === 0 ? this.name() : `${this.name()}.${this.name()}`;
    return nodes.block(name, this.pick(['', '', 'label', 'größe']), this.body(depth - 1), this.comment());
  }

  private expr(depth: number): Expr {
    if (depth === 0 || this.below(3) === 0) return this.leaf();
    const inner = () => this.expr(depth - 1);
    switch (this.below(8)) {
      case 0:
        return nodes.array(this.list(6, inner));
      case 1:
        return nodes.object(this.list(4, () => nodes.field(this.pick(KEYS), inner())));
      case 2:
        return nodes.array(
          this.list(3, () => nodes.object(this.list(3, () => nodes.field(this.pick(KEYS), this.leaf())))),
        );
      case 3:
        return nodes.call(nodes.traversal('array.concat'), this.list(4, inner));
      case 4:
        return nodes.binary(inner(), this.pick(OPERATORS), inner());
      case 5:
        return nodes.unary(this.pick(['!', '-']), inner());
      case 6:
        return nodes.access(inner(), this.name());
      default:
        return nodes.index(inner(), inner());
    }
  }

  private leaf(): Expr {
    switch (this.below(6)) {
      case 0:
        return nodes.number(this.pick(NUMBERS));
      case 1:
        return nodes.string(this.pick(STRINGS));
      case 2:
        return nodes.rawString(this.pick(TEXTS));
      case 3:
        return this.pick([nodes.bool(true), nodes.bool(false), nodes.nullLiteral()]);
      default:
        return nodes.traversal(this.pick(['x', 'loki.write.default.receiver', 'discovery.kubernetes.pods.targets']));
    }
  }

  private comment(): { readonly comment?: string } {
    return this.below(6) === 0 ? { comment: this.pick(COMMENTS) } : {};
  }

  private name(): string {
    return this.pick(NAMES);
  }

  private list<T>(limit: number, make: () => T): readonly T[] {
    return Array.from({ length: this.below(limit) }, make);
  }

  private pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  /** A number from 0 to below the limit, by a linear congruential generator. */
  private below(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }
}
