import type { Environment, Platform, Quantity, Resources, Tenant, TenantId } from '../lib/spec/model';

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

function exampleTenant(id: string, namespaces: readonly string[], environments: readonly string[]): Tenant {
  return {
    id: id as TenantId,
    namespaces,
    environments,
    logs: { retention: 'default', ingestionRateBytes: 'default', maxStreams: 'default' },
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
    collection: 'two-tier',
    storage: { kind: 'seaweedfs', mode: 'single', volume: '10Gi' as Quantity },
    logs: { kind: 'off' },
    logsTo: 'prod',
    exposure: { kind: 'none' },
    images: { registry: '', pullSecrets: [] },
    agent: { replicas: 1, resources: RESOURCES, extraConfig: 'none' },
    gateway: { replicas: 2, resources: RESOURCES, extraConfig: 'none' },
    events: { replicas: 1, resources: RESOURCES, extraConfig: 'none' },
    grafana: {
      enabled: true,
      resources: RESOURCES,
      volume: '5Gi' as Quantity,
      adminUser: { name: 'grafana-admin', key: 'user' },
      adminPassword: { name: 'grafana-admin', key: 'password' },
      secretKey: { name: 'grafana-keys', key: 'database' },
    },
    collectsCluster: true,
    foreignNamespaces: [],
    platformNamespaces: ['kube-system', 'observability'],
    tenants,
  };
}

const RESOURCES: Resources = {
  cpuRequest: '100m' as Quantity,
  memoryRequest: '256Mi' as Quantity,
  cpuLimit: '500m' as Quantity,
  memoryLimit: '512Mi' as Quantity,
};
