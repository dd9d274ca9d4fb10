import { exampleApp, exampleWith, problemsOf } from '../../test/example-objects';
import { workloadsSelectTheirOwnPods } from './workloads-select-their-own-pods';

test('workloads that select their own pods pass', () => {
  expect(problemsOf(workloadsSelectTheirOwnPods, exampleApp())).toEqual([]);
});

test('a selector that misses its own template is found', () => {
  const app = exampleWith('Deployment web', 'spec.selector.matchLabels', { app: 'web', tier: 'front' });
  expect(problemsOf(workloadsSelectTheirOwnPods, app)).toEqual([
    'dist/test/shop/deployment.shop.web.yaml: spec.selector.matchLabels: does not select its own pods (got {"app":"web","tier":"front"}, expected only Deployment web) → give each workload an identity (name and component) of its own',
  ]);
});

test("a selector that also takes another workload's pods is found", () => {
  const app = exampleWith('Deployment store', 'spec.template.metadata.labels', { app: 'store', also: 'web' });
  const { objects } = app;
  const greedy = objects.map((object) =>
    object.metadata.name === 'web' && object.kind === 'Deployment'
      ? { ...object, spec: { ...(object.spec as object), selector: { matchLabels: {} } } }
      : object,
  );
  expect(problemsOf(workloadsSelectTheirOwnPods, exampleApp({ objects: greedy }))).toEqual([
    expect.stringContaining("spec.selector.matchLabels: selects other workloads' pods too"),
  ]);
});

test('a topology spread over other labels is found', () => {
  const path = 'spec.template.spec.topologySpreadConstraints.0.labelSelector.matchLabels';
  expect(problemsOf(workloadsSelectTheirOwnPods, exampleWith('Deployment web', path, { app: 'other' }))).toEqual([
    'dist/test/shop/deployment.shop.web.yaml: spec.template.spec.topologySpreadConstraints[0].labelSelector: the spread does not count the pods of the workload (got {"app":"other"}, expected labels of the pods: {"app":"web"}) → use the labels of the workload (Workload.pods.labels)',
  ]);
});
