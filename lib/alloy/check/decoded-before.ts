import type { BlockStmt, Expr, Ident } from '../ast';
import type { DecodedBody } from './decoded-body';
import { fieldOf } from './exported-value';
import type { Scope } from './scope';
import { type Traversal, traversalsOf } from './traversals';
import type { Value } from './value';

/** Of a body that differs with each instance there is nothing to be had twice, so that not all are kept. */
const MOST_KEPT = 16;

/**
 * Blocks that have been decoded, by what their expressions refer to. A declaration is loaded for each of its components,
 * and most of its blocks have nothing to do with the arguments: they would be decoded to the same, and find the same
 * problems, which are told once however often they are found.
 */
export class DecodedBefore {
  private readonly decoded = new WeakMap<BlockStmt, Map<string, DecodedBody>>();
  private readonly traversals = new WeakMap<BlockStmt, readonly Traversal[]>();
  private readonly nodes = new WeakMap<Expr, number>();
  private lastNode = 0;

  constructor(private readonly unresolved: ReadonlySet<Ident>) {}

  /**
   * What a block was decoded to with the same values around it, else what it is decoded to now.
   *
   * @param context whatever else the problems of the block depend on
   */
  get(block: BlockStmt, scope: Scope, context: string, decode: () => DecodedBody): DecodedBody {
    let kept = this.decoded.get(block);
    if (!kept) {
      kept = new Map();
      this.decoded.set(block, kept);
    }
    const key = `${context} ${this.surroundings(block, scope)}`;
    const known = kept.get(key);
    if (known) return known;
    const decoded = decode();
    if (kept.size < MOST_KEPT) kept.set(key, decoded);
    return decoded;
  }

  /** Everything that the expressions of a block can see of what is around them. */
  private surroundings(block: BlockStmt, scope: Scope): string {
    let traversals = this.traversals.get(block);
    if (!traversals) {
      traversals = traversalsOf(block.body);
      this.traversals.set(block, traversals);
    }
    return traversals.map((traversal) => this.reached(traversal, scope)).join(' ');
  }

  /** The value that a traversal leads to; where it leads nowhere, the last one on the way. */
  private reached([first, ...names]: Traversal, scope: Scope): string {
    if (this.unresolved.has(first)) return 'unresolved';
    let value = scope.lookup(first.name);
    if (!value) return 'missing';
    let steps = 0;
    for (const { name } of names) {
      const field = fieldOf(value, name);
      if (!field) break;
      value = field;
      steps++;
    }
    return `${steps}${this.textOf(value)}`;
  }

  /** A text that two values share only if nothing tells them apart. */
  private textOf(value: Value): string {
    return `${value.type}${value.node ? `@${this.numberOf(value.node)}` : ''}(${this.contentOf(value)})`;
  }

  private contentOf(value: Value): string {
    switch (value.type) {
      case 'string':
        return value.value === undefined ? '' : JSON.stringify(value.value);
      case 'number':
        return `${Object.is(value.value, -0) ? '-0' : value.value} ${value.float}`;
      case 'bool':
        return `${value.value}`;
      case 'array':
        return `${this.listOf(value.elements)} ${this.optional(value.of)} ${this.listOf(value.some)} ${JSON.stringify(value.bytes)}`;
      case 'object':
        return `${[...value.fields].map(([name, field]) => `${JSON.stringify(name)}:${this.textOf(field)}`)} ${this.optional(value.others)}`;
      case 'function':
        return value.name;
      case 'capsule':
        return `${value.name} ${value.secret}`;
      default:
        return '';
    }
  }

  private listOf(values: readonly Value[] | undefined): string {
    return values ? `[${values.map((value) => this.textOf(value))}]` : '';
  }

  private optional(value: Value | undefined): string {
    return value ? this.textOf(value) : '';
  }

  private numberOf(node: Expr): number {
    const known = this.nodes.get(node) ?? ++this.lastNode;
    this.nodes.set(node, known);
    return known;
  }
}
