import { ENTRANCES, entranceBackends, servicePorts } from '../manifests/services';
import type { RenderedApp, ServicePort } from '../rendered';
import { nearest } from '../spec/nearest';
import type { Problem } from '../spec/problem';
import { type Check, type Finding, problemOf } from './check';
import type { CheckContext, PlacedObject, Scope } from './context';

/** Every address inside the cluster that something is configured with belongs to a Service and one of its ports. */
export const servicePortExists: Check = {
  id: 'service-port-exists',
  sentence: 'The Service and port of every connection, Ingress or route and StatefulSet exist.',
  run: (context) => [
    ...context.apps.flatMap((app) => connections(context, app)),
    ...ENTRANCES.flatMap((kind) => context.ofKind(kind)).flatMap((entrance) => backends(context, entrance)),
    ...context.ofKind('StatefulSet').flatMap((set) => governing(context, set)),
  ],
};

function connections(context: CheckContext, app: RenderedApp): readonly Problem[] {
  return app.connections.flatMap(({ to, url, purpose }) => {
    if (to === 'external') return [];
    const scope = { cluster: app.environment.cluster.server, namespace: to.namespace };
    return missing(context, scope, to).map((finding) => ({
      at: { file: `dist/${app.environment.name}/${app.app}` },
      ...finding,
      path: `${purpose} (${url})`,
    }));
  });
}

function backends(context: CheckContext, entrance: PlacedObject): readonly Problem[] {
  return entranceBackends(entrance.object).flatMap(({ path, service, port }) =>
    missing(context, entrance, { service, port }).map((finding) => problemOf(entrance, { ...finding, path })),
  );
}

function governing(context: CheckContext, set: PlacedObject): readonly Problem[] {
  const { serviceName } = set.object.spec as { readonly serviceName?: string };
  if (serviceName === undefined) return [];
  const path = 'spec.serviceName';
  return missing(context, set, { service: serviceName }).map((finding) => problemOf(set, { ...finding, path }));
}

interface Wanted extends Partial<Omit<ServicePort, 'port'>> {
  readonly service: string;
  /** Number or name. @default - any */
  readonly port?: number | string;
}

function missing(context: CheckContext, scope: Scope, { service, port }: Wanted): readonly Omit<Finding, 'path'>[] {
  const found = context.find(scope, 'Service', service);
  if (found === undefined) {
    const names = context.namesOf(scope, 'Service');
    const near = nearest(service, names);
    return [
      {
        problem: `there is no Service ${service} in namespace ${scope.namespace}`,
        got: service,
        expected: names.length === 0 ? 'a Service, but the namespace has none' : `one of ${names.join(', ')}`,
        fix: near === undefined ? 'add the Service, or use the endpoint of the component' : `did you mean ${near}?`,
      },
    ];
  }
  const ports = servicePorts(found);
  if (port === undefined || ports.some((known) => known.port === port || known.name === port)) return [];
  return [
    {
      problem: `Service ${service} has no port ${port}`,
      got: String(port),
      expected: ports.map((known) => `${known.port} (${known.name})`).join(', '),
      fix: 'use a port of the Service, or add the port to it',
    },
  ];
}
