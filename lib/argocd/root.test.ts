import { platformWith } from './example.fixture';
import { rootApplications } from './root';

test('each environment has a root of its own: a project and an Application', () => {
  const roots = rootApplications(platformWith()).map(({ environment, manifests }) => [
    environment.name,
    manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`),
  ]);
  expect(roots).toEqual([
    ['prod', ['AppProject observability-prod-root', 'Application observability-prod']],
    ['test', ['AppProject observability-test-root', 'Application observability-test']],
  ]);
});

test('the root project allows Applications and projects in the namespace of Argo CD, and nothing else', () => {
  expect(rootApplications(platformWith())[0]?.manifests[0]).toEqual({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: {
      name: 'observability-prod-root',
      namespace: 'argocd',
      labels: {
        'app.kubernetes.io/name': 'argocd',
        'app.kubernetes.io/part-of': 'observability',
        'app.kubernetes.io/managed-by': 'observability-platform',
        environment: 'prod',
      },
      finalizers: ['resources-finalizer.argocd.argoproj.io'],
    },
    spec: {
      description: 'Applications of the observability platform, environment prod',
      sourceRepos: ['https://git.example.com/acme/observability.git'],
      destinations: [{ server: 'https://kubernetes.default.svc', namespace: 'argocd' }],
      namespaceResourceWhitelist: [
        { group: 'argoproj.io', kind: 'AppProject' },
        { group: 'argoproj.io', kind: 'Application' },
      ],
    },
  });
});

test('the root Application follows the folder of Applications and takes nothing with it when it is deleted', () => {
  const root = rootApplications(platformWith())[0]?.manifests[1];
  expect(root?.metadata).not.toHaveProperty('finalizers');
  expect(root).toMatchObject({
    metadata: { name: 'observability-prod', namespace: 'argocd' },
    spec: {
      project: 'observability-prod-root',
      source: { targetRevision: 'production', path: 'dist/prod/argocd' },
      destination: { server: 'https://kubernetes.default.svc', namespace: 'argocd' },
    },
  });
});
