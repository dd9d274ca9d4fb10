import { parse } from './parser';
import { walk } from './walk';

test('walk visits every kind of node once, parents first and in the order of the source', () => {
  const { file } = parse('a {\n  b = [!c.d, (e(1) + f[2])]\n  g = {h = 3}\n}\n');
  const visited: string[] = [];
  walk(file, (node, depth) => {
    visited.push(`${' '.repeat(depth)}${node.kind === 'Ident' ? node.name : node.kind}`);
  });
  expect(visited.join('\n')).toBe(`File
 BlockStmt
  AttributeStmt
   b
   ArrayExpr
    UnaryExpr
     AccessExpr
      IdentifierExpr
       c
      d
    ParenExpr
     BinaryExpr
      CallExpr
       IdentifierExpr
        e
       LiteralExpr
      IndexExpr
       IdentifierExpr
        f
       LiteralExpr
  AttributeStmt
   g
   ObjectExpr
    ObjectField
     h
     LiteralExpr`);
});
