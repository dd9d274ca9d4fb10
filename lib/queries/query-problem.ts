import type { Place, Problem } from '../spec/problem';

/** Something that is wrong with a query, at a place in its text. */
export interface QueryProblem {
  /** `error`: refused, or never an answer; `warning`: it answers, but hardly what was meant. */
  readonly severity: 'error' | 'warning';
  /** In UTF-16 units from the start of the expression. */
  readonly offset: number;
  /** Of the expression, from 1. */
  readonly line: number;
  /** Of the line, from 1. */
  readonly column: number;
  /** What is wrong, without a full stop. */
  readonly problem: string;
  /** What was found, as written. @default - not said */
  readonly got?: string;
  /** What would have been right. @default - not said */
  readonly expected?: string;
  /** What to do. */
  readonly fix: string;
}

/** A problem as the checks find it: with an offset alone. */
export interface Fault {
  readonly from: number;
  readonly problem: string;
  /** @default - not said */
  readonly got?: string;
  /** @default - not said */
  readonly expected?: string;
  readonly fix: string;
  /** @default 'error' */
  readonly severity?: QueryProblem['severity'];
}

/** The problems of a text, in the order of the text, each place once per sentence. */
export function located(text: string, faults: readonly Fault[]): readonly QueryProblem[] {
  const seen = new Set<string>();
  return [...faults]
    .sort((a, b) => a.from - b.from)
    .filter(({ from, problem }) => {
      const key = `${from} ${problem}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .map((fault) => locate(text, fault));
}

function locate(text: string, { from, severity = 'error', ...said }: Fault): QueryProblem {
  const before = text.slice(0, from).split('\n');
  return { severity, offset: from, line: before.length, column: (before.at(-1) ?? '').length + 1, ...said };
}

/**
 * The problem as one of the input. `at` is where the expression stands: its first character when the text stands there as it
 * is (the problem then gets its own line and column), or the file alone.
 */
export function asProblem(found: QueryProblem, at: Place, path: string): Problem {
  const { line, column, problem, got, expected, fix } = found;
  const place =
    at.line === undefined
      ? at
      : line === 1
        ? { ...at, column: (at.column ?? 1) + column - 1 }
        : { file: at.file, line: at.line + line - 1, column };
  return {
    at: place,
    path,
    problem: at.line === undefined ? `${problem} at ${line}:${column} of the query` : problem,
    ...(got === undefined ? {} : { got }),
    ...(expected === undefined ? {} : { expected }),
    fix,
  };
}
