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

describe('a workload with an autoscaler', () => {
  const autoscaler = {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'store', namespace: 'shop' },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'store' },
      minReplicas: 1,
      maxReplicas: 4,
    },
  };

  test('has as many replicas as the autoscaler may give it', () => {
    expect(
      problemsOf(replicasAreSpreadAndProtected, exampleApp({ objects: [...exampleApp().objects, autoscaler] })),
    ).toEqual([
      expect.stringContaining('the replicas may all run on one node (got 4 replicas'),
      expect.stringContaining('no PodDisruptionBudget protects the replicas'),
    ]);
  });

  test('says no number itself', () => {
    const { objects } = exampleWith('Deployment store', 'spec.replicas', 1);
    expect(problemsOf(replicasAreSpreadAndProtected, exampleApp({ objects: [...objects, autoscaler] }))).toContainEqual(
      expect.stringContaining('an autoscaler decides how many replicas there are'),
    );
  });
});
