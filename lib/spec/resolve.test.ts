import { join } from 'node:path';
import { loadFiles, messages } from './folder.fixture';
import { loadPlatform } from './load';
import type { Platform } from './model';
import { alertingOf, tenantAlertsOf } from './resolve-alerting';
import { resolveStorage } from './resolve-storage';
import { faroOf, limitsOf } from './resolve-tenant';

function resolved(files: Readonly<Record<string, string>>): Platform {
  const loaded = loadFiles(files);
  expect(messages(loaded)).toEqual([]);
  if (!loaded.ok) {
    throw new Error('the platform has problems');
  }
  return loaded.value;
}

const first = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) {
    throw new Error('nothing there');
  }
  return item;
};

const dev = (text: string) => ({ 'environments/dev.yaml': `cluster: { server: https://dev.example.com }\n${text}` });

test('everything that is left out has the default of the small cluster', () => {
  const platform = resolved({});
  expect(platform).toEqual({
    git: { url: 'https://git.example.com/acme/observability.git', revision: 'main', path: 'dist' },
    domain: 'example.com',
    argocd: { namespace: 'argocd' },
    identity: { kind: 'none' },
    alerting: alertingOf(undefined, { url: 'https://git.example.com/acme/observability.git' }),
    unknownNamespaces: 'infrastructure',
    environments: [expect.objectContaining({ name: 'dev' })],
    tenants: [],
  });
  expect(first(platform.environments)).toEqual({
    name: 'dev',
    cluster: {
      name: 'dev',
      server: 'https://dev.example.com:6443',
      kubernetes: '1.34',
      dnsDomain: 'cluster.local',
      dnsService: 'kube-dns.kube-system.svc.cluster.local',
    },
    namespace: 'observability',
    revision: 'main',
    collection: ['two-tier'],
    storage: resolveStorage(undefined),
    backends: {
      metrics: { kind: 'off' },
      logs: {
        kind: 'loki',
        mode: 'single-binary',
        retention: '7d',
        replicas: 1,
        resources: { cpuRequest: '100m', memoryRequest: '256Mi', cpuLimit: '500m', memoryLimit: '1Gi' },
        volume: '10Gi',
        parts: expect.any(Object),
        zoneAware: false,
        caches: 'off',
        config: {},
      },
      traces: { kind: 'off' },
      profiles: { kind: 'off' },
      shortTermMetrics: { kind: 'off' },
    },
    keptIn: { metrics: undefined, logs: 'dev', traces: undefined, profiles: undefined },
    scraper: expect.objectContaining({ replicas: 2 }),
    monitors: expect.objectContaining({ replicas: 1 }),
    namespaceCollector: expect.objectContaining({ replicas: 1 }),
    sources: expect.objectContaining({ events: true, nodeMetrics: false }),
    alerting: true,
    tailSampling: 'off',
    beyla: 'off',
    kubeStateMetrics: 'off',
    openCost: 'off',
    backendsPassword: { name: 'telemetry-backends', key: 'password' },
    exposure: { kind: 'none' },
    images: { registry: '', pullSecrets: [] },
    agent: {
      autoscale: 'off',
      replicas: 1,
      resources: { cpuRequest: '100m', memoryRequest: '128Mi', cpuLimit: '250m', memoryLimit: '256Mi' },
      extraConfig: 'none',
      reload: true,
    },
    gatewayPools: 1,
    gateway: {
      autoscale: 'off',
      replicas: 2,
      resources: { cpuRequest: '200m', memoryRequest: '256Mi', cpuLimit: '500m', memoryLimit: '512Mi' },
      extraConfig: 'none',
      reload: true,
    },
    events: {
      autoscale: 'off',
      replicas: 1,
      resources: { cpuRequest: '50m', memoryRequest: '128Mi', cpuLimit: '200m', memoryLimit: '256Mi' },
      extraConfig: 'none',
      reload: true,
    },
    grafana: {
      enabled: true,
      resources: { cpuRequest: '100m', memoryRequest: '256Mi', cpuLimit: '500m', memoryLimit: '512Mi' },
      volume: '5Gi',
      adminUser: { name: 'grafana-admin', key: 'user' },
      adminPassword: { name: 'grafana-admin', key: 'password' },
      secretKey: { name: 'grafana-admin', key: 'secret-key' },
      replicas: 1,
      database: { kind: 'sqlite' },
      exposure: { kind: 'none' },
      dashboards: true,
      redisPlugin: false,
      config: {},
    },
    operations: {
      workloads: {
        kubernetesMinor: 34,
        zones: [],
        storageClass: 'default',
        imagePullSecrets: [],
        serviceMonitors: false,
        agents: { nodeSelector: {}, tolerations: [], spreadZones: true, priorityClass: 'none' },
        backends: { nodeSelector: {}, tolerations: [], spreadZones: true, priorityClass: 'none' },
      },
      networkPolicies: true,
      sync: 'automated',
      secrets: 'none',
      monitoringCrds: false,
    },
    collectsCluster: true,
    foreignNamespaces: [],
    platformNamespaces: ['argocd', 'kube-node-lease', 'kube-public', 'kube-system', 'observability'],
    tenants: [],
  });
});

