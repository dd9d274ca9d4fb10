import { made, type Own } from './own';

/** A namespace that the environment does not know. */
export const OTHER: unique symbol = Symbol('another namespace');

/** Whatever an application wants it to be, or a person who is not of the platform. */
export const CLAIM: unique symbol = Symbol('a claim');

/** Stands before the namespace of a pod's unique id; no text of a configuration begins so. */
const POD = '\u0001';

/** A text of which the beginning is known. */
export class Beginning {
  private static readonly made = new Map<string, Beginning>();

  private constructor(readonly parts: readonly (string | typeof OTHER)[]) {}

  /** The same object for the same beginning. */
  static of(parts: readonly (string | typeof OTHER)[]): Beginning {
    const key = parts.map((part) => (part === OTHER ? '\u0000' : part)).join('');
    const known = Beginning.made.get(key) ?? new Beginning(parts);
    Beginning.made.set(key, known);
    return known;
  }

  /** Another text of which every one of a namespace's pods has one of its own. */
  static podOf(namespace: string | typeof OTHER): Beginning {
    return Beginning.of([POD, namespace]);
  }

  /** The namespace of the pod that it says. @default - it says none */
  get pod(): string | typeof OTHER | undefined {
    return this.parts[0] === POD ? this.parts[1] : undefined;
  }

  /** Whether it begins with a folder of logs of pods of a namespace. */
  startsWith(before: string, namespace: string | typeof OTHER, after: string): boolean {
    const text = this.parts.map((part) => (part === OTHER ? '\u0000' : part)).join('');
    return text.startsWith(`${before}${namespace === OTHER ? '\u0000' : namespace}${after}`);
  }
}

/**
 * What is known of the value of a label before anything runs. An empty text is a label that is not there, as it is to
 * Prometheus. Only texts, `OTHER` and beginnings come from Kubernetes.
 */
export type Single = string | typeof OTHER | typeof CLAIM | Beginning;

/** What is known of the value of a label of one namespace, or of each of a group. */
export type Value = Single | Own;

/** Whether something holds, for all that is known before anything runs. */
export type Truth = boolean | 'maybe';

export function not(truth: Truth): Truth {
  return truth === 'maybe' ? 'maybe' : !truth;
}

export function or(truths: readonly Truth[]): Truth {
  return truths.includes(true) ? true : truths.includes('maybe') ? 'maybe' : false;
}

export function and(truths: readonly Truth[]): Truth {
  return not(or(truths.map(not)));
}

/** What a value is if it is one of two. */
export function join(one: Value, other: Value): Value {
  return one === other ? one : made([one, other], joined);
}

/** The same of a single one. */
export function joined(one: Single, other: Single): Single {
  return one === other ? one : CLAIM;
}
