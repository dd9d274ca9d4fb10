/** A place in a file that a person edits (line and column count from 1) or in a rendered one (no position). */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Something that is wrong with the input, said so that a person can mend it. Never thrown: phases return lists of them. */
export interface Problem {
  readonly at: Place;
  /** Dotted path of the key or field, e.g. `cluster.kubernetes`; empty: the file as a whole. */
  readonly path: string;
  /** What is wrong, without a full stop. */
  readonly problem: string;
  /** What was found, as written. @default - not said */
  readonly got?: string;
  /** What would have been right. @default - not said */
  readonly expected?: string;
  /** What to do. */
  readonly fix: string;
  /** Id of the check that found it. @default - found while loading or resolving */
  readonly check?: string;
  /** What of an environment led to it, where it shows in what was rendered. @default - nothing that anybody wrote */
  readonly written?: { readonly environment: string; readonly path: readonly (string | number)[] };
}

/** How many problems of one file are told: a person mends these first. */
export const MAX_PROBLEMS = 100;

/** A value, or everything that is wrong with it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** `file:line:column: path: what is wrong (got …, expected …) → fix`, on one line. */
export function formatProblem(p: Problem): string {
  const place = [p.at.file, p.at.line, p.at.column].filter((part) => part !== undefined).join(':');
  const path = p.path === '' ? '' : `${p.path}: `;
  const facts = [
    ...(p.got === undefined ? [] : [`got ${p.got}`]),
    ...(p.expected === undefined ? [] : [`expected ${p.expected}`]),
  ].join(', ');
  const check = p.check === undefined ? '' : ` [${p.check}]`;
  return oneLine(`${place}: ${path}${p.problem}${facts === '' ? '' : ` (${facts})`} → ${p.fix}${check}`);
}

/** Orders by file, line, column, path: the order in which a person mends. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compare(a.at.file, b.at.file) ||
    (a.at.line ?? 0) - (b.at.line ?? 0) ||
    (a.at.column ?? 0) - (b.at.column ?? 0) ||
    compare(a.path, b.path) ||
    compare(a.problem, b.problem)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Without line breaks; characters that a terminal would act on or not show are written as their code. */
function oneLine(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
