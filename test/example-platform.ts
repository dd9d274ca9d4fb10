import type { Environment, Operations, Platform, Quantity, Resources, Tenant, TenantId } from '../lib/spec/model';
import { alertingOf, tenantAlertsOf } from '../lib/spec/resolve-alerting';
import { resolveBackends } from '../lib/spec/resolve-backends';
import { sourcesOf } from '../lib/spec/resolve-collection';
import { resolveStorage } from '../lib/spec/resolve-storage';
import { faroOf, limitsOf, retentionOf } from '../lib/spec/resolve-tenant';

/** Tenants by name, each with its namespaces and the environments that it is in. */
export type ExampleTenants = Readonly<
  Record<string, { readonly namespaces: readonly string[]; readonly environments?: readonly string[] }>
>;

/** team-alpha in both environments, team-beta with two namespaces in prod alone. */
export const EXAMPLE_TENANTS: ExampleTenants = {
  'team-alpha': { namespaces: ['team-alpha'] },
  'team-beta': { namespaces: ['team-beta', 'team-beta-jobs'], environments: ['prod'] },
};

/** A resolved platform with the environments `test` and `prod`, both of which keep their logs in prod. For tests. */
export function examplePlatform(tenants: ExampleTenants = EXAMPLE_TENANTS): Platform {
  const all = Object.entries(tenants).map(([id, { namespaces, environments = ['prod', 'test'] }]) =>
    exampleTenant(id, namespaces, environments),
  );
  return {
    git: { url: 'https://git.example.com/acme/observability.git', revision: 'main', path: 'dist' },
    domain: 'observability.example.com',
    argocd: { namespace: 'argocd' },
    alerting: alertingOf(undefined, { url: 'https://git.example.com/acme/observability.git' }),
    identity: { kind: 'none' },
    unknownNamespaces: 'infrastructure',
    environments: ['prod', 'test'].map((name) =>
      exampleEnvironment(
        name,
        all.filter((tenant) => tenant.environments.includes(name)),
      ),
    ),
    tenants: all,
  };
}

/** The environment of a platform with this name. */
export function environmentOf(platform: Platform, name: string): Environment {
  const environment = platform.environments.find((e) => e.name === name);
  if (environment === undefined) throw new Error(`no environment ${name}`);
  return environment;
}

/** A tenant that says nothing but its namespaces. */
export function exampleTenant(
  id: string,
  namespaces: readonly string[],
  environments: readonly string[] = ['prod', 'test'],
): Tenant {
  return {
    id: id as TenantId,
    namespaces,
    environments,
    retention: retentionOf(undefined),
    limits: limitsOf(undefined),
    faro: faroOf(undefined),
    workloads: [],
    alerts: tenantAlertsOf(undefined, undefined, []),
    groups: [],
    databases: { postgres: [], redis: [] },
  };
}

function exampleEnvironment(name: string, tenants: readonly Tenant[]): Environment {
  return {
    name,
    cluster: {
      name: `cluster-${name}`,
      server: `https://${name}.example.com:6443`,
      kubernetes: '1.34',
      dnsDomain: 'cluster.local',
      dnsService: 'kube-dns.kube-system.svc.cluster.local',
    },
    namespace: 'observability',
    revision: 'main',
    collection: ['two-tier'],
    storage: resolveStorage(undefined),
    backends: resolveBackends({ logs: 'off' }),
    keptIn: KEPT_IN,
    sources: sourcesOf(undefined, KEPT_IN),
    tailSampling: 'off',
    beyla: 'off',
    kubeStateMetrics: 'off',
    openCost: 'off',
    backendsPassword: { name: 'telemetry-backends', key: 'password' },
    exposure: { kind: 'none' },
    images: { registry: '', pullSecrets: [] },
    agent: { replicas: 1, resources: RESOURCES, autoscale: 'off', extraConfig: 'none', reload: true },
    gatewayPools: 1,
    gateway: { replicas: 2, resources: RESOURCES, autoscale: 'off', extraConfig: 'none', reload: true },
    events: { replicas: 1, resources: RESOURCES, autoscale: 'off', extraConfig: 'none', reload: true },
    monitors: { replicas: 1, resources: RESOURCES, autoscale: 'off', extraConfig: 'none', reload: true },
    scraper: { replicas: 2, resources: RESOURCES, autoscale: 'off', extraConfig: 'none', reload: true },
    namespaceCollector: { replicas: 1, resources: RESOURCES, autoscale: 'off', extraConfig: 'none', reload: true },
    grafana: {
      enabled: true,
      resources: RESOURCES,
      volume: '5Gi' as Quantity,
      adminUser: { name: 'grafana-admin', key: 'user' },
      adminPassword: { name: 'grafana-admin', key: 'password' },
      secretKey: { name: 'grafana-keys', key: 'database' },
      replicas: 1,
      database: { kind: 'sqlite' },
      exposure: { kind: 'none' },
      dashboards: true,
      redisPlugin: false,
      config: {},
    },
    alerting: true,
    operations: OPERATIONS,
    collectsCluster: true,
    foreignNamespaces: [],
    platformNamespaces: ['kube-system', 'observability'],
    tenants,
  };
}

const KEPT_IN: Environment['keptIn'] = { metrics: undefined, logs: 'prod', traces: undefined, profiles: undefined };

const RESOURCES: Resources = {
  cpuRequest: '100m' as Quantity,
  memoryRequest: '256Mi' as Quantity,
  cpuLimit: '500m' as Quantity,
  memoryLimit: '512Mi' as Quantity,
};

const ANYWHERE = { nodeSelector: {}, tolerations: [], spreadZones: true, priorityClass: 'none' };

const OPERATIONS: Operations = {
  workloads: {
    kubernetesMinor: 34,
    zones: [],
    storageClass: 'default',
    imagePullSecrets: [],
    serviceMonitors: false,
    agents: ANYWHERE,
    backends: ANYWHERE,
  },
  networkPolicies: true,
  sync: 'automated',
  secrets: 'none',
  monitoringCrds: false,
};
