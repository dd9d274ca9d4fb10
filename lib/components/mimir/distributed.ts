import { type ComponentChart, type Endpoint, serviceEndpoint } from '../../component';
import { service } from '../../kube/service';
import { scratchVolume } from '../../kube/volume';
import { deployment, statefulSet, type Workload } from '../../kube/workload';
import { zonedStatefulSets } from '../../kube/zoned';
import type { Environment, MetricsBackend } from '../../spec/model';
import { connectStore } from '../object-storage/access';
import type { Cluster } from './config';
import type { ModeProps } from './monolithic';
import { CALLS, PART_NAMES, PARTS, type Part, ZONED } from './parts';
import { PORTS } from './ports';
import { type MimirPodProps, mimirPod } from './process';
import { ALERTMANAGER, type Route } from './routes';

const NAME = 'mimir';
const MEMBERLIST = 'mimir-gossip-ring';

/** How the processes find each other: the name is that of a Service that `distributed` makes. */
export function distributedCluster(environment: Environment, metrics: MetricsBackend): Cluster {
  return {
    label: `${environment.name}.${environment.namespace}.mimir`,
    memberlist: serviceEndpoint(environment, { name: MEMBERLIST, port: PORTS.memberlist }).address,
    replicationFactor: metrics.replicationFactor,
    storeGateways: metrics.parts.storeGateway.replicas,
    zoneAware: metrics.zoneAware,
  };
}

/** Base address of the Alertmanager, as rulers call it. */
export function alertmanagerOf(environment: Environment): Endpoint {
  return http(environment, 'alertmanager').at(ALERTMANAGER);
}

/** Every part of Mimir a workload of its own. Classic architecture: no Kafka. */
export function distributed(chart: ComponentChart, props: ModeProps): Readonly<Record<Route, Endpoint>> {
  const made = new Map(PART_NAMES.map((part) => [part, makePart(chart, part, props)]));
  const workloads = (part: Part) => made.get(part) ?? [];
  gossip(chart, PART_NAMES.flatMap(workloads));
  for (const [from, to, purpose] of CALLS) {
    for (const callee of workloads(to)) {
      const endpoint = serviceEndpoint(chart.environment, { name: callee.name, port: PORTS.grpc });
      for (const caller of workloads(from)) chart.connect(caller.pods, endpoint, `mimir: ${purpose}`);
    }
  }
  for (const { pods } of workloads('ruler')) {
    chart.connect(pods, alertmanagerOf(chart.environment), 'mimir: alerts of rules');
  }
  return {
    distributor: http(chart.environment, 'distributor'),
    queryFrontend: http(chart.environment, 'queryFrontend'),
    ruler: http(chart.environment, 'ruler'),
    alertmanager: http(chart.environment, 'alertmanager'),
  };
}

function nameOf(part: Part): string {
  return `${NAME}-${PARTS[part].target}`;
}

function http(environment: Environment, part: Part): Endpoint {
  return serviceEndpoint(environment, { name: nameOf(part), port: PORTS.http });
}

function makePart(chart: ComponentChart, part: Part, props: ModeProps): readonly Workload[] {
  const workloads = workloadsOf(chart, part, props);
  const ports = { 'http-metrics': { port: PORTS.http }, grpc: { port: PORTS.grpc, appProtocol: 'grpc' } };
  for (const workload of workloads) {
    service(chart, { name: workload.name, workload, ports });
    if (PARTS[part].keeps === 'disk') {
      service(chart, { name: headless(workload.name), workload, headless: true, publishNotReady: true, ports });
    }
    if (PARTS[part].stores) connectStore(chart, workload, props.store, 'mimir: blocks');
    for (const cache of props.caches.of(part)) chart.connect(workload.pods, cache, 'mimir: caches');
  }
  return workloads;
}

function workloadsOf(chart: ComponentChart, part: Part, props: ModeProps): readonly Workload[] {
  const { metrics } = props;
  const { target, keeps, ordered } = PARTS[part];
  const { replicas, autoscale, volume } = metrics.parts[part];
  const name = nameOf(part);
  const identity = { name: NAME, component: target };
  if (keeps === 'nothing') {
    const pod = podOf(chart, part, { ...props, data: scratchVolume('data', volume) });
    return [deployment(chart, { name, identity, replicas, autoscale, pod })];
  }
  const set = {
    name,
    identity,
    replicas,
    podManagement: ordered ? ('OrderedReady' as const) : ('Parallel' as const),
    quorum: part === 'ingester',
  };
  const data = { name: 'data', claim: { size: volume } };
  if (!metrics.zoneAware || !ZONED.includes(part)) {
    return [statefulSet(chart, { ...set, serviceName: headless(name), pod: podOf(chart, part, { ...props, data }) })];
  }
  return zonedStatefulSets(chart, {
    ...set,
    zones: chart.workloads.zones,
    serviceName: headless,
    pod: (zone) => podOf(chart, part, { ...props, data, zone }),
  });
}

function podOf(
  chart: ComponentChart,
  part: Part,
  props: ModeProps & { readonly data: MimirPodProps['data']; readonly zone?: string },
) {
  const { target, args = [], stores, graceSeconds } = PARTS[part];
  return mimirPod(chart, {
    target,
    args: [...args, ...(props.zone === undefined ? [] : zoneFlags(part, props.zone))],
    resources: props.metrics.parts[part].resources,
    data: props.data,
    mounts: props.files.common,
    ...(part === 'ruler' && { rules: props.files.rules }),
    ...(stores && { store: props.store }),
    clustered: true,
    graceSeconds,
  });
}

function zoneFlags(part: Part, zone: string): readonly string[] {
  const ring = part === 'ingester' ? 'ingester.ring' : 'store-gateway.sharding-ring';
  return [`-${ring}.instance-availability-zone=${zone}`];
}

function headless(name: string): string {
  return `${name}-headless`;
}

/** One headless Service in front of all processes, by the label that they share. */
function gossip(chart: ComponentChart, workloads: readonly Workload[]): void {
  const { namespace } = chart.environment;
  const pods = { namespace, labels: { 'app.kubernetes.io/name': NAME } };
  service(chart, {
    name: MEMBERLIST,
    workload: { identity: { name: NAME, component: 'gossip-ring' }, pods },
    headless: true,
    publishNotReady: true,
    ports: { memberlist: { port: PORTS.memberlist } },
  });
  const endpoint = serviceEndpoint(chart.environment, { name: MEMBERLIST, port: PORTS.memberlist });
  for (const workload of workloads) chart.connect(workload.pods, endpoint, 'mimir: gossip of the rings');
}
