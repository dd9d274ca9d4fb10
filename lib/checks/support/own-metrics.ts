import { monitoredServices, monitorSpec } from '../../manifests/service-monitors';
import { servicePorts, serviceSpec } from '../../manifests/services';
import type { Environment } from '../../spec/model';
import type { Problem } from '../../spec/problem';
import type { CheckContext } from '../context';
import { type Alloy, placeOf } from './owned';

/** What each Alloy says of itself: its ServiceMonitor's where there are monitors, else its own. */
export function ownMetricsProblems(
  context: CheckContext,
  { keptIn, sources }: Environment,
  alloys: readonly Alloy[],
): readonly Problem[] {
  if (keptIn.metrics === undefined) return [];
  return alloys.flatMap((alloy) => {
    const port = portOf(alloy.container);
    const itself = alloy.sources.flatMap(({ node, claims = [] }) =>
      claims.some(({ target, part }) => target === 'own' && (part === '' || part.endsWith(`:${port}`)))
        ? [node.id]
        : [],
    );
    const monitors = sources.serviceMonitors ? monitorsOf(context, alloy, port) : [];
    const scraped = [...itself, ...monitors];
    if (scraped.length === 1) return [];
    const expected = sources.serviceMonitors ? 'a ServiceMonitor' : 'a prometheus.exporter.self that it scrapes itself';
    return [
      {
        at: { file: alloy.file },
        path: '',
        problem: `${alloy.name}: its own metrics are ${scraped.length === 0 ? 'collected by nobody' : 'collected twice'}`,
        got: scraped.length === 0 ? 'no source of them' : scraped.join(', '),
        expected,
        fix: sources.serviceMonitors
          ? 'have one Service with the port http-metrics, and no `ownMetrics`'
          : 'add `ownMetrics` to its pipelines',
      },
    ];
  });
}

/** What is scraped by its name and has a ServiceMonitor too. */
export function monitoredTwice(
  context: CheckContext,
  { sources, cluster }: Environment,
  alloys: readonly Alloy[],
): readonly Problem[] {
  if (!sources.serviceMonitors) return [];
  const inCluster = (kind: string) =>
    context.ofKind(kind).flatMap((placed) => (placed.cluster === cluster.server ? [placed.object] : []));
  const [services, monitors] = [inCluster('Service'), inCluster('ServiceMonitor')];
  const monitorOf = (part: string) => {
    const service = services.filter(({ metadata }) => `${metadata.name}.${metadata.namespace}` === part);
    return monitors.find((monitor) => monitoredServices(monitor, service).length > 0);
  };
  return alloys.flatMap(({ name, sources: all }) =>
    all.flatMap(({ node, claims = [] }) =>
      claims.flatMap(({ target, part }): Problem[] => {
        const monitor = target === 'endpoints' ? monitorOf(part) : undefined;
        if (monitor === undefined) return [];
        const problem = `${name}: ${node.id} collects ${part}, which has a ServiceMonitor too`;
        const got = `ServiceMonitor ${monitor.metadata.name}`;
        const fix = 'give its port a name that is not about metrics';
        return [{ ...placeOf(node), problem, got, expected: 'one of them', fix }];
      }),
    ),
  );
}

const LISTENS = '--server.http.listen-addr=';

/** Port of its own metrics. */
function portOf({ args = [] }: Alloy['container']): number {
  const address = args.find((arg) => arg.startsWith(LISTENS)) ?? '';
  return Number(address.slice(address.lastIndexOf(':') + 1));
}

/** ServiceMonitors that have the metrics of an Alloy scraped, each as often as it does. */
function monitorsOf(context: CheckContext, { workload, container }: Alloy, own: number): readonly string[] {
  const { ports = [] } = container;
  const numberOf = (port: number | string) =>
    typeof port === 'number' ? port : ports.find(({ name }) => name === port)?.containerPort;
  const services = context.ofKindIn(workload, 'Service').map(({ object }) => object);
  return context
    .ofKindIn(workload, 'ServiceMonitor')
    .map(({ object }) => object)
    .flatMap((monitor) => {
      const wanted = (monitorSpec(monitor).endpoints ?? []).map(({ port }) => port);
      return monitoredServices(monitor, services)
        .filter((service) => {
          const selector = Object.entries(serviceSpec(service).selector ?? { nothing: '' });
          return selector.every(([label, value]) => workload.template.labels[label] === value);
        })
        .flatMap(servicePorts)
        .filter(({ name, port, targetPort = port }) => wanted.includes(name) && numberOf(targetPort) === own)
        .map(() => `ServiceMonitor ${monitor.metadata.name}`);
    });
}
