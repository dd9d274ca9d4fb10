import { argocdApps } from './apps';
import { exampleApp, exampleApps, exampleObject, examplePlatform } from './example';

function argocdOf(platform = examplePlatform()) {
  return argocdApps(platform, platform.environments.flatMap(exampleApps));
}

test('each environment gets an app with its project and one Application for each of its apps', () => {
  const names = argocdOf().map((app) => [
    app.environment.name,
    app.app,
    app.objects.map((object) => `${object.kind} ${object.metadata.namespace}/${object.metadata.name}`),
  ]);
  expect(names).toEqual([
    [
      'dev',
      'argocd',
      ['AppProject argocd/observability-dev', 'Application argocd/dev-foundation', 'Application argocd/dev-loki'],
    ],
    [
      'prod',
      'argocd',
      ['AppProject argocd/observability-prod', 'Application argocd/prod-foundation', 'Application argocd/prod-loki'],
    ],
  ]);
});

test('an Application follows its folder at the revision of its environment', () => {
  expect(argocdOf()[1]?.objects[2]).toEqual({
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
        'argocd.argoproj.io/compare-options': 'ServerSideDiff=true',
        'argocd.argoproj.io/manifest-generate-paths': '.',
      },
      finalizers: ['resources-finalizer.argocd.argoproj.io'],
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
        syncOptions: ['ApplyOutOfSyncOnly=true', 'FailOnSharedResource=true', 'ServerSideApply=true'],
      },
    },
  });
});

test('the project allows one repository, one cluster, the rendered namespaces and the rendered kinds', () => {
  expect(argocdOf()[0]?.objects[0]).toEqual({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: {
      name: 'observability-dev',
      namespace: 'argocd',
      labels: {
        'app.kubernetes.io/name': 'argocd',
        'app.kubernetes.io/part-of': 'observability',
        'app.kubernetes.io/managed-by': 'observability-platform',
        environment: 'dev',
      },
      annotations: { 'argocd.argoproj.io/sync-wave': '-1' },
      finalizers: ['resources-finalizer.argocd.argoproj.io'],
    },
    spec: {
      description: 'Observability platform, environment dev',
      sourceRepos: ['https://git.example.com/acme/observability.git'],
      destinations: [{ server: 'https://dev.example.com:6443', namespace: 'observability' }],
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
        { group: 'batch', kind: 'Job' },
        { group: 'networking.k8s.io', kind: 'Ingress' },
        { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
        { group: 'policy', kind: 'PodDisruptionBudget' },
      ],
      orphanedResources: { warn: true },
    },
  });
});

test('objects outside the namespace of the environment open their namespace, and no other', () => {
  const platform = examplePlatform();
  const apps = platform.environments.flatMap((environment) => [
    exampleApp(environment, 'kube-state-metrics', 'collector', [
      exampleObject('v1', 'Service', 'kube-state-metrics', 'kube-system'),
    ]),
  ]);
  expect(argocdApps(platform, apps)[0]?.objects[0]).toMatchObject({
    spec: {
      destinations: [
        { server: 'https://dev.example.com:6443', namespace: 'kube-system' },
        { server: 'https://dev.example.com:6443', namespace: 'observability' },
      ],
    },
  });
});

test('a tenant more changes no Application and no project', () => {
  const before = argocdOf(examplePlatform(['team-alpha']));
  const after = argocdOf(examplePlatform(['team-alpha', 'team-gamma']));
  expect(after.map((app) => app.objects)).toEqual(before.map((app) => app.objects));
});

test('the output folder may be the root of the repository', () => {
  const platform = examplePlatform();
  const atRoot = argocdOf({ ...platform, git: { ...platform.git, path: '' } });
  expect(atRoot[0]?.objects[1]).toMatchObject({ spec: { source: { path: 'dev/foundation' } } });
});
