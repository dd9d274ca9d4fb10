import { containersOf } from '../manifests/pods';
import { monitoredServices, monitorSpec } from '../manifests/service-monitors';
import { servicePorts, serviceSpec } from '../manifests/services';
import type { Manifest } from '../rendered';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { CheckContext, PlacedObject, PlacedWorkload } from './context';

/** Ports that serve metrics, by the convention of the platform. */
const METRICS_PORT = /^(.+-)?metrics$/;

/** What nobody scrapes is noticed when it would have been needed. */
export const metricsAreScraped: Check = {
  id: 'metrics-are-scraped',
  sentence:
    'Where there are ServiceMonitors at all, each container port named after metrics has one, and each chooses one Service.',
  run: (context) => [
    ...context.workloads
      .filter(({ environment }) => environment.operations.workloads.serviceMonitors)
      .flatMap((workload) => unscraped(context, workload)),
    ...context.ofKind('ServiceMonitor').flatMap((monitor) => aim(context, monitor)),
  ],
};

function unscraped(context: CheckContext, workload: PlacedWorkload): readonly Problem[] {
  const services = beside(context, workload, 'Service');
  const monitors = beside(context, workload, 'ServiceMonitor');
  const scraped = new Set(monitors.flatMap((monitor) => targets(monitor, services, workload)));
  return containersOf(workload.template).flatMap(({ container, path }) =>
    (container.ports ?? []).flatMap(({ name = '', containerPort }, i) =>
      !METRICS_PORT.test(name) || scraped.has(name) || scraped.has(String(containerPort))
        ? []
        : [
            problemOf(workload, {
              path: `${path}.ports[${i}].name`,
              problem: 'no ServiceMonitor has these metrics scraped',
              got: name,
              expected: 'a Service with this port, made by `service`',
              fix: 'add the port to a Service of the workload, or give it a name that is not about metrics',
            }),
          ],
    ),
  );
}

/** Names and numbers of the container ports that a monitor has scraped of a workload. */
function targets(monitor: Manifest, objects: readonly Manifest[], { template }: PlacedWorkload): readonly string[] {
  const wanted = (monitorSpec(monitor).endpoints ?? []).map((endpoint) => endpoint.port);
  return monitoredServices(monitor, objects)
    .filter((service) =>
      Object.entries(serviceSpec(service).selector ?? {}).every(([label, value]) => template.labels[label] === value),
    )
    .flatMap(servicePorts)
    .filter((port) => wanted.includes(port.name))
    .map((port) => String(port.targetPort ?? port.port));
}

function aim(context: CheckContext, monitor: PlacedObject): readonly Problem[] {
  const services = monitoredServices(monitor.object, beside(context, monitor, 'Service'));
  const wanted = (monitorSpec(monitor.object).endpoints ?? []).map(({ port = '' }) => port);
  const missing = wanted.filter((name) => !services.flatMap(servicePorts).some((port) => port.name === name));
  const names = services.map(({ metadata }) => metadata.name).join(', ');
  return [
    ...(services.length === 1
      ? []
      : [
          problemOf(monitor, {
            path: 'spec.selector',
            problem:
              services.length === 0
                ? 'chooses no Service'
                : 'chooses several Services: every series would be there twice',
            got: names === '' ? 'none' : names,
            expected: 'one Service',
            fix: 'let `service` make the monitor',
          }),
        ]),
    ...(services.length === 0 ? [] : missing).map((name) =>
      problemOf(monitor, {
        path: 'spec.endpoints',
        problem: 'the Service has no such port',
        got: name,
        expected: services
          .flatMap(servicePorts)
          .map((port) => port.name)
          .join(', '),
        fix: 'name a port of the Service',
      }),
    ),
  ];
}

/** The objects of a kind in the same namespace of the same cluster. */
function beside(context: CheckContext, placed: PlacedObject, kind: string): readonly Manifest[] {
  return context.ofKindIn(placed, kind).map(({ object }) => object);
}
