import { exampleApp, exampleWith, exampleWithout, problemsOf } from '../../test/example-objects';
import { replicasAreSpreadAndProtected } from './replicas-are-spread-and-protected';

test('spread and protected replicas pass, and single ones need neither', () => {
  expect(problemsOf(replicasAreSpreadAndProtected, exampleApp())).toEqual([]);
});

test('replicas that may share a node are found', () => {
  const app = exampleWith('Deployment web', 'spec.template.spec.topologySpreadConstraints', undefined);
  expect(problemsOf(replicasAreSpreadAndProtected, app)).toEqual([
    'dist/test/shop/deployment.shop.web.yaml: spec.template.spec.topologySpreadConstraints: the replicas may all run on one node (got 2 replicas, expected topology spread constraints) → spread the pods over kubernetes.io/hostname',
  ]);
});

test('replicas without a disruption budget are found', () => {
  expect(problemsOf(replicasAreSpreadAndProtected, exampleWithout('PodDisruptionBudget web'))).toEqual([
    'dist/test/shop/deployment.shop.web.yaml: spec.replicas: no PodDisruptionBudget protects the replicas (got 2 replicas, expected a budget such as maxUnavailable: 1) → render a PodDisruptionBudget with the labels of the workload',
  ]);
});

test('a budget that lets no pod go is found', () => {
  for (const limits of [{ maxUnavailable: 0 }, { minAvailable: 2 }, { minAvailable: '100%' }]) {
    const app = exampleWith('PodDisruptionBudget web', 'spec', {
      ...limits,
      selector: { matchLabels: { app: 'web' } },
    });
    expect(problemsOf(replicasAreSpreadAndProtected, app)).toEqual([
      expect.stringContaining('the PodDisruptionBudget lets no pod go'),
    ]);
  }
});
