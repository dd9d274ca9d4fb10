import { disruptionBudget } from './disruption-budget';
import { selectorLabels } from './labels';
import type { PodProps } from './pod';
import type { WorkloadChart } from './settings';
import { type StatefulSetProps, statefulSet, type Workload } from './workload';

export interface ZonedStatefulSetsProps extends Omit<StatefulSetProps, 'pod' | 'serviceName' | 'zone'> {
  /** Zones of nodes: a StatefulSet for each. */
  readonly zones: readonly string[];
  /** Name of the headless Service of the StatefulSet with a name. */
  readonly serviceName: (name: string) => string;
  readonly pod: (zone: string) => PodProps;
}

/**
 * A StatefulSet for each zone, which shares the replicas out (rounded up), for programs that keep each copy of their data
 * in another zone. One disruption budget covers them all: two zones never lose a pod at a time. Updates go from zone to
 * zone: `lib/argocd` gives each its own wave.
 */
export function zonedStatefulSets(chart: WorkloadChart, props: ZonedStatefulSetsProps): readonly Workload[] {
  const { zones, name, identity } = props;
  const replicas = Math.ceil((props.replicas ?? 1) / Math.max(zones.length, 1));
  disruptionBudget(chart, { name, identity, pods: { labels: selectorLabels(identity) } });
  return zones.map((zone) => {
    const ofZone = `${name}-${dnsLabel(zone)}`;
    return statefulSet(chart, {
      ...props,
      name: ofZone,
      identity: { ...identity, zone },
      replicas,
      zone,
      serviceName: props.serviceName(ofZone),
      pod: props.pod(zone),
    });
  });
}

/** Zones are called whatever their cloud likes. */
function dnsLabel(zone: string): string {
  return zone.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
