import type { MetricsPart } from '../../spec/model';

/** A part of Mimir that is a workload of its own in distributed mode. */
export type Part = Exclude<MetricsPart, 'gateway'>;

/** How a part runs. */
export interface PartFacts {
  /** Mimir's `-target`, and the end of the workload's name. */
  readonly target: string;
  /** `disk`: each replica keeps a volume. */
  readonly keeps: 'disk' | 'nothing';
  /** Whether it reads or writes the object store. @default false */
  readonly stores?: boolean;
  /** Seconds to finish in: flush, hand over, answer what was asked. */
  readonly graceSeconds: number;
  /** Flags that no other part gets. @default - none */
  readonly args?: readonly string[];
  /** One replica after another at the first start too. @default false */
  readonly ordered?: boolean;
}

/** Time in which requests still arrive after a pod is told to stop, and connections are closed in turns. */
const DRAIN = '-shutdown-delay=90s';

/** Callers spread over new replicas only if their connections end now and then. */
function connectionAge(age: string): readonly string[] {
  return [`-server.grpc.keepalive.max-connection-age=${age}`, '-server.grpc.keepalive.max-connection-age-grace=5m'];
}

export const PARTS: Readonly<Record<Part, PartFacts>> = {
  distributor: {
    target: 'distributor',
    keeps: 'nothing',
    graceSeconds: 100,
    args: [...connectionAge('60s'), DRAIN],
  },
  ingester: { target: 'ingester', keeps: 'disk', stores: true, graceSeconds: 1200 },
  querier: { target: 'querier', keeps: 'nothing', stores: true, graceSeconds: 180 },
  queryFrontend: {
    target: 'query-frontend',
    keeps: 'nothing',
    graceSeconds: 390,
    args: [...connectionAge('30s'), DRAIN],
  },
  queryScheduler: { target: 'query-scheduler', keeps: 'nothing', graceSeconds: 180 },
  storeGateway: { target: 'store-gateway', keeps: 'disk', stores: true, graceSeconds: 120, ordered: true },
  compactor: { target: 'compactor', keeps: 'disk', stores: true, graceSeconds: 900, ordered: true },
  ruler: { target: 'ruler', keeps: 'nothing', stores: true, graceSeconds: 600 },
  alertmanager: { target: 'alertmanager', keeps: 'disk', stores: true, graceSeconds: 900, ordered: true },
  overridesExporter: { target: 'overrides-exporter', keeps: 'nothing', graceSeconds: 30 },
};

export const PART_NAMES = Object.keys(PARTS) as readonly Part[];

/** Parts of which there is a workload for each zone, where copies are kept in different zones. */
export const ZONED: readonly Part[] = ['ingester', 'storeGateway'];

/** Who calls whom by gRPC. The rings hand out addresses of pods, which are those behind the parts' Services. */
export const CALLS: readonly (readonly [from: Part, to: Part, purpose: string])[] = [
  ['distributor', 'ingester', 'samples to ingesters'],
  ['querier', 'ingester', 'recent samples'],
  ['querier', 'storeGateway', 'samples of blocks'],
  ['querier', 'queryScheduler', 'queriers take queries'],
  ['querier', 'queryFrontend', 'queriers answer'],
  ['queryFrontend', 'queryScheduler', 'queries wait'],
  ['queryScheduler', 'queryFrontend', 'queries that no querier answers'],
  ['ruler', 'ingester', 'recent samples, and results of rules'],
  ['ruler', 'storeGateway', 'samples of blocks'],
  ['ruler', 'ruler', 'rules of all rulers'],
  ['alertmanager', 'alertmanager', 'copies of silences and of what was sent'],
];
