import type { Problem } from '../spec/problem';
import type { CheckContext, PlacedObject } from './context';

/** A rule over everything that is rendered. One rule per file, named after its id. */
export interface Check {
  /** Kebab-case sentence that is true when the check passes, e.g. `service-port-exists`. */
  readonly id: string;
  /** What it proves and why that matters, in one or two sentences. */
  readonly sentence: string;
  run(context: CheckContext): readonly Problem[];
  /** Id of a check that is listed before, and without which this one makes no sense. @default - none */
  readonly after?: string;
  /** What passes, but is hardly meant, each with its place. Asked only if there are no problems. @default - nothing */
  notes?(context: CheckContext): readonly string[];
}

/** A problem without its place. */
export interface Finding extends Pick<Problem, 'problem' | 'got' | 'expected' | 'fix'> {
  /** Path of the field in the object, e.g. `spec.ports[0].targetPort`. */
  readonly path: string;
}

/** The problem of a field of a rendered object. */
export function problemOf(placed: PlacedObject, finding: Finding): Problem {
  return { at: { file: placed.file }, ...finding };
}
