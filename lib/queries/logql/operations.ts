import type { SyntaxNode } from '@lezer/common';
import { childrenOf, within } from '../syntax';
import type { TreeReader } from '../tree-reader';

const LOGICAL = new Set(['and', 'or', 'unless']);

/** Operands of operations that no parentheses enclose, with the operator before each. */
interface Operand {
  /** @default - the first */
  readonly operator?: SyntaxNode;
  readonly node: SyntaxNode;
}

/** The rules about what may stand beside an operator. */
export function checkOperations(tree: SyntaxNode, reader: TreeReader): void {
  const inner = new Set<number>();
  for (const node of within(tree, 'BinOpExpr')) {
    // The grammar knows no precedence, so that a chain of operations is looked at as a whole, from its outermost.
    if (inner.has(node.from * 1e6 + node.to)) continue;
    const row = rowOf(node, inner);
    checkRow(row, reader);
  }
}

function rowOf(node: SyntaxNode, inner: Set<number>): readonly Operand[] {
  inner.add(node.from * 1e6 + node.to);
  const [left, operator, ...rest] = childrenOf(node);
  const right = rest.findLast(({ name }) => name === 'Expr');
  if (left === undefined || operator === undefined || right === undefined) return [];
  const [first, ...others] = operandsOf(right, inner);
  return [...operandsOf(left, inner), ...(first === undefined ? [] : [{ ...first, operator }]), ...others];
}

function operandsOf(node: SyntaxNode, inner: Set<number>): readonly Operand[] {
  const only = onlyChild(node);
  if (only?.name === 'BinOpExpr') return rowOf(only, inner);
  if (node.name === 'Expr' && only?.name === 'MetricExpr' && only.from === node.from) return operandsOf(only, inner);
  return [{ node: only ?? node }];
}

/** The child of a node that is nothing more: brackets around it would make it shorter. */
function onlyChild(node: SyntaxNode): SyntaxNode | undefined {
  const [child, ...others] = childrenOf(node);
  return child !== undefined && others.length === 0 && child.from === node.from && child.to === node.to
    ? child
    : undefined;
}

function checkRow(row: readonly Operand[], reader: TreeReader): void {
  for (const { node } of row) {
    if (node.name === 'LogExpr' || (node.name === 'Expr' && node.firstChild?.name === 'LogExpr'))
      reader.add({
        from: node.from,
        problem: 'lines of logs are no numbers',
        got: reader.slice(node),
        fix: 'count them: count_over_time({…}[5m])',
      });
  }
  const segments: { readonly literal: boolean; readonly from: number }[] = [];
  for (const { node, operator } of row) {
    const literal = within(node, 'RangeAggregationExpr', 'VectorExpr', 'LogExpr').length === 0;
    const previous = segments.at(-1);
    if (previous === undefined || (operator !== undefined && LOGICAL.has(reader.slice(operator).toLowerCase())))
      segments.push({ literal, from: node.from });
    else segments[segments.length - 1] = { literal: previous.literal && literal, from: previous.from };
  }
  if (segments.length < 2) return;
  for (const { from } of segments.filter(({ literal }) => literal))
    reader.add({
      from,
      problem: 'and, or and unless join vectors, not numbers',
      fix: 'write vector(…) around the number',
    });
}
