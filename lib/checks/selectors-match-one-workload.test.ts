import { exampleApp, exampleWith, problemsOf } from '../../test/example-objects';
import { selectorsMatchOneWorkload } from './selectors-match-one-workload';

test('selectors of one workload each pass', () => {
  expect(problemsOf(selectorsMatchOneWorkload, exampleApp())).toEqual([]);
});

test('a Service that selects nothing is found', () => {
  expect(problemsOf(selectorsMatchOneWorkload, exampleWith('Service web', 'spec.selector', { app: 'wbe' }))).toEqual([
    'dist/test/shop/service.shop.web.yaml: spec.selector: selects the pods of no workload (got {"app":"wbe"}, expected exactly one workload in the namespace) → use the labels of the workload (Workload.pods.labels)',
  ]);
});

test('a disruption budget over two workloads is found', () => {
  const app = exampleWith('Deployment store', 'spec.template.metadata.labels', { app: 'web' });
  expect(problemsOf(selectorsMatchOneWorkload, app)).toEqual([
    expect.stringContaining(
      'service.shop.web.yaml: spec.selector: selects the pods of several workloads (got Deployment web, Deployment store',
    ),
    expect.stringContaining(
      'poddisruptionbudget.shop.web.yaml: spec.selector.matchLabels: selects the pods of several',
    ),
  ]);
});

test('a headless Service for peers may select several workloads, but not none', () => {
  const peers = (selector: Record<string, string>) =>
    exampleWith('Service db', 'spec', { clusterIP: 'None', publishNotReadyAddresses: true, selector });
  expect(problemsOf(selectorsMatchOneWorkload, peers({}))).toEqual([]);
  expect(problemsOf(selectorsMatchOneWorkload, peers({ app: 'absent' }))).toHaveLength(1);
});
