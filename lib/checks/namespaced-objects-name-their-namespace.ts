import { isClusterScoped } from '../manifests/cluster-scoped';
import { type Check, problemOf } from './check';

/** An object without a namespace lands in whichever one the person or tool that applies it has chosen. */
export const namespacedObjectsNameTheirNamespace: Check = {
  id: 'namespaced-objects-name-their-namespace',
  sentence: 'Every object that lives in a namespace says in which.',
  run: ({ objects }) =>
    objects
      .filter(({ object, namespace }) => !isClusterScoped(object) && namespace === '')
      .map((placed) =>
        problemOf(placed, {
          path: 'metadata.namespace',
          problem: 'the object names no namespace',
          got: 'nothing',
          expected: `a namespace, for a ${placed.object.kind} lives in one`,
          fix: `add metadata.namespace, such as ${placed.environment.namespace}`,
        }),
      ),
};
