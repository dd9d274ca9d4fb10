import type { SyntaxNode } from '@lezer/common';
import { childrenOf } from '../syntax';

/** An expression about fields, as Tempo groups it. */
export type FieldExpr =
  | { readonly kind: 'leaf'; readonly node: SyntaxNode }
  | { readonly kind: 'sign'; readonly sign: '-' | '!'; readonly from: number; readonly operand: FieldExpr }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly at: number;
      readonly left: FieldExpr;
      readonly right: FieldExpr;
    };

const LEVELS: Readonly<Record<string, number>> = {
  ...{ '&&': 1, '||': 1, '+': 3, '-': 3, '*': 5, '/': 5, '%': 5, '^': 6 },
};
const COMPARISON = 2;
const SIGN_LEVELS = { '-': 3, '!': 4 } as const;

interface Operand {
  readonly signs: readonly { readonly sign: '-' | '!'; readonly from: number }[];
  readonly node: SyntaxNode;
}

interface Row {
  readonly operands: readonly Operand[];
  readonly operators: readonly { readonly text: string; readonly from: number }[];
}

/**
 * The grammar lets a sign reach over everything behind it (`-.a = 1` as `-(.a = 1)`), so everything that no bracket encloses is
 * put in a row and grouped anew.
 */
export function fieldExprOf(node: SyntaxNode, text: string): FieldExpr {
  return new Grouping(rowOf(node, text), text).binary(0);
}

function rowOf(node: SyntaxNode, text: string): Row {
  const children = childrenOf(node);
  const [first, operator, second] = children;
  if (first === undefined) return { operands: [{ signs: [], node }], operators: [] };
  if (operator !== undefined && second !== undefined) {
    const [left, right] = [rowOf(first, text), rowOf(second, text)];
    const between = { text: text.slice(operator.from, operator.to), from: operator.from };
    return {
      operands: [...left.operands, ...right.operands],
      operators: [...left.operators, between, ...right.operators],
    };
  }
  const sign = text[node.from];
  if (first.from > node.from && (sign === '-' || sign === '!')) {
    const { operands, operators } = rowOf(first, text);
    const signed = operands.map((one, i) =>
      i === 0 ? { ...one, signs: [{ sign, from: node.from } as const, ...one.signs] } : one,
    );
    return { operands: signed, operators };
  }
  return { operands: [{ signs: [], node }], operators: [] };
}

class Grouping {
  private at = 0;

  constructor(
    private readonly row: Row,
    private readonly text: string,
  ) {}

  binary(lowest: number): FieldExpr {
    return this.rest(this.operand(0), lowest);
  }

  private rest(first: FieldExpr, lowest: number): FieldExpr {
    let left = first;
    for (let next = this.row.operators[this.at]; next !== undefined; next = this.row.operators[this.at]) {
      const level = LEVELS[next.text] ?? COMPARISON;
      if (level < lowest) break;
      this.at++;
      const right = this.binary(next.text === '^' ? level : level + 1);
      left = { kind: 'binary', operator: next.text, at: next.from, left, right };
    }
    return left;
  }

  private operand(index: number): FieldExpr {
    const current = this.row.operands[this.at];
    if (current === undefined) throw new Error('a row ends with an operand');
    const next = current.signs[index];
    if (next !== undefined) {
      const operand = this.rest(this.operand(index + 1), SIGN_LEVELS[next.sign] + 1);
      return { kind: 'sign', ...next, operand };
    }
    const [only] = childrenOf(current.node);
    // In brackets.
    if (only !== undefined && only.name === 'FieldExpression') return fieldExprOf(only, this.text);
    return { kind: 'leaf', node: current.node };
  }
}
