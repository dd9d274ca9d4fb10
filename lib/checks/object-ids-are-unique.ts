import { groupOf } from '../manifests/cluster-scoped';
import { groupBy } from '../manifests/group-by';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { PlacedObject } from './context';

/**
 * No two applications, also of different environments that share a cluster, render the same object. Argo CD would
 * otherwise let them take it from each other for ever.
 */
export const objectIdsAreUnique: Check = {
  id: 'object-ids-are-unique',
  sentence: 'Every kind, namespace and name is rendered once per cluster, over all environments.',
  run: ({ objects }) => [...groupBy(objects, idOf).values()].flatMap(repeated),
};

function idOf({ cluster, namespace, object }: PlacedObject): string {
  return [cluster, groupOf(object), object.kind, namespace, object.metadata.name].join('\n');
}

function repeated([first, ...others]: readonly PlacedObject[]): readonly Problem[] {
  return others.map((placed) =>
    problemOf(placed, {
      path: 'metadata.name',
      problem: `the same object is rendered twice for ${placed.cluster}`,
      got: `${placed.object.kind} ${placed.object.metadata.name}, also in ${first?.file}`,
      expected: 'one application that owns the object',
      fix: 'rename one of them, or give the environments different namespaces',
    }),
  );
}