test('environments that share a cluster divide its namespaces', () => {
  const { environments } = resolved({
    'environments/dev.yaml': 'cluster: { server: https://a }\nnamespace: o11y-dev\nsources: { cluster: off }\n',
    'environments/other.yaml': 'cluster: { server: https://b }\n',
    'environments/prod.yaml': 'cluster: { server: https://a }\n',
    'tenants/alpha.yaml': 'namespaces: { dev: [alpha-dev], other: [alpha-other], prod: [alpha] }\n',
  });
  expect(
    environments.map(({ name, collectsCluster, foreignNamespaces }) => [name, collectsCluster, foreignNamespaces]),
  ).toEqual([
    ['dev', false, ['alpha', 'observability']],
    ['other', true, []],
    ['prod', true, ['alpha-dev', 'o11y-dev']],
  ]);
  expect(first(environments).platformNamespaces).toEqual(['o11y-dev']);
});

test('three lines are a tenant, in every environment', () => {
  const text =
    'namespaces: [team-gamma]\ngroups: { developers: gamma-dev, leads: gamma-leads }\nalerts: { webhook: gamma/url }\n';
  const platform = resolved({ 'tenants/team-gamma.yaml': text });
  const tenant = {
    id: 'team-gamma',
    namespaces: ['team-gamma'],
    environments: ['dev'],
    retention: { metrics: 'default', logs: 'default', traces: 'default', profiles: 'default' },
    limits: limitsOf(undefined),
    faro: faroOf(undefined),
    workloads: [],
    alerts: tenantAlertsOf({ webhook: { name: 'gamma', key: 'url' } }, undefined, []),
    groups: [
      { group: 'gamma-leads', role: 'Admin' },
      { group: 'gamma-dev', role: 'Editor' },
    ],
    databases: { postgres: [], redis: [] },
  };
  expect(platform.tenants).toEqual([tenant]);
  expect(first(platform.environments).tenants).toEqual([tenant]);
});

test("a tenant's limits, retention and environments", () => {
  const platform = resolved({
    ...dev(''),
    'environments/prod.yaml': 'cluster: { server: https://prod.example.com }\n',
    'tenants/a.yaml':
      'namespaces: [b, a]\nenvironments: [prod]\nlimits: { logsRate: 4MB/s, streams: 10k }\nretention: { logs: 30d }\n',
  });
  expect(first(platform.tenants)).toEqual({
    id: 'a',
    namespaces: ['a', 'b'],
    environments: ['prod'],
    retention: { metrics: 'default', logs: '30d', traces: 'default', profiles: 'default' },
    limits: { ...limitsOf(undefined), logsRateBytes: 4_000_000, streams: 10_000 },
    faro: faroOf(undefined),
    workloads: [],
    alerts: tenantAlertsOf(undefined, undefined, []),
    groups: [],
    databases: { postgres: [], redis: [] },
  });
  expect(platform.environments.map(({ name, tenants }) => [name, tenants.length])).toEqual([
    ['dev', 0],
    ['prod', 1],
  ]);
});

