import { nearest } from '../spec/nearest';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { CheckContext, PlacedWorkload } from './context';
import { type Reference, referencesOf } from './support/references';

/** A pod that mentions a ConfigMap or key that does not exist never starts. */
export const configMapKeysExist: Check = {
  id: 'config-map-keys-exist',
  sentence: 'Every ConfigMap and key that a pod reads is rendered in its namespace.',
  run: (context) =>
    context.workloads.flatMap((workload) =>
      referencesOf(workload).configMaps.flatMap((reference) => missing(context, workload, reference)),
    ),
};

function missing(context: CheckContext, workload: PlacedWorkload, { path, name, keys }: Reference): readonly Problem[] {
  const found = context.find(workload, 'ConfigMap', name);
  if (found === undefined) {
    const names = context.namesOf(workload, 'ConfigMap');
    return [
      absent(workload, { path, what: `ConfigMap ${name} in namespace ${workload.namespace}`, got: name, known: names }),
    ];
  }
  const known = [...Object.keys(found.data ?? {}), ...Object.keys(found.binaryData ?? {})];
  return keys
    .filter((key) => !known.includes(key))
    .map((key) => absent(workload, { path, what: `key ${key} in ConfigMap ${name}`, got: key, known }));
}

interface Absent {
  readonly path: string;
  readonly what: string;
  readonly got: string;
  readonly known: readonly string[];
}

function absent(workload: PlacedWorkload, { path, what, got, known }: Absent): Problem {
  const near = nearest(got, known);
  return problemOf(workload, {
    path,
    problem: `there is no ${what}`,
    got,
    expected: known.join(', ') || 'something that is rendered',
    fix: near === undefined ? 'render it, or leave out the reference' : `did you mean ${near}?`,
  });
}
