import type { Expr } from '../../ast';
import type { Position } from '../../position';
import type { Place } from '../report';
import { unquoteChars } from './go-unquote';

/** A character of a string literal: as written, and how long it is decoded. */
const WRITTEN = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{3}|[\s\S])|[\s\S]/uy;

/**
 * Where in the source something in a decoded text is: the place of one character, if the text stands there as a literal, and
 * the whole expression otherwise.
 */
export function placeInText(node: Expr, offset: number | undefined): Place {
  if (node.kind !== 'LiteralExpr' || node.token !== 'STRING' || offset === undefined || !node.start) return node;
  const before = node.value.slice(0, writtenOffset(node.value, offset));
  const start = after(node.start, before);
  return { start, end: start };
}

/** Where the character at a decoded offset starts in a literal. */
function writtenOffset(literal: string, offset: number): number {
  if (literal.startsWith('`')) return Math.min(1 + offset, literal.length - 1);
  let decoded = 0;
  let at = 1;
  while (decoded < offset && at < literal.length - 1) {
    WRITTEN.lastIndex = at;
    const [written = ''] = WRITTEN.exec(literal) ?? [];
    const text = unquoteChars(written, '"');
    decoded += typeof text === 'string' ? text.length : 1;
    at += written.length || 1;
  }
  return Math.min(at, literal.length - 1);
}

function after(start: Position, text: string): Position {
  const line = text.lastIndexOf('\n');
  const bytes = Buffer.byteLength(text.slice(line + 1));
  const lines = text.split('\n').length - 1;
  return {
    ...start,
    offset: start.offset + Buffer.byteLength(text),
    line: start.line + lines,
    column: lines > 0 ? bytes + 1 : start.column + bytes,
  };
}
