import type { QueryProblem } from '../../queries/query-problem';
import type { RuleFile } from '../../spec/model';
import type { Place } from '../../spec/problem';

/** Whether the expressions of a rule file are LogQL: its name says so, because many a text is right in both languages. */
export function isLogql({ path }: Pick<RuleFile, 'path'>): boolean {
  return path.endsWith('.logql.yaml');
}

/** Where in its file a place of an expression is. `start`: where the value of `expr` begins, its quote included. */
export function placeOfQuery(
  { text }: Pick<RuleFile, 'text'>,
  start: Place,
  { line, column }: Pick<QueryProblem, 'line' | 'column'>,
): Place {
  const lines = text.split('\n');
  const first = start.line ?? 1;
  const from = start.column ?? 1;
  const indent = /^ */.exec(lines[first - 1] ?? '')?.[0].length ?? 0;
  // The value of a block begins with the indentation of its first line.
  if (from <= indent) {
    const isFolded = />[+-]?\s*(#.*)?$/.test(lines[first - 2] ?? '');
    return isFolded ? start : { file: start.file, line: first + line - 1, column: indent + column };
  }
  // What goes over several lines has other columns than its text.
  if (line > 1) return start;
  const opening = lines[first - 1]?.charAt(from - 1);
  return { file: start.file, line: first, column: from + column - (opening === '"' || opening === "'" ? 0 : 1) };
}
