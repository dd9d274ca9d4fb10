import { type ComponentChart, type Endpoint, serviceEndpoint } from '../../component';
import { service } from '../../kube/service';
import { scratchVolume } from '../../kube/volume';
import { deployment, statefulSet, type Workload } from '../../kube/workload';
import { lokiReplicationFactor } from '../../spec/loki-replication';
import type { Environment, LogsBackend } from '../../spec/model';
import { connectStore } from '../object-storage/access';
import type { Cluster } from './config';
import { gossip, members } from './gossip';
import { PORTS } from './ports';
import { connectAlertmanager, type LokiSetup, lokiPod } from './process';
import type { Route } from './routes';

type Target = 'write' | 'read' | 'backend';

const IDENTITY = { name: 'loki' } as const;

/** Seconds to stop in: a writer flushes, the backend finishes a compaction, a reader its queries. */
const GRACE: Readonly<Record<Target, number>> = { write: 300, backend: 300, read: 60 };

interface SimpleScalableProps {
  readonly setup: LokiSetup;
  readonly parts: LogsBackend['parts'];
}

/** How the processes find each other: every name is one of the Services that `simpleScalable` makes. */
export function simpleScalableCluster(environment: Environment, replicas: number): Cluster {
  const grpc = (name: string) => serviceEndpoint(environment, { name, port: PORTS.grpc }).address;
  return {
    ...members(environment),
    compactor: grpc('loki-backend'),
    indexGateways: grpc(headless('backend')),
    replicationFactor: lokiReplicationFactor(replicas),
    zoneAware: false,
  };
}

/** A write path, a read path, and a backend (compactor, index gateway, query scheduler, ruler) that scale on their own. */
export function simpleScalable(chart: ComponentChart, props: SimpleScalableProps): Readonly<Record<Route, Endpoint>> {
  const write = stateful(chart, 'write', props);
  const backend = stateful(chart, 'backend', props);
  const { resources, replicas, volume, autoscale } = props.parts.read;
  const read = deployment(chart, {
    name: 'loki-read',
    identity: { ...IDENTITY, component: 'read' },
    replicas,
    autoscale,
    pod: lokiPod(chart, {
      setup: props.setup,
      target: 'read',
      resources,
      // Nothing but caches.
      data: scratchVolume('data', volume),
      clustered: true,
      terminationGraceSeconds: GRACE.read,
    }),
  });
  targetServices(chart, 'read', read);
  gossip(chart, [write, backend, read]);
  talk(chart, { write, backend, read });
  connectAlertmanager(chart, backend, props.setup);
  for (const workload of [write, backend, read]) {
    connectStore(chart, workload, props.setup.store, 'loki: chunks and index');
    for (const { endpoint } of props.setup.caches.all) chart.connect(workload.pods, endpoint, 'loki: caches');
  }
  const http = (target: Target) => serviceEndpoint(chart.environment, { name: `loki-${target}`, port: PORTS.http });
  return { write: http('write'), read: http('read'), ruler: http('backend'), compactor: http('backend') };
}

function stateful(chart: ComponentChart, target: 'write' | 'backend', props: SimpleScalableProps): Workload {
  const { resources, replicas, volume } = props.parts[target];
  const workload = statefulSet(chart, {
    name: `loki-${target}`,
    identity: { ...IDENTITY, component: target },
    serviceName: headless(target),
    replicas,
    pod: lokiPod(chart, {
      setup: props.setup,
      target,
      resources,
      data: { name: 'data', claim: { size: volume } },
      clustered: true,
      terminationGraceSeconds: GRACE[target],
      rules: target === 'backend',
    }),
  });
  targetServices(chart, target, workload);
  return workload;
}

function targetServices(chart: ComponentChart, target: Target, workload: Workload): void {
  const ports = { 'http-metrics': { port: PORTS.http }, grpc: { port: PORTS.grpc, appProtocol: 'grpc' } };
  service(chart, { name: `loki-${target}`, workload, ports });
  service(chart, { name: headless(target), workload, headless: true, publishNotReady: true, ports });
}

function headless(target: Target): string {
  return `loki-${target}-headless`;
}

/** Calls between the targets. The rings hand out addresses of pods, which are those behind these Services. */
function talk(chart: ComponentChart, workloads: Readonly<Record<Target, Workload>>): void {
  const calls: readonly (readonly [Target, Target, string])[] = [
    ['write', 'write', 'distributors to ingesters'],
    ['write', 'backend', 'ingesters to the compactor: delete requests'],
    ['read', 'write', 'queriers to ingesters'],
    ['read', 'backend', 'queriers to schedulers and index gateways'],
    ['read', 'read', 'queriers to query frontends'],
    ['backend', 'read', 'schedulers to query frontends'],
    ['backend', 'write', 'ruler to ingesters'],
    ['backend', 'backend', 'ruler and index gateways to the compactor'],
  ];
  for (const [from, to, purpose] of calls) {
    const endpoint = serviceEndpoint(chart.environment, { name: headless(to), port: PORTS.grpc });
    chart.connect(workloads[from].pods, endpoint, `loki: ${purpose}`);
  }
}
