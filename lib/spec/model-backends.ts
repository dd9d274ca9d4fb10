import type { Duration, Quantity, Resources } from './model';

/** What an environment runs to keep and answer for telemetry. Part of the resolved model: see `model.ts`. */

/** Replicas that follow the load. */
export interface Autoscale {
  readonly min: number;
  readonly max: number;
  /** Average use of the requested CPU that the autoscaler aims at, in percent. */
  readonly cpuPercent: number;
}

/** One workload of a backend. */
export interface BackendPart {
  readonly replicas: number;
  readonly resources: Resources;
  /** Volume of each replica that keeps one (write-ahead log, index, cache). */
  readonly volume: Quantity;
  readonly autoscale: Autoscale | 'off';
}

/** Memcached in front of object storage. */
export interface Caches {
  /** Memory of each cache for what it keeps; its limit follows. */
  readonly memory: Quantity;
  readonly replicas: number;
}

/** What all backends have. */
interface BackendCommon<Part extends string> {
  /** How long data of a tenant that says nothing itself is kept. */
  readonly retention: Duration;
  /** Replicas of each part that does not say its own; 1 where everything is one process. */
  readonly replicas: number;
  /** Resources of each replica of the one process, and of parts that do not say their own. */
  readonly resources: Resources;
  readonly volume: Quantity;
  /** Every part that can be a workload of its own. */
  readonly parts: Readonly<Record<Part, BackendPart>>;
  /** Whether copies of a series or stream are kept in different zones. */
  readonly zoneAware: boolean;
  readonly caches: Caches | 'off';
  /** Keys merged over the rendered configuration, checked against the program's schema. */
  readonly config: Readonly<Record<string, unknown>>;
}

export const METRICS_PARTS = [
  'distributor',
  'ingester',
  'querier',
  'queryFrontend',
  'queryScheduler',
  'storeGateway',
  'compactor',
  'ruler',
  'alertmanager',
  'overridesExporter',
  'gateway',
] as const;
export type MetricsPart = (typeof METRICS_PARTS)[number];

/** Mimir as an environment runs it. */
export interface MetricsBackend extends BackendCommon<MetricsPart> {
  readonly kind: 'mimir';
  readonly mode: 'monolithic' | 'distributed';
  /** Ingesters that keep each series; 1 in monolithic mode. */
  readonly replicationFactor: number;
  readonly exemplars: boolean;
  readonly nativeHistograms: boolean;
}

export const LOGS_PARTS = [
  'read',
  'write',
  'backend',
  'distributor',
  'ingester',
  'querier',
  'queryFrontend',
  'queryScheduler',
  'indexGateway',
  'compactor',
  'ruler',
  'gateway',
] as const;
export type LogsPart = (typeof LOGS_PARTS)[number];

/** Loki as an environment runs it. */
export interface LogsBackend extends BackendCommon<LogsPart> {
  readonly kind: 'loki';
  readonly mode: 'single-binary' | 'simple-scalable' | 'distributed';
}

/** Tempo as an environment runs it. */
export interface TracesBackend extends BackendCommon<'gateway'> {
  readonly kind: 'tempo';
  readonly mode: 'single-binary';
  /** What is made of spans and written to the metrics backend, per tenant. */
  readonly metricsGenerator: { readonly spanMetrics: boolean; readonly serviceGraphs: boolean } | 'off';
}

/** Pyroscope as an environment runs it. */
export interface ProfilesBackend extends BackendCommon<'gateway'> {
  readonly kind: 'pyroscope';
  readonly mode: 'single-binary';
}

/** Prometheus as a receiver with hours of retention, which writes on to the metrics backend. */
export interface ShortTermMetrics {
  readonly kind: 'prometheus';
  readonly retention: Duration;
  readonly resources: Resources;
  readonly volume: Quantity;
  readonly config: Readonly<Record<string, unknown>>;
}

/** A backend that an environment does without. */
export interface NoBackend {
  readonly kind: 'off';
}

export interface Backends {
  readonly metrics: MetricsBackend | NoBackend;
  readonly logs: LogsBackend | NoBackend;
  readonly traces: TracesBackend | NoBackend;
  readonly profiles: ProfilesBackend | NoBackend;
  readonly shortTermMetrics: ShortTermMetrics | NoBackend;
}
