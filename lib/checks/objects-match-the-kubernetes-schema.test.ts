import { exampleApp, exampleWith, problemsOf, testEnvironment } from '../../test/example-objects';
import { objectsMatchTheKubernetesSchema } from './objects-match-the-kubernetes-schema';

const CONTAINER = 'spec.template.spec.containers.0';

test('objects of known kinds and fields pass in every supported version', () => {
  for (const kubernetes of ['1.28', '1.31', '1.35'] as const) {
    const environment = testEnvironment({ cluster: { ...testEnvironment().cluster, kubernetes } });
    expect(problemsOf(objectsMatchTheKubernetesSchema, exampleApp({ environment }))).toEqual([]);
  }
});

test('a misspelt field is found, with the nearest known one', () => {
  const app = exampleWith('Deployment web', `${CONTAINER}.readynessProbe`, {});
  expect(problemsOf(objectsMatchTheKubernetesSchema, app)).toEqual([
    'dist/test/shop/deployment.shop.web.yaml: spec.template.spec.containers[0].readynessProbe: unknown field (got readynessProbe, expected one of 25 known fields) → did you mean readinessProbe?',
  ]);
});

test('a value of the wrong type is found', () => {
  expect(problemsOf(objectsMatchTheKubernetesSchema, exampleWith('Deployment web', 'spec.replicas', '2'))).toEqual([
    'dist/test/shop/deployment.shop.web.yaml: spec.replicas: wrong type (got "2", expected a whole number) → write a whole number',
  ]);
});

test('a field that only a later version has is found', () => {
  const environment = testEnvironment({ cluster: { ...testEnvironment().cluster, kubernetes: '1.28' } });
  const { objects } = exampleWith('Service web', 'spec.trafficDistribution', 'PreferClose');
  expect(problemsOf(objectsMatchTheKubernetesSchema, exampleApp({ objects }))).toEqual([]);
  expect(problemsOf(objectsMatchTheKubernetesSchema, exampleApp({ environment, objects }))).toEqual([
    expect.stringContaining('spec.trafficDistribution: unknown field'),
  ]);
});

test('a kind that the version does not have is found', () => {
  expect(
    problemsOf(objectsMatchTheKubernetesSchema, exampleWith('Ingress web', 'apiVersion', 'networking/v1')),
  ).toEqual([
    'dist/test/shop/ingress.shop.web.yaml: kind: Kubernetes 1.34 does not have this kind (got networking/v1/Ingress, expected a kind of Kubernetes 1.34 that the platform renders) → did you mean networking.k8s.io/v1/Ingress?',
  ]);
});

test('kinds of other programs are left to the types made from their CRDs', () => {
  const objects = [{ apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', metadata: { name: 'x' }, spec: 1 }];
  expect(problemsOf(objectsMatchTheKubernetesSchema, exampleApp({ objects }))).toEqual([]);
});
