/**
 * What a unit of load costs: every number that sizes follow from, with where it comes from. `docs/sizing.md` shows them to
 * people. Upstream says of each that it is a rough idea for planning, not a promise.
 *
 * Cores, bytes (10⁹ where upstream writes GB, 2³⁰ where it writes GiB), seconds.
 */

const MI = 2 ** 20;
const GI = 2 ** 30;
const GB = 1e9;
/** Seconds of a day. */
export const DAY = 86_400;

/** Room above the estimate for peaks, memory and disk: https://grafana.com/docs/mimir/latest/manage/run-production-environment/planning-capacity/ */
export const HEADROOM = 1.5;

/** Time between two samples of a series: the platform's own default. */
export const SCRAPE_SECONDS = 30;

/** Mimir, same page. Queries are what dashboards and rules ask, which grows with what is watched: one a second for each 100,000 series. */
export const METRICS = {
  distributor: { samplesPerSecond: 25_000, cores: 1, memory: 1 * GB },
  ingester: { seriesInMemory: 300_000, cores: 1, memory: 2.5 * GB, disk: 5 * GB },
  queryFrontend: { queriesPerSecond: 250, cores: 1, memory: 1 * GB },
  queryScheduler: { queriesPerSecond: 500, cores: 1, memory: 0.1 * GB },
  querier: { queriesPerSecond: 10, cores: 1, memory: 1 * GB },
  storeGateway: { queriesPerSecond: 10, cores: 1, memory: 1 * GB, seriesForDisk: 1_000_000, disk: 13 * GB },
  compactor: { series: 20_000_000, cores: 1, memory: 4 * GB, disk: 300 * GB },
  alertmanager: { firingAlerts: 5_000, memory: 1 * GB },
  /** Copies of each series in memory: the ring's replication factor. */
  copies: 3,
  seriesPerQuery: 100_000,
  /** Of a compacted block, index included (same page, store-gateway). Each series is stored once after compaction. */
  bytesPerSample: 2,
} as const;

/**
 * Loki: totals of a cluster for 3 TB a day, and for 30 TB a day, each as cores and memory.
 * https://grafana.com/docs/loki/latest/setup/size/
 */
export const LOGS = {
  tiers: [
    {
      upToPerDay: 3e12,
      distributor: { cores: 8, memory: 2 * GI },
      ingester: { cores: 12, memory: 24 * GI },
      querier: { cores: 10, memory: 10 * GI },
      queryFrontend: { cores: 2, memory: 4 * GI },
      queryScheduler: { cores: 2, memory: 1 * GI },
      indexGateway: { cores: 2, memory: 8 * GI },
      compactor: { cores: 2, memory: 10 * GI },
    },
    {
      upToPerDay: 30e12,
      distributor: { cores: 80, memory: 40 * GI },
      ingester: { cores: 180, memory: 540 * GI },
      querier: { cores: 150, memory: 200 * GI },
      queryFrontend: { cores: 8, memory: 16 * GI },
      queryScheduler: { cores: 2, memory: 1 * GI },
      indexGateway: { cores: 5, memory: 40 * GI },
      compactor: { cores: 6, memory: 20 * GI },
    },
  ],
  /** Copies of each line until it is flushed, and how long that may take (`max_chunk_age`): the write-ahead log. */
  copies: 3,
  flushSeconds: 2 * 3_600,
  /** Assumed of lines of text, index included; most compress better. */
  compression: 0.2,
} as const;

/**
 * Tempo: a replica and its size for each so many bytes of spans a second, the middle of what upstream gives.
 * https://grafana.com/docs/tempo/latest/set-up-for-tracing/setup-tempo/plan/size/
 */
export const TRACES = {
  /** Assumed: a span with a dozen attributes, as OTLP. */
  bytesPerSpan: 500,
  distributor: { bytesPerSecond: 10e6, cores: 2, memory: 2 * GB },
  liveStore: { bytesPerSecond: 4e6, cores: 2.5, memory: 4 * GB },
  querier: { bytesPerSecond: 1.5e6, cores: 1, memory: 4 * GB },
  queryFrontend: { bytesPerSecond: 10e6, cores: 1, memory: 4 * GB },
  backendWorker: { bytesPerSecond: 4e6, cores: 1, memory: 4 * GB },
  /** Upstream gives none: it decodes every span as a distributor does, and keeps the series that it makes. */
  metricsGenerator: { bytesPerSecond: 10e6, cores: 2, memory: 4 * GB },
  /** Time that spans stay on the disk of the process that takes them in. */
  liveSeconds: 3_600,
  /** Assumed of spans in Parquet blocks. */
  compression: 0.25,
} as const;

/** Pyroscope: upstream gives none. Taken as Tempo's for the same bytes, which are decoded, kept and merged alike. */
export const PROFILES = {
  /** Assumed: thirty processes of a node, a profile of 20 kB each every 15 s. */
  bytesPerSecondOfNode: (30 * 20e3) / 15,
  takeIn: { bytesPerSecond: 4e6, cores: 2.5, memory: 4 * GB },
  query: { bytesPerSecond: 4e6, cores: 1, memory: 4 * GB },
  liveSeconds: 3_600,
  /** Assumed of profiles with symbols shared. */
  compression: 0.3,
} as const;

/**
 * Alloy. Metrics, logs and profiles: https://grafana.com/docs/alloy/latest/introduction/estimate-resource-usage/. Spans:
 * 60,000 took 0.62 s through one branch and 1.7 s through twenty, so a core passes on 35,000 a second.
 */
export const COLLECTORS = {
  series: { amount: 1_000_000, cores: 0.4, memory: 11 * GI },
  logs: { bytesPerSecond: MI, cores: 1, memory: 120 * MI },
  spans: { perSecond: 35_000, cores: 1, memory: 0.5 * GI },
  profiles: { bytesPerSecond: 4e6, cores: 1, memory: 1 * GI },
  /** Of a process that does nothing yet. */
  idleMemory: 200 * MI,
} as const;

/** Caches keep what was written in the last hour, which most queries are about. */
export const CACHED_SECONDS = 3_600;