test('a tenant may have other namespaces in each environment', () => {
  const platform = resolved({
    ...dev(''),
    'environments/prod.yaml': 'cluster: { server: https://prod.example.com }\n',
    'environments/test.yaml': 'cluster: { server: https://test.example.com }\n',
    'tenants/a.yaml': 'namespaces: { dev: [a-dev], prod: [a, a-jobs] }\n',
  });
  expect(first(platform.tenants)).toMatchObject({
    namespaces: ['a', 'a-dev', 'a-jobs'],
    environments: ['dev', 'prod'],
  });
  expect(platform.environments.map(({ name, tenants }) => [name, tenants.map(({ namespaces }) => namespaces)])).toEqual(
    [
      ['dev', [['a-dev']]],
      ['prod', [['a', 'a-jobs']]],
      ['test', []],
    ],
  );
});

test('what is said once counts for all, and a file of its own goes before it', () => {
  const platform = resolved({
    'platform.yaml': `
git: { url: https://git.example.com/a.git, revision: release }
domain: example.com
defaults:
  environments:
    cluster: { kubernetes: "1.33", dnsDomain: k8s.example }
    backends: { logs: { retention: 14d, volume: 20Gi } }
    collectors: { gateway: { replicas: 4, resources: { requests: { memory: 300Mi } } } }
    storage: { seaweedfs: { volume: 100Gi } }
  tenants:
    limits: { logsRate: 1MB/s, streams: 5k }
`,
    ...dev('backends: { logs: { volume: 5Gi } }\ncollectors: { gateway: { resources: { limits: { cpu: none } } } }\n'),
    'environments/prod.yaml':
      'cluster: { server: https://prod.example.com, kubernetes: "1.35" }\nrevision: v1\nbackends: { logs: on }\nstorage: seaweedfs\n',
    'tenants/a.yaml': 'namespaces: [a]\nlimits: { streams: 7k }\n',
  });
  const [development, production] = platform.environments;
  expect(development).toMatchObject({
    revision: 'release',
    cluster: { kubernetes: '1.33', dnsDomain: 'k8s.example', dnsService: 'kube-dns.kube-system.svc.k8s.example' },
    backends: { logs: { retention: '14d', volume: '5Gi' } },
    gateway: {
      autoscale: 'off',
      replicas: 4,
      resources: { cpuRequest: '200m', memoryRequest: '300Mi', cpuLimit: 'none', memoryLimit: '512Mi' },
    },
    storage: { volumeServer: { volume: '100Gi' } },
  });
  expect(production).toMatchObject({
    revision: 'v1',
    cluster: { kubernetes: '1.35', dnsDomain: 'k8s.example' },
    backends: { logs: { retention: '14d', volume: '20Gi' } },
    storage: { volumeServer: { volume: '100Gi' } },
  });
  expect(first(platform.tenants).limits).toMatchObject({ logsRateBytes: 1_000_000, streams: 7_000 });
});

test('quantities are stored in the form of the API server', () => {
  const text =
    'grafana: { volume: 3072Mi, resources: { requests: { cpu: 0.1 }, limits: { cpu: 1000m, memory: 1024Mi } } }\n';
  expect(first(resolved(dev(text)).environments).grafana).toMatchObject({
    volume: '3Gi',
    resources: { cpuRequest: '100m', cpuLimit: '1', memoryLimit: '1Gi' },
  });
});

