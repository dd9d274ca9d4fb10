import { containersOf } from '../manifests/pods';
import { serviceSpec } from '../manifests/services';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { CheckContext, PlacedObject, PlacedWorkload } from './context';

/** A Service whose target port no container declares sends every request into the void. */
export const serviceTargetPortExists: Check = {
  id: 'service-target-port-exists',
  sentence: 'Every target port of a Service is declared by a container of each workload that it selects.',
  run: (context) => context.ofKind('Service').flatMap((service) => targets(context, service)),
};

function targets(context: CheckContext, service: PlacedObject): readonly Problem[] {
  const { selector, ports = [] } = serviceSpec(service.object);
  if (selector === undefined) return [];
  return context.selected(service, selector).flatMap((workload) =>
    ports.flatMap(({ port, targetPort = port }, i) => {
      const declared = declaredPorts(workload);
      if (declared.some(({ name, containerPort }) => name === targetPort || containerPort === targetPort)) return [];
      if (typeof targetPort === 'number' && isOpenedByFile(context, service, targetPort)) return [];
      return [
        problemOf(service, {
          path: `spec.ports[${i}].targetPort`,
          problem: `no container of ${workload.object.kind} ${workload.object.metadata.name} has this port`,
          got: String(targetPort),
          expected:
            declared.map(({ name, containerPort }) => `${name ?? '-'} (${containerPort})`).join(', ') ||
            'a declared port',
          fix: 'use the name of a container port, or declare the port on the container',
        }),
      ];
    }),
  );
}

/**
 * Ports that a program opens because of a file that it reads again, so that no container can declare them without being
 * started anew. The Service says which file, as `<ConfigMap>/<key>`.
 */
const PORTS_IN = 'observability-platform/ports-in';

function isOpenedByFile(context: CheckContext, service: PlacedObject, port: number): boolean {
  const [name = '', key = ''] = service.object.metadata.annotations?.[PORTS_IN]?.split('/') ?? [];
  const data = context.find(service, 'ConfigMap', name)?.data as Readonly<Record<string, string>> | undefined;
  return new RegExp(`\\bport\\s*=\\s*${port}\\b`).test(data?.[key] ?? '');
}

function declaredPorts({ template }: PlacedWorkload) {
  return containersOf(template).flatMap(({ container }) => container.ports ?? []);
}
