import type { Manifest, ServicePort } from '../rendered';
import { servicePorts } from './services';

interface MonitorSpec {
  readonly selector?: { readonly matchLabels?: Readonly<Record<string, string>> };
  readonly endpoints?: readonly { readonly port?: string }[];
}

export function monitorSpec(monitor: Manifest): MonitorSpec {
  return monitor.spec as MonitorSpec;
}

/** The Services of the same namespace that a ServiceMonitor chooses. */
export function monitoredServices(monitor: Manifest, objects: readonly Manifest[]): readonly Manifest[] {
  const wanted = Object.entries(monitorSpec(monitor).selector?.matchLabels ?? {});
  return objects.filter(
    ({ kind, metadata }) =>
      kind === 'Service' &&
      metadata.namespace === monitor.metadata.namespace &&
      wanted.every(([label, value]) => metadata.labels?.[label] === value),
  );
}

/** The Service ports that a ServiceMonitor has scraped. */
export function monitoredPorts(monitor: Manifest, objects: readonly Manifest[]): readonly ServicePort[] {
  const names = (monitorSpec(monitor).endpoints ?? []).map((endpoint) => endpoint.port);
  return monitoredServices(monitor, objects).flatMap((service) =>
    servicePorts(service)
      .filter((port) => names.includes(port.name))
      .map((port) => ({
        namespace: service.metadata.namespace ?? '',
        service: service.metadata.name,
        port: port.port,
      })),
  );
}