test('exposed backends have a host name of their environment unless they are given another', () => {
  expect(first(resolved(dev('expose: on\n')).environments).exposure).toEqual({
    kind: 'ingress',
    host: 'backends.dev.example.com',
    ingressClass: 'nginx',
    tlsSecret: 'backends-tls',
    password: { name: 'backends-auth', key: 'password' },
  });
  const text = 'expose: { host: logs.example.com, ingressClass: haproxy, password: callers/secret }\n';
  expect(first(resolved(dev(text)).environments).exposure).toMatchObject({
    host: 'logs.example.com',
    ingressClass: 'haproxy',
    password: { name: 'callers', key: 'secret' },
  });
});

test('the password of the backends in the cluster is a Secret of its own', () => {
  expect(first(resolved(dev('')).environments).backendsPassword).toEqual({
    name: 'telemetry-backends',
    key: 'password',
  });
  const text = 'backends: { password: mine/secret }\n';
  expect(first(resolved(dev(text)).environments).backendsPassword).toEqual({ name: 'mine', key: 'secret' });
});

test('simple-scalable mode has as many replicas as copies', () => {
  const { logs } = first(resolved(dev('backends: { logs: { mode: simple-scalable } }\n')).environments).backends;
  expect(logs).toMatchObject({ mode: 'simple-scalable', replicas: 3 });
});

test('Grafana can be off, and logs can be off where another environment keeps them', () => {
  const platform = resolved({
    ...dev('grafana: off\nbackends: { logs: off }\nsend: { logs: prod }\n'),
    'environments/prod.yaml': 'cluster: { server: https://prod.example.com }\nexpose: on\n',
  });
  const environment = first(platform.environments);
  expect(environment.grafana.enabled).toBe(false);
  expect([environment.backends.logs, environment.keptIn.logs]).toEqual([{ kind: 'off' }, 'prod']);
});

test('more namespaces can belong to the platform, and Argo CD can live elsewhere', () => {
  const platform = resolved({
    'platform.yaml':
      'git: { url: https://git.example.com/a.git, path: clusters/eu }\ndomain: example.com\nplatformNamespaces: [ingress-nginx]\nargocd: { namespace: gitops }\nunknownNamespaces: drop\n',
    ...dev('namespace: o11y\n'),
  });
  expect(platform).toMatchObject({
    git: { path: 'clusters/eu' },
    argocd: { namespace: 'gitops' },
    unknownNamespaces: 'drop',
  });
  expect(first(platform.environments).platformNamespaces).toEqual([
    'gitops',
    'ingress-nginx',
    'kube-node-lease',
    'kube-public',
    'kube-system',
    'o11y',
  ]);
});

test('the platform is frozen all the way down', () => {
  const platform = resolved({ 'tenants/a.yaml': 'namespaces: [a]\n' });
  expect(Object.isFrozen(platform)).toBe(true);
  expect(Object.isFrozen(first(platform.tenants).namespaces)).toBe(true);
  expect(Object.isFrozen(first(platform.environments).grafana.resources)).toBe(true);
});

test('the reference platform: dev by itself, test and prod in the Loki of prod, three Lokis', () => {
  const loaded = loadPlatform(join(__dirname, '../../platform'));
  expect(messages(loaded)).toEqual([]);
  const environments = loaded.ok ? loaded.value.environments : [];
  const routes = environments.map(({ name, backends: { logs }, keptIn, exposure }) => [
    name,
    logs.kind === 'loki' ? logs.mode : 'off',
    keptIn.logs,
    exposure.kind,
  ]);
  expect(routes).toEqual([
    ['dev', 'single-binary', 'dev', 'none'],
    ['prod', 'simple-scalable', 'prod', 'ingress'],
    ['test', 'simple-scalable', 'prod', 'none'],
  ]);
  expect(loaded.ok ? loaded.value.tenants.map(({ id }) => id) : []).toEqual(['team-alpha', 'team-beta']);
});
