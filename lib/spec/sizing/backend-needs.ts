import { type Need, NOTHING, times, together } from './fit';
import { type Load, SMALL_CARRIES } from './load';
import { DAY, LOGS, METRICS, PROFILES, SCRAPE_SECONDS, TRACES } from './rates';

/**
 * What each part of each backend needs for a load. Parts are named as in the spec (`backends.metrics.components`); `all` is
 * the one process of the modes that have one.
 */

/** Replicas of a part that keeps nothing: two as soon as the load is worth it. */
function worth(load: number, smallCarries: number): { readonly replicas: number } {
  return { replicas: load > smallCarries ? 2 : 1 };
}

/** Mimir. */
export function metricsNeeds({ series }: Load) {
  const queries = series / METRICS.seriesPerQuery;
  const stateless = worth(series, SMALL_CARRIES.series);
  const inMemory = (series * METRICS.copies) / METRICS.ingester.seriesInMemory;
  const parts = {
    distributor: {
      ...times(series / SCRAPE_SECONDS / METRICS.distributor.samplesPerSecond, METRICS.distributor),
      ...stateless,
    },
    ingester: times(inMemory, METRICS.ingester),
    querier: { ...times(queries / METRICS.querier.queriesPerSecond, METRICS.querier), ...stateless },
    queryFrontend: { ...times(queries / METRICS.queryFrontend.queriesPerSecond, METRICS.queryFrontend), ...stateless },
    queryScheduler: {
      ...times(queries / METRICS.queryScheduler.queriesPerSecond, METRICS.queryScheduler),
      ...stateless,
    },
    storeGateway: {
      ...times(queries / METRICS.storeGateway.queriesPerSecond, METRICS.storeGateway),
      disk: (series / METRICS.storeGateway.seriesForDisk) * METRICS.storeGateway.disk,
      ...stateless,
    },
    compactor: times(series / METRICS.compactor.series, METRICS.compactor),
    // It evaluates what queriers would: a rule asks as a dashboard does.
    ruler: { ...times(queries / METRICS.querier.queriesPerSecond, METRICS.querier), ...stateless },
    alertmanager: {
      cores: 0,
      memory: (series / 1e6) * 100 * (METRICS.alertmanager.memory / METRICS.alertmanager.firingAlerts),
      ...stateless,
    },
    overridesExporter: NOTHING,
    gateway: { ...NOTHING, ...stateless },
  } satisfies Record<string, Need>;
  const alone = { ...parts, ingester: times(inMemory / METRICS.copies, METRICS.ingester) };
  return { ...parts, all: { ...together(Object.values(alone)), single: true } };
}

/** Loki. */
export function logsNeeds({ logsPerDay }: Load) {
  const [small, big] = LOGS.tiers;
  const tier = logsPerDay <= small.upToPerDay ? small : big;
  const share = logsPerDay / tier.upToPerDay;
  const stateless = worth(logsPerDay, SMALL_CARRIES.logsPerDay);
  const log = (logsPerDay / DAY) * LOGS.flushSeconds;
  const parts = {
    distributor: { ...times(share, tier.distributor), ...stateless },
    ingester: { ...times(share, tier.ingester), disk: log * LOGS.copies },
    querier: { ...times(share, tier.querier), ...stateless },
    queryFrontend: { ...times(share, tier.queryFrontend), ...stateless },
    queryScheduler: { ...times(share, tier.queryScheduler), ...stateless },
    indexGateway: { ...times(share, tier.indexGateway), ...stateless },
    compactor: { ...times(share, tier.compactor), single: true },
    ruler: { ...times(share / 10, tier.querier), ...stateless },
    gateway: { ...NOTHING, ...stateless },
  } satisfies Record<string, Need>;
  return {
    ...parts,
    write: together([parts.distributor, parts.ingester]),
    read: together([parts.querier, parts.queryFrontend]),
    backend: together([parts.queryScheduler, parts.indexGateway, parts.compactor, parts.ruler]),
    all: { ...together(Object.values({ ...parts, ingester: { ...parts.ingester, disk: log } })), single: true },
  };
}

/** Tempo. */
export function tracesNeeds({ spansPerSecond }: Load) {
  const rate = spansPerSecond * TRACES.bytesPerSpan;
  const stateless = worth(spansPerSecond, SMALL_CARRIES.spansPerSecond);
  const of = (part: { readonly bytesPerSecond: number; readonly cores: number; readonly memory: number }) =>
    times(rate / part.bytesPerSecond, part);
  const live = rate * TRACES.liveSeconds;
  const parts = {
    distributor: { ...of(TRACES.distributor), ...stateless },
    liveStore: { ...of(TRACES.liveStore), disk: live },
    querier: { ...of(TRACES.querier), ...stateless },
    queryFrontend: { ...of(TRACES.queryFrontend), ...stateless },
    metricsGenerator: { ...of(TRACES.metricsGenerator), disk: live },
    backendScheduler: NOTHING,
    backendWorker: { ...of(TRACES.backendWorker), ...stateless },
    gateway: { ...NOTHING, ...stateless },
  } satisfies Record<string, Need>;
  return { ...parts, all: { ...together(Object.values(parts)), single: true } };
}

/** Pyroscope. */
export function profilesNeeds({ nodes }: Load) {
  const rate = nodes * PROFILES.bytesPerSecondOfNode;
  const stateless = worth(nodes, SMALL_CARRIES.nodes);
  const takeIn = times(rate / PROFILES.takeIn.bytesPerSecond, PROFILES.takeIn);
  const query = times(rate / PROFILES.query.bytesPerSecond, PROFILES.query);
  const parts = {
    distributor: { ...takeIn, ...stateless },
    segmentWriter: { ...takeIn, disk: rate * PROFILES.liveSeconds },
    metastore: NOTHING,
    queryFrontend: { ...NOTHING, ...stateless },
    queryBackend: { ...query, ...stateless },
    compactionWorker: { ...query, ...stateless },
    gateway: { ...NOTHING, ...stateless },
  } satisfies Record<string, Need>;
  return { ...parts, all: { ...together(Object.values(parts)), single: true } };
}

/** Prometheus in front of Mimir: what a Mimir ingester is, once, with a disk for its retention in seconds. */
export function shortTermNeeds({ series }: Load, retention: number): Need {
  const { cores, memory } = times(series / METRICS.ingester.seriesInMemory, METRICS.ingester);
  return { cores, memory, disk: (series / SCRAPE_SECONDS) * METRICS.bytesPerSample * retention, single: true };
}
