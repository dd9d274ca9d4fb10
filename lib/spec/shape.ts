import type * as z from 'zod';
import type { SpecFile } from './files';
import { explainIssues } from './issues';
import { MAX_PROBLEMS, type Problem } from './problem';
import type { Path, Source } from './source';

/** A file whose shape was checked. */
export interface Shaped<T> {
  readonly name: string;
  readonly file: string;
  readonly source: Source | undefined;
  /** What the file says; without the keys that are wrong, so that rules over several files still apply to the rest. */
  readonly value: T | undefined;
  /** Whether something is wrong at, above or below a path. */
  readonly isBroken: (path: Path) => boolean;
  readonly problems: readonly Problem[];
}

/** Checks one file against its schema. */
export function shapeFile<T>(file: SpecFile, schema: z.ZodType<T>): Shaped<T> {
  const { name, source } = file;
  const unread = { name, file: file.file, source, value: undefined, isBroken: () => true, problems: [] };
  if (source === undefined) {
    return unread;
  }
  const result = schema.safeParse(source.value);
  if (result.success) {
    return { ...unread, value: result.data, isBroken: () => false };
  }
  const explained = explainIssues(source, schema, result.error.issues);
  const paths = explained.map((one) => one.path);
  const rest = schema.safeParse(without(source.value, paths));
  return {
    ...unread,
    value: rest.success ? rest.data : undefined,
    isBroken: (path) => paths.some((wrong) => startsWith(wrong, path) || startsWith(path, wrong)),
    problems: explained.slice(0, MAX_PROBLEMS).map((one) => one.problem),
  };
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((key, index) => path[index] === key);
}

/** A copy without the entries at some paths. */
function without(value: unknown, paths: readonly Path[]): unknown {
  if (paths.some((path) => path.length === 0)) {
    return undefined;
  }
  if (paths.length === 0 || typeof value !== 'object' || value === null) {
    return value;
  }
  const kept = Object.entries(value).flatMap(([name, child]: [string, unknown]) => {
    const key = Array.isArray(value) ? Number(name) : name;
    const inside = paths.filter((path) => path[0] === key).map((path) => path.slice(1));
    return inside.some((path) => path.length === 0) ? [] : [[name, without(child, inside)] as const];
  });
  return Array.isArray(value) ? kept.map(([, child]) => child) : Object.fromEntries(kept);
}
