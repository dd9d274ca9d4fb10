import type { Problem } from '../spec/problem';
import type { Check } from './check';
import { CheckContext, type Rendered } from './context';

/**
 * Runs checks and puts their ids on what they find. The first one proves the shape of the objects: if it fails the
 * others are left out, because they would stumble over the same objects.
 */
export function runAll(checks: readonly Check[], rendered: Rendered): readonly Problem[] {
  const context = new CheckContext(rendered);
  const found = (check: Check): readonly Problem[] =>
    check.run(context).map((problem) => ({ ...problem, check: check.id }));
  const [shape, ...others] = checks;
  const misshapen = shape === undefined ? [] : found(shape);
  if (misshapen.length > 0) return distinct(misshapen);
  const failed = new Set<string>();
  const problems = others.flatMap((check) => {
    if (check.after !== undefined && failed.has(check.after)) return [];
    const own = found(check);
    if (own.length > 0) failed.add(check.id);
    return own;
  });
  return distinct(problems);
}

/** What checks that have passed remark, each thing once. */
export function notesOf(checks: readonly Check[], rendered: Rendered): readonly string[] {
  const context = new CheckContext(rendered);
  return [...new Set(checks.flatMap((check) => check.notes?.(context) ?? []))];
}

/** Two objects may share what is wrong, such as a file that both read. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
