import type { Manifest } from '../rendered';

/** A change of a field that the API server lets nobody change, and what a person has to do if it is meant. */
export interface ImmutableChange {
  /** Path of the field, e.g. `spec.serviceName`. */
  readonly path: string;
  /** Values as in the committed file and as rendered now; undefined: not there. */
  readonly before: unknown;
  readonly after: unknown;
  /** Steps after the merge, in order: commands, or what to do in words. */
  readonly migration: readonly string[];
}

/** The same object in the committed output and as rendered now. */
export interface Versions {
  readonly before: Manifest;
  readonly after: Manifest;
  /** `34` of Kubernetes 1.34. */
  readonly kubernetesMinor: number;
}

/** Finds the changes of one kind of object. */
export type Rule = (versions: Versions) => readonly ImmutableChange[];

/** `kubectl VERB … statefulset NAME`, with the namespace if the object has one. */
export function kubectl({ metadata }: Pick<Manifest, 'metadata'>, ...words: readonly string[]): string {
  return ['kubectl', ...(metadata.namespace === undefined ? [] : ['--namespace', metadata.namespace]), ...words].join(
    ' ',
  );
}

/** A value deep in an object; undefined where there is none. */
export function valueAt(object: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), object);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two JSON values are the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

/** A rule for fields that never change: delete the object, and Argo CD makes it again. */
export function fixed(paths: readonly string[], migration: (object: Manifest) => readonly string[]): Rule {
  return ({ before, after }) =>
    paths.flatMap((path) => {
      const [was, is] = [valueAt(before, path), valueAt(after, path)];
      return same(was, is) ? [] : [{ path, before: was, after: is, migration: migration(before) }];
    });
}
