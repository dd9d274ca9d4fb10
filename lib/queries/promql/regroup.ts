import type { SyntaxNode } from '@lezer/common';
import { childrenOf } from '../syntax';

/** An expression as Prometheus groups it, on the nodes of the grammar's tree. */
export type Grouped =
  | { readonly kind: 'atom'; readonly node: SyntaxNode }
  | { readonly kind: 'sign'; readonly node: SyntaxNode; readonly operand: Grouped }
  | { readonly kind: 'postfix'; readonly node: SyntaxNode; readonly operand: Grouped }
  | { readonly kind: 'binary'; readonly node: SyntaxNode; readonly left: Grouped; readonly right: Grouped };

/** What stands behind an expression and belongs to the nearest operand. */
const POSTFIX = new Set([
  'OffsetExpr',
  'StepInvariantExpr',
  'AnchoredExpr',
  'SmoothedExpr',
  'MatrixSelector',
  'SubqueryExpr',
]);

/** Nodes of expressions; every other node is a part of one. */
const EXPRESSIONS = new Set([
  ...POSTFIX,
  'AggregateExpr',
  'BinaryExpr',
  'FunctionCall',
  'NumberDurationLiteral',
  'ParenExpr',
  'StringLiteral',
  'UnaryExpr',
  'VectorSelector',
]);

/** How tightly operators bind; `^` alone groups from the right. */
const LEVELS: Readonly<Record<string, number>> = {
  ...{ or: 1, and: 2, unless: 2, '+': 4, '-': 4, '*': 5, '/': 5, '%': 5, atan2: 5, '^': 6 },
};
const COMPARISON = 3;
const SIGN = 5;

/** Expressions among the direct children of a node. */
export function expressionsOf(node: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(node).filter(({ name }) => EXPRESSIONS.has(name));
}

/**
 * The grammar applies `offset`, `@` and ranges to the whole operation before them (`a - b offset 1d` as `(a - b) offset 1d`)
 * and groups what follows accordingly. Prometheus applies them to the nearest operand, so everything that no bracket encloses
 * is put in a row and grouped anew.
 */
export function regroup(node: SyntaxNode, text: string): Grouped {
  return new Grouping(rowOf(node), text).binary(0);
}

interface Operand {
  readonly signs: readonly SyntaxNode[];
  readonly atom: SyntaxNode;
  readonly postfixes: readonly SyntaxNode[];
}

/** Operands, and behind each but the last the operation that joins it to the next. */
interface Row {
  readonly operands: readonly Operand[];
  readonly operations: readonly SyntaxNode[];
}

function rowOf(node: SyntaxNode): Row {
  const [first, second] = expressionsOf(node);
  if (node.name === 'BinaryExpr' && first !== undefined && second !== undefined) {
    const [left, right] = [rowOf(first), rowOf(second)];
    return {
      operands: [...left.operands, ...right.operands],
      operations: [...left.operations, node, ...right.operations],
    };
  }
  if (node.name === 'UnaryExpr' && first !== undefined) {
    const { operands, operations } = rowOf(first);
    return {
      operands: operands.map((one, i) => (i === 0 ? { ...one, signs: [node, ...one.signs] } : one)),
      operations,
    };
  }
  if (POSTFIX.has(node.name) && first !== undefined) {
    const { operands, operations } = rowOf(first);
    return {
      operands: operands.map((one, i) =>
        i === operands.length - 1 ? { ...one, postfixes: [...one.postfixes, node] } : one,
      ),
      operations,
    };
  }
  return { operands: [{ signs: [], atom: node, postfixes: [] }], operations: [] };
}

/** Precedence climbing over a row. */
class Grouping {
  private at = 0;

  constructor(
    private readonly row: Row,
    private readonly text: string,
  ) {}

  binary(lowest: number): Grouped {
    let left = this.operand(0);
    for (let node = this.row.operations[this.at]; node !== undefined; node = this.row.operations[this.at]) {
      const level = this.levelOf(node);
      if (level < lowest) break;
      this.at++;
      left = { kind: 'binary', node, left, right: this.binary(level === LEVELS['^'] ? level : level + 1) };
    }
    return left;
  }

  /** An operand with its signs, which bind like `*`: `-a ^ b` is `-(a ^ b)`. */
  private operand(sign: number): Grouped {
    const current = this.row.operands[this.at];
    if (current === undefined) throw new Error('a row ends with an operand');
    const node = current.signs[sign];
    if (node !== undefined) return { kind: 'sign', node, operand: this.powers(sign + 1) };
    return current.postfixes.reduce<Grouped>((operand, postfix) => ({ kind: 'postfix', node: postfix, operand }), {
      kind: 'atom',
      node: current.atom,
    });
  }

  private powers(sign: number): Grouped {
    const left = this.operand(sign);
    const node = this.row.operations[this.at];
    if (node === undefined || this.levelOf(node) <= SIGN) return left;
    this.at++;
    return { kind: 'binary', node, left, right: this.binary(this.levelOf(node)) };
  }

  private levelOf(node: SyntaxNode): number {
    const operator = operatorOf(node);
    return LEVELS[this.text.slice(operator.from, operator.to).toLowerCase()] ?? COMPARISON;
  }
}

/** The node of the operator of a binary operation. */
export function operatorOf(node: SyntaxNode): SyntaxNode {
  return childrenOf(node)[1] ?? node;
}
