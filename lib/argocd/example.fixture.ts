import { EXAMPLE_TENANTS, type ExampleTenants, examplePlatform } from '../../test/example-platform';
import type { Layer, Manifest, RenderedApp } from '../rendered';
import type { Environment, Platform } from '../spec/model';

/** The example platform; prod has a namespace and a Git revision of its own. */
export function platformWith(tenants: ExampleTenants = EXAMPLE_TENANTS): Platform {
  const platform = examplePlatform(tenants);
  return {
    ...platform,
    environments: platform.environments.map((environment) =>
      environment.name === 'prod' ? { ...environment, namespace: 'telemetry', revision: 'production' } : environment,
    ),
  };
}

/** Two apps of each environment, as in a real render but smaller. */
export function appsOf(platform: Platform): readonly RenderedApp[] {
  return platform.environments.flatMap((environment) => [
    app(environment, 'foundation', 'foundation', [object('v1', 'Namespace', environment.namespace)]),
    app(environment, 'loki', 'backend', lokiObjects(environment)),
  ]);
}

function lokiObjects({ namespace, tenants }: Environment): readonly Manifest[] {
  return [
    ...tenants.map(({ id }) => object('v1', 'ConfigMap', `loki-tenant-${id}`, namespace)),
    object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'loki'),
    object('v1', 'Service', 'loki', namespace),
    object('apps/v1', 'Deployment', 'loki', namespace),
  ];
}

export function app(environment: Environment, name: string, layer: Layer, objects: readonly Manifest[]): RenderedApp {
  return { environment, app: name, layer, objects, connections: [], secrets: [] };
}

/** An object of `kind`, in `namespace` unless that is left out. */
export function object(apiVersion: string, kind: string, name: string, namespace?: string): Manifest {
  return { apiVersion, kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) } };
}
