import type { Layer, Manifest, RenderedApp } from '../rendered';
import type { Environment, Platform, TenantId } from '../spec/model';

/** A platform of two environments, with what this folder's code reads of it. For tests. */
export function examplePlatform(tenants: readonly string[] = ['team-alpha']): Platform {
  const platform: Partial<Platform> = {
    git: { url: 'https://git.example.com/acme/observability.git', revision: 'main', path: 'dist' },
    argocd: { namespace: 'argocd' },
    environments: [
      exampleEnvironment('dev', tenants),
      { ...exampleEnvironment('prod', tenants), revision: 'production', namespace: 'telemetry' },
    ],
  };
  return platform as Platform;
}

function exampleEnvironment(name: string, tenants: readonly string[]): Environment {
  const environment: Partial<Environment> = {
    name,
    cluster: {
      name,
      server: `https://${name}.example.com:6443`,
      kubernetes: '1.34',
      dnsDomain: 'cluster.local',
      dnsService: 'kube-dns.kube-system.svc.cluster.local',
    },
    namespace: 'observability',
    revision: 'main',
    tenants: tenants.map((id) => ({
      id: id as TenantId,
      namespaces: [id],
      environments: [name],
      logs: { retention: 'default', ingestionRateBytes: 'default', maxStreams: 'default' },
    })),
  };
  return environment as Environment;
}

export function exampleApp(
  environment: Environment,
  app: string,
  layer: Layer,
  objects: readonly Manifest[],
): RenderedApp {
  return { environment, app, layer, objects, connections: [], secrets: [] };
}

/** An object of `kind`, in `namespace` unless that is `undefined`. */
export function exampleObject(apiVersion: string, kind: string, name: string, namespace?: string): Manifest {
  return { apiVersion, kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) } };
}

/** Two apps, as in an environment's real render but smaller. */
export function exampleApps(environment: Environment): readonly RenderedApp[] {
  const { namespace } = environment;
  const tenantFiles = environment.tenants.map(({ id }) =>
    exampleObject('v1', 'ConfigMap', `loki-tenant-${id}`, namespace),
  );
  return [
    exampleApp(environment, 'foundation', 'foundation', [exampleObject('v1', 'Namespace', namespace)]),
    exampleApp(environment, 'loki', 'backend', [
      ...tenantFiles,
      exampleObject('rbac.authorization.k8s.io/v1', 'ClusterRole', 'loki'),
      exampleObject('v1', 'Service', 'loki', namespace),
      exampleObject('apps/v1', 'Deployment', 'loki', namespace),
    ]),
  ];
}
