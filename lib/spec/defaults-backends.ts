import { quantity, resources } from './defaults';
import type { Duration, LogsPart, MetricsPart, Quantity, Resources } from './model';

/** Defaults of the backends. The sizes are those of the smallest cluster; see `docs/spec.md`. */

const VOLUME = quantity('10Gi');

/** A part's replicas and resources; without replicas, those of the backend. */
export interface PartDefault {
  readonly replicas?: number;
  readonly resources: Resources;
  /** @default - that of the backend */
  readonly volume?: Quantity;
}

/** Gateways pass requests on and keep nothing. */
const NGINX: PartDefault = { resources: resources('30m', '64Mi', '50m', '128Mi') };

/**
 * Mimir. Together the parts request 500m and 3Gi and are limited to 2 cores and 6Gi; a change of one is a change of that
 * sum.
 */
export const MIMIR = {
  retention: '1y' as Duration,
  volume: VOLUME,
  replicationFactor: 3,
  resources: resources('200m', '1Gi', '1', '2Gi'),
  replicas: { monolithic: 1, distributed: 1 },
  parts: {
    distributor: { replicas: 2, resources: resources('30m', '128Mi', '150m', '256Mi') },
    ingester: { replicas: 3, resources: resources('50m', '448Mi', '200m', '896Mi') },
    querier: { replicas: 2, resources: resources('30m', '192Mi', '150m', '384Mi') },
    queryFrontend: { resources: resources('20m', '96Mi', '100m', '192Mi') },
    queryScheduler: { resources: resources('10m', '48Mi', '50m', '96Mi') },
    storeGateway: { resources: resources('50m', '384Mi', '200m', '768Mi') },
    compactor: { resources: resources('50m', '256Mi', '100m', '512Mi') },
    ruler: { resources: resources('40m', '128Mi', '150m', '256Mi') },
    alertmanager: { resources: resources('20m', '64Mi', '50m', '128Mi') },
    overridesExporter: { resources: resources('10m', '48Mi', '50m', '96Mi') },
    gateway: { replicas: 2, resources: resources('15m', '32Mi', '50m', '64Mi') },
  } satisfies Record<MetricsPart, PartDefault>,
} as const;

const LOKI_PART: PartDefault = { resources: resources('100m', '256Mi', '500m', '1Gi') };

/** Loki. */
export const LOKI = {
  retention: '7d' as Duration,
  volume: VOLUME,
  resources: LOKI_PART.resources,
  /** Beyond one process: the replication factor of the rings. */
  replicas: { 'single-binary': 1, 'simple-scalable': 3, distributed: 3 },
  parts: {
    read: LOKI_PART,
    write: LOKI_PART,
    backend: LOKI_PART,
    distributor: { ...LOKI_PART, replicas: 2 },
    ingester: LOKI_PART,
    querier: { ...LOKI_PART, replicas: 2 },
    queryFrontend: { ...LOKI_PART, replicas: 2 },
    queryScheduler: { ...LOKI_PART, replicas: 2 },
    indexGateway: { ...LOKI_PART, replicas: 2 },
    compactor: { ...LOKI_PART, replicas: 1 },
    ruler: { ...LOKI_PART, replicas: 2 },
    gateway: { replicas: 2, resources: { ...resources('20m', '32Mi', '500m', '128Mi'), cpuLimit: 'none' } },
  } satisfies Record<LogsPart, PartDefault>,
} as const;

/** Tempo. */
export const TEMPO = {
  retention: '7d' as Duration,
  volume: VOLUME,
  resources: resources('100m', '256Mi', '500m', '1Gi'),
  replicas: { 'single-binary': 1 },
  parts: { gateway: NGINX },
} as const;

/** Pyroscope. */
export const PYROSCOPE = {
  retention: '7d' as Duration,
  volume: VOLUME,
  resources: resources('100m', '256Mi', '500m', '1Gi'),
  replicas: { 'single-binary': 1 },
  parts: { gateway: NGINX },
} as const;

/** Prometheus in front of Mimir. */
export const PROMETHEUS = {
  retention: '6h' as Duration,
  resources: resources('100m', '512Mi', '500m', '1Gi'),
  volume: VOLUME,
} as const;
