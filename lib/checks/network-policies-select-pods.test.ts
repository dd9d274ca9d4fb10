import { exampleApp, exampleWith, problemsOf } from '../../test/example-objects';
import { networkPoliciesSelectPods } from './network-policies-select-pods';

test('a policy between existing pods passes', () => {
  expect(problemsOf(networkPoliciesSelectPods, exampleApp())).toEqual([]);
});

test('a policy for all pods of the namespace passes', () => {
  expect(problemsOf(networkPoliciesSelectPods, exampleWith('NetworkPolicy web', 'spec.podSelector', {}))).toEqual([]);
});

test('a policy about pods that do not exist is found', () => {
  const app = exampleWith('NetworkPolicy web', 'spec.podSelector', { matchLabels: { app: 'wbe' } });
  expect(problemsOf(networkPoliciesSelectPods, app)).toEqual([
    'dist/test/shop/networkpolicy.shop.web.yaml: spec.podSelector: no pods in namespace shop have these labels (got {"app":"wbe"}, expected labels of a workload) → use the labels of the workload (Workload.pods.labels)',
  ]);
});

test('callers that do not exist are found in our namespaces, and not looked for in others', () => {
  const from = (namespace: string) => [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
      podSelector: { matchLabels: { app: 'absent' } },
    },
  ];
  const peers = (namespace: string) => exampleWith('NetworkPolicy web', 'spec.ingress', [{ from: from(namespace) }]);
  expect(problemsOf(networkPoliciesSelectPods, peers('team-alpha'))).toEqual([]);
  expect(problemsOf(networkPoliciesSelectPods, peers('shop'))).toEqual([
    expect.stringContaining('spec.ingress[0].from[0].podSelector: no pods in namespace shop have these labels'),
  ]);
});
