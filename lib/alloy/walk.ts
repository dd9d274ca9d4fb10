import type { Node } from './ast';

/** The nodes directly below a node, in the order of the source. Comments of a file are not among them. */
export function children(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'File':
    case 'BlockStmt':
      return node.body;
    case 'AttributeStmt':
    case 'ObjectField':
      return [node.name, node.value];
    case 'UnaryExpr':
      return [node.value];
    case 'AccessExpr':
      return [node.value, node.name];
    case 'ArrayExpr':
      return node.elements;
    case 'ObjectExpr':
      return node.fields;
    case 'IdentifierExpr':
      return [node.ident];
    case 'IndexExpr':
      return [node.value, node.index];
    case 'CallExpr':
      return [node.value, ...node.args];
    case 'BinaryExpr':
      return [node.left, node.right];
    case 'ParenExpr':
      return [node.inner];
    case 'LiteralExpr':
    case 'Ident':
    case 'Comment':
      return [];
  }
}

/** Visits a node and all below it, parents first, with the depth of each. Needs no stack, however deep the tree. */
export function walk(root: Node, visit: (node: Node, depth: number) => void): void {
  const waiting: { readonly node: Node; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    visit(node, depth);
    const below = children(node);
    for (let i = below.length - 1; i >= 0; i--) {
      const child = below[i];
      if (child) waiting.push({ node: child, depth: depth + 1 });
    }
  }
}
