import { type ComponentChart, type Endpoint, serviceEndpoint } from '../../component';
import type { PodProps } from '../../kube/pod';
import { service } from '../../kube/service';
import { scratchVolume } from '../../kube/volume';
import { deployment, statefulSet, type Workload } from '../../kube/workload';
import { zonedStatefulSets } from '../../kube/zoned';
import { lokiReplicationFactor } from '../../spec/loki-replication';
import type { Environment, LogsBackend } from '../../spec/model';
import { connectStore } from '../object-storage/access';
import type { Cluster } from './config';
import { gossip, members } from './gossip';
import { CALLS, PART_NAMES, PARTS, type Part } from './parts';
import { PORTS } from './ports';
import { connectAlertmanager, type LokiPodProps, type LokiSetup, lokiPod } from './process';
import type { Route } from './routes';

interface DistributedProps {
  readonly setup: LokiSetup;
  readonly logs: LogsBackend;
}

/** How the processes find each other: every name is one of the Services that `distributed` makes. */
export function distributedCluster(environment: Environment, logs: LogsBackend): Cluster {
  return {
    ...members(environment),
    compactor: serviceEndpoint(environment, { name: nameOf('compactor'), port: PORTS.grpc }).address,
    indexGateways: logs.parts.indexGateway.replicas,
    replicationFactor: lokiReplicationFactor(logs.parts.ingester.replicas),
    zoneAware: logs.zoneAware,
    queriers: http(environment, 'querier').url,
  };
}

/** Every part of Loki a workload of its own. */
export function distributed(chart: ComponentChart, props: DistributedProps): Readonly<Record<Route, Endpoint>> {
  const { environment } = chart;
  const made = new Map(PART_NAMES.map((part) => [part, makePart(chart, part, props)]));
  const workloads = (part: Part) => made.get(part) ?? [];
  gossip(chart, PART_NAMES.flatMap(workloads));
  for (const [from, to, purpose] of CALLS) {
    for (const callee of workloads(to)) {
      const endpoint = serviceEndpoint(environment, { name: callee.name, port: PORTS.grpc });
      for (const caller of workloads(from)) chart.connect(caller.pods, endpoint, `loki: ${purpose}`);
    }
  }
  for (const ruler of workloads('ruler')) connectAlertmanager(chart, ruler, props.setup);
  for (const { pods } of workloads('queryFrontend')) {
    chart.connect(pods, http(environment, 'querier'), 'loki: lines as they come');
  }
  return {
    write: http(environment, 'distributor'),
    read: http(environment, 'queryFrontend'),
    ruler: http(environment, 'ruler'),
    compactor: http(environment, 'compactor'),
  };
}

function nameOf(part: Part): string {
  return `loki-${PARTS[part].name}`;
}

function http(environment: Environment, part: Part): Endpoint {
  return serviceEndpoint(environment, { name: nameOf(part), port: PORTS.http });
}

function headless(name: string): string {
  return `${name}-headless`;
}

function makePart(chart: ComponentChart, part: Part, props: DistributedProps): readonly Workload[] {
  const { keeps, stores, caches } = PARTS[part];
  const { setup } = props;
  const ports = { 'http-metrics': { port: PORTS.http }, grpc: { port: PORTS.grpc, appProtocol: 'grpc' } };
  const workloads = workloadsOf(chart, part, props);
  for (const workload of workloads) {
    service(chart, { name: workload.name, workload, ports });
    if (keeps === 'disk') {
      service(chart, { name: headless(workload.name), workload, headless: true, publishNotReady: true, ports });
    }
    if (stores) connectStore(chart, workload, setup.store, 'loki: chunks and index');
    for (const { endpoint } of caches === undefined ? [] : setup.caches[caches]) {
      chart.connect(workload.pods, endpoint, `loki: ${caches}`);
    }
  }
  return workloads;
}

function workloadsOf(chart: ComponentChart, part: Part, { setup, logs }: DistributedProps): readonly Workload[] {
  const { replicas, autoscale, resources, volume } = logs.parts[part];
  const { target, keeps, stores, graceSeconds } = PARTS[part];
  const name = nameOf(part);
  const identity = { name: 'loki', component: PARTS[part].name };
  const pod = (data: LokiPodProps['data'], args: readonly string[] = []): PodProps =>
    lokiPod(chart, {
      setup,
      target,
      args,
      resources,
      data,
      stores,
      clustered: true,
      terminationGraceSeconds: graceSeconds,
      rules: part === 'ruler',
    });
  if (keeps === 'nothing') {
    return [deployment(chart, { name, identity, replicas, autoscale, pod: pod(scratchVolume('data', volume)) })];
  }
  const data = { name: 'data', claim: { size: volume } };
  const set = { name, identity, replicas, quorum: part === 'ingester' };
  if (part !== 'ingester' || !logs.zoneAware) {
    return [statefulSet(chart, { ...set, serviceName: headless(name), pod: pod(data) })];
  }
  return zonedStatefulSets(chart, {
    ...set,
    zones: chart.workloads.zones,
    serviceName: headless,
    pod: (zone) => pod(data, [`-ingester.availability-zone=${zone}`]),
  });
}
