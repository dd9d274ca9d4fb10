const POSITIONS: ReadonlySet<string> = new Set([
  'start',
  'end',
  'labelStart',
  'leftCurly',
  'leftBrack',
  'leftParen',
  'operatorStart',
]);

/** A tree as plain data without positions and comments, to compare what it means. */
export function withoutPositions(node: unknown): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value) =>
      POSITIONS.has(key) || key === 'comment' || key === 'comments' ? undefined : value,
    ),
  );
}
