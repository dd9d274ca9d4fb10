import type { LogsPart } from '../../spec/model';

/** A part of Loki that is a workload of its own in distributed mode. */
export type Part = Exclude<LogsPart, 'read' | 'write' | 'backend' | 'gateway'>;

/** How a part runs. */
export interface PartFacts {
  /** End of the workload's name. */
  readonly name: string;
  /** Loki's `-target`. */
  readonly target: string;
  /** `disk`: each replica keeps a volume. */
  readonly keeps: 'disk' | 'nothing';
  /** Whether it reads or writes the object store. */
  readonly stores: boolean;
  /** Seconds to stop in. */
  readonly graceSeconds: number;
  /** The cache that it asks. @default - none */
  readonly caches?: 'chunks' | 'results';
}

export const PARTS: Readonly<Record<Part, PartFacts>> = {
  distributor: { name: 'distributor', target: 'distributor', keeps: 'nothing', stores: false, graceSeconds: 60 },
  // Patterns are found where the lines are.
  ingester: {
    name: 'ingester',
    target: 'ingester,pattern-ingester',
    keeps: 'disk',
    stores: true,
    graceSeconds: 300,
    caches: 'chunks',
  },
  querier: {
    name: 'querier',
    target: 'querier',
    keeps: 'nothing',
    stores: true,
    graceSeconds: 180,
    caches: 'chunks',
  },
  queryFrontend: {
    name: 'query-frontend',
    target: 'query-frontend',
    keeps: 'nothing',
    stores: false,
    graceSeconds: 180,
    caches: 'results',
  },
  queryScheduler: {
    name: 'query-scheduler',
    target: 'query-scheduler',
    keeps: 'nothing',
    stores: false,
    graceSeconds: 60,
  },
  indexGateway: { name: 'index-gateway', target: 'index-gateway', keeps: 'disk', stores: true, graceSeconds: 300 },
  compactor: { name: 'compactor', target: 'compactor', keeps: 'disk', stores: true, graceSeconds: 300 },
  ruler: { name: 'ruler', target: 'ruler', keeps: 'nothing', stores: true, graceSeconds: 300, caches: 'chunks' },
};

export const PART_NAMES = Object.keys(PARTS) as readonly Part[];

/** Who calls whom by gRPC. The rings hand out addresses of pods, which are those behind the parts' Services. */
export const CALLS: readonly (readonly [from: Part, to: Part, purpose: string])[] = [
  ['distributor', 'ingester', 'lines to ingesters'],
  ['ingester', 'compactor', 'delete requests'],
  ['querier', 'ingester', 'recent lines'],
  ['querier', 'indexGateway', 'index'],
  ['querier', 'queryScheduler', 'queriers take queries'],
  ['querier', 'queryFrontend', 'queriers answer'],
  ['querier', 'compactor', 'delete requests'],
  ['queryFrontend', 'queryScheduler', 'queries wait'],
  ['queryFrontend', 'compactor', 'what caches still know of deleted lines'],
  ['queryScheduler', 'queryFrontend', 'queries that no querier answers'],
  ['indexGateway', 'compactor', 'delete requests'],
  ['ruler', 'ingester', 'recent lines'],
  ['ruler', 'indexGateway', 'index'],
  ['ruler', 'compactor', 'delete requests'],
  ['ruler', 'ruler', 'rules of all rulers'],
];
