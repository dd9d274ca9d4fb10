import { EXAMPLE_TENANTS } from '../../test/example-platform';
import { argocdApps } from './apps';
import { app, appsOf, object, platformWith } from './example.fixture';

function argocdOf(platform = platformWith()) {
  return argocdApps(platform, appsOf(platform));
}

test('each environment gets an app with its project and one Application for each of its apps', () => {
  const names = argocdOf().map((argocd) => [
    argocd.environment.name,
    argocd.app,
    argocd.objects.map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`),
  ]);
  expect(names).toEqual([
    [
      'prod',
      'argocd',
      ['AppProject argocd/observability-prod', 'Application argocd/prod-foundation', 'Application argocd/prod-loki'],
    ],
    [
      'test',
      'argocd',
      ['AppProject argocd/observability-test', 'Application argocd/test-foundation', 'Application argocd/test-loki'],
    ],
  ]);
});

test('an Application follows its folder at the revision of its environment', () => {
  expect(argocdOf()[0]?.objects[2]).toEqual({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: 'prod-loki',
      namespace: 'argocd',
      labels: {
        'app.kubernetes.io/name': 'loki',
        'app.kubernetes.io/part-of': 'observability',
        'app.kubernetes.io/managed-by': 'observability-platform',
        environment: 'prod',
      },
      annotations: {
        'argocd.argoproj.io/sync-wave': '2',
        'argocd.argoproj.io/manifest-generate-paths': '.',
      },
      finalizers: ['resources-finalizer.argocd.argoproj.io/foreground'],
    },
    spec: {
      project: 'observability-prod',
      source: {
        repoURL: 'https://git.example.com/acme/observability.git',
        targetRevision: 'production',
        path: 'dist/prod/loki',
      },
      destination: { server: 'https://prod.example.com:6443', namespace: 'telemetry' },
      revisionHistoryLimit: 3,
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        retry: { limit: -1, refresh: true, backoff: { duration: '5s', factor: 2, maxDuration: '3m' } },
        syncOptions: ['ApplyOutOfSyncOnly=true', 'FailOnSharedResource=true'],
      },
    },
  });
});

test('the project allows one repository, one cluster, the rendered namespaces and the rendered kinds', () => {
  expect(argocdOf()[1]?.objects[0]).toEqual({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: {
      name: 'observability-test',
      namespace: 'argocd',
      labels: {
        'app.kubernetes.io/name': 'argocd',
        'app.kubernetes.io/part-of': 'observability',
        'app.kubernetes.io/managed-by': 'observability-platform',
        environment: 'test',
      },
      annotations: { 'argocd.argoproj.io/sync-wave': '-1' },
      finalizers: ['resources-finalizer.argocd.argoproj.io'],
    },
    spec: {
      description: 'Observability platform, environment test',
      sourceRepos: ['https://git.example.com/acme/observability.git'],
      destinations: [{ server: 'https://test.example.com:6443', namespace: 'observability' }],
      clusterResourceWhitelist: [
        { group: '', kind: 'Namespace', name: 'observability' },
        { group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },
      ],
      namespaceResourceWhitelist: [
        { group: '', kind: 'ConfigMap' },
        { group: '', kind: 'PersistentVolumeClaim' },
        { group: '', kind: 'Pod' },
        { group: '', kind: 'Service' },
        { group: 'apps', kind: 'Deployment' },
        { group: 'apps', kind: 'ReplicaSet' },
        { group: 'apps', kind: 'StatefulSet' },
        { group: 'autoscaling', kind: 'HorizontalPodAutoscaler' },
        { group: 'batch', kind: 'Job' },
        { group: 'external-secrets.io', kind: 'ExternalSecret' },
        { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' },
        { group: 'monitoring.coreos.com', kind: 'ServiceMonitor' },
        { group: 'networking.k8s.io', kind: 'Ingress' },
        { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
        { group: 'policy', kind: 'PodDisruptionBudget' },
      ],
      orphanedResources: { warn: true },
    },
  });
});

test('objects outside the namespace of the environment open their namespace, and no other', () => {
  const platform = platformWith();
  const apps = platform.environments.map((environment) =>
    app(environment, 'kube-state-metrics', 'collector', [object('v1', 'Service', 'kube-state-metrics', 'kube-system')]),
  );
  expect(argocdApps(platform, apps)[1]?.objects[0]).toMatchObject({
    spec: {
      destinations: [
        { server: 'https://test.example.com:6443', namespace: 'kube-system' },
        { server: 'https://test.example.com:6443', namespace: 'observability' },
      ],
    },
  });
});

test('a tenant more changes no Application and no project', () => {
  const more = platformWith({ ...EXAMPLE_TENANTS, 'team-gamma': { namespaces: ['team-gamma'] } });
  expect(appsOf(more)).not.toEqual(appsOf(platformWith()));
  expect(argocdOf(more).map(({ objects }) => objects)).toEqual(argocdOf().map(({ objects }) => objects));
});

test('the output folder may be the root of the repository', () => {
  const platform = platformWith();
  const atRoot = argocdOf({ ...platform, git: { ...platform.git, path: '' } });
  expect(atRoot[0]?.objects[1]).toMatchObject({ spec: { source: { path: 'prod/foundation' } } });
});
