import { exampleApp, exampleWith, problemsOf } from '../../test/example-objects';
import { namespacedObjectsNameTheirNamespace } from './namespaced-objects-name-their-namespace';

test('an object with a namespace passes, and a Namespace needs none', () => {
  expect(problemsOf(namespacedObjectsNameTheirNamespace, exampleApp())).toEqual([]);
});

test('an object without a namespace is found', () => {
  const app = exampleWith('Service web', 'metadata.namespace', undefined);
  expect(problemsOf(namespacedObjectsNameTheirNamespace, app)).toEqual([
    'dist/test/shop/service.web.yaml: metadata.namespace: the object names no namespace (got nothing, expected a namespace, for a Service lives in one) → add metadata.namespace, such as observability',
  ]);
});
