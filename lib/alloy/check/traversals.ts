import type { Body, Expr, Ident } from '../ast';

/** Names that follow each other with dots alone: `loki.write.default.receiver`. */
export type Traversal = readonly [Ident, ...Ident[]];

/** The text of a traversal. */
export function traversalText(traversal: readonly Ident[]): string {
  return traversal.map(({ name }) => name).join('.');
}

/** Every traversal in the expressions of a body and the blocks below it, in the order of the source. */
export function traversalsOf(body: Body): readonly Traversal[] {
  const found: Traversal[] = [];
  for (const statement of body) {
    if (statement.kind === 'BlockStmt') found.push(...traversalsOf(statement.body));
    else collect(statement.value, found);
  }
  return found;
}

function collect(expr: Expr, found: Traversal[]): void {
  const traversal = asTraversal(expr);
  if (traversal) {
    found.push(traversal);
    return;
  }
  switch (expr.kind) {
    case 'ArrayExpr':
      for (const element of expr.elements) collect(element, found);
      break;
    case 'ObjectExpr':
      for (const field of expr.fields) collect(field.value, found);
      break;
    case 'AccessExpr':
    case 'UnaryExpr':
      collect(expr.value, found);
      break;
    case 'ParenExpr':
      collect(expr.inner, found);
      break;
    case 'IndexExpr':
      collect(expr.value, found);
      collect(expr.index, found);
      break;
    case 'CallExpr':
      collect(expr.value, found);
      for (const arg of expr.args) collect(arg, found);
      break;
    case 'BinaryExpr':
      collect(expr.left, found);
      collect(expr.right, found);
      break;
    default:
      break;
  }
}

function asTraversal(expr: Expr): Traversal | undefined {
  if (expr.kind === 'IdentifierExpr') return [expr.ident];
  if (expr.kind === 'ParenExpr') return asTraversal(expr.inner);
  if (expr.kind !== 'AccessExpr') return undefined;
  const inner = asTraversal(expr.value);
  return inner && [...inner, expr.name];
}
