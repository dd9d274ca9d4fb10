import { exampleApp, problemsOf, testEnvironment } from '../../test/example-objects';
import { objectIdsAreUnique } from './object-ids-are-unique';

const other = { ...testEnvironment().cluster, server: 'https://other.example.com:6443' };

test('the same object in two clusters passes', () => {
  const elsewhere = exampleApp({ environment: testEnvironment({ name: 'other', cluster: other }) });
  expect(problemsOf(objectIdsAreUnique, exampleApp(), elsewhere)).toEqual([]);
});

test('the same object in two environments that share a cluster is found', () => {
  const service = exampleApp().objects.filter(({ kind, metadata }) => kind === 'Service' && metadata.name === 'web');
  const second = exampleApp({ environment: testEnvironment({ name: 'second' }), objects: service });
  expect(problemsOf(objectIdsAreUnique, exampleApp(), second)).toEqual([
    'dist/second/shop/service.shop.web.yaml: metadata.name: the same object is rendered twice for https://test.example.com:6443 (got Service web, also in dist/test/shop/service.shop.web.yaml, expected one application that owns the object) → rename one of them, or give the environments different namespaces',
  ]);
});

test('the same object under two versions of its API is found', () => {
  const budget = (version: string) => ({
    apiVersion: `policy/${version}`,
    kind: 'PodDisruptionBudget',
    metadata: { name: 'web', namespace: 'shop' },
  });
  const app = exampleApp({ objects: [budget('v1'), budget('v1beta1')] });
  expect(problemsOf(objectIdsAreUnique, app)).toHaveLength(1);
});
