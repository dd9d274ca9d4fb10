import type { Expr } from '../ast';

/**
 * Whether `alloy validate` looks at a node of an attribute's expression: only at literals, what is built of them, and an
 * operator right beside them.
 */
export function isStatic(root: Expr, node: Expr): boolean {
  if (root === node) return root.kind !== 'UnaryExpr' || root.value.kind === 'LiteralExpr' ? isPlain(root) : false;
  switch (root.kind) {
    case 'ArrayExpr':
      return root.elements.some((element) => isStatic(element, node));
    case 'ObjectExpr':
      return root.fields.some(({ value }) => isStatic(value, node));
    case 'UnaryExpr':
      return root.value === node && node.kind === 'LiteralExpr';
    case 'BinaryExpr':
      return isPlain(root) && (root.left === node || root.right === node);
    default:
      return false;
  }
}

function isPlain(expr: Expr): boolean {
  switch (expr.kind) {
    case 'LiteralExpr':
    case 'ArrayExpr':
    case 'ObjectExpr':
      return true;
    case 'UnaryExpr':
      return expr.value.kind === 'LiteralExpr';
    case 'BinaryExpr':
      return expr.left.kind === 'LiteralExpr' && expr.right.kind === 'LiteralExpr';
    default:
      return false;
  }
}
