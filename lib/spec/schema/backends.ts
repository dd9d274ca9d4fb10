import * as z from 'zod';
import { BACKENDS_PASSWORD, writtenSecret } from '../defaults';
import { LOKI } from '../defaults-backends';
import { choice, flag, mapping, optional, switchable, whole } from './doc';
import { duration, memory, secretRef, volume } from './scalars';
import { autoscaleKey, part, replicasKey, resourcesKey } from './workload';

/** The programs that keep and answer for the four signals. */

/** Keys of the program's own configuration file, merged over what is rendered. */
const config = z.record(z.string(), z.unknown()).meta({
  expected: "a mapping of the program's own settings",
  example: '{ limits_config: { max_query_length: 721h } }',
});

const caches = mapping({
  memory: optional(memory, 'Memory of each cache, from which its limit follows.', { byDefault: '512Mi' }),
  replicas: optional(whole(1, 20), 'Replicas of each cache.', { byDefault: '1' }),
});

/** What all backends have. */
const common = {
  autoscale: autoscaleKey,
  zoneAware: optional(flag, 'Keep the copies of a series or stream in different zones (`cluster.zones`).', {
    byDefault: 'false',
  }),
  caches: optional(switchable(caches), 'Memcached for queries, chunks and indexes.', { byDefault: 'off' }),
  config: optional(config, "Keys merged over the rendered configuration; checked against the program's schema."),
};

/** `retention`, `replicas`, `resources` and `volume` of a backend with the seeds' small size. */
function sized(retention: string) {
  return { ...single(retention), replicas: replicasKey() };
}

/** The same for what is one process. */
function single(retention: string) {
  return {
    retention: optional(duration, 'How long data is kept.', { byDefault: retention }),
    resources: resourcesKey(LOKI.resources),
    volume: optional(volume, 'Volume of each replica that keeps one (write-ahead log, index, cache).', {
      byDefault: LOKI.volume,
    }),
  };
}

/** Settings of each part of a distributed backend. */
function parts<const T extends string>(names: readonly T[]) {
  const shape = Object.fromEntries(names.map((name) => [name, optional(part, `The ${name} alone.`)])) as Record<
    T,
    z.ZodOptional<typeof part>
  >;
  return optional(mapping(shape), 'Settings of single parts, where they differ from the rest.');
}

const metrics = mapping({
  mode: optional(choice(['distributed', 'monolithic']), 'Every part of Mimir a workload of its own, or all in one.', {
    byDefault: 'distributed',
  }),
  ...sized('1y'),
  replicationFactor: optional(whole(1, 5), 'Ingesters that keep each series.', { byDefault: '3' }),
  exemplars: optional(flag, 'Keep exemplars.', { byDefault: 'true' }),
  nativeHistograms: optional(flag, 'Keep native histograms.', { byDefault: 'true' }),
  components: parts([
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
  ]),
  ...common,
});

const logs = mapping({
  mode: optional(
    choice(['single-binary', 'simple-scalable', 'distributed']),
    'All of Loki in one process; read, write and backend targets (Loki 3 only); or every part a workload of its own.',
    { byDefault: 'single-binary' },
  ),
  ...sized(LOKI.retention),
  replicas: optional(whole(1, 100), 'Replicas of each target.', {
    byDefault: `1 when single-binary, ${LOKI.replicas.distributed} otherwise`,
  }),
  components: parts([
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
  ]),
  ...common,
});

const generator = mapping({
  spanMetrics: optional(flag, 'Rate, errors and duration of each kind of span.', { byDefault: 'true' }),
  serviceGraphs: optional(flag, 'Calls between services.', { byDefault: 'true' }),
});

const traces = mapping({
  mode: optional(
    choice(['single-binary']),
    'All of Tempo in one process. Its parts as workloads of their own need Kafka between them since Tempo 3, which the platform does not run.',
    { byDefault: 'single-binary' },
  ),
  ...single('7d'),
  metricsGenerator: optional(
    switchable(generator),
    'Metrics made from spans, written to the metrics backend per tenant.',
    { byDefault: 'on' },
  ),
  components: parts(['gateway']),
  config: common.config,
});

const profiles = mapping({
  mode: optional(choice(['single-binary']), 'All of Pyroscope in one process.', { byDefault: 'single-binary' }),
  ...single('7d'),
  components: parts(['gateway']),
  config: common.config,
});

const shortTermMetrics = mapping({
  retention: optional(duration, 'How long Prometheus keeps metrics.', { byDefault: '6h' }),
  resources: resourcesKey(),
  volume: optional(volume, 'Volume of Prometheus.', { byDefault: LOKI.volume }),
  config: optional(config, 'Keys merged over the rendered configuration.'),
});

/** Each backend is `off`, `on` with its defaults, or a mapping of settings; and what they have in common. */
export const backends = mapping({
  metrics: optional(switchable(metrics), 'Long-term metrics: Mimir.', {
    byDefault: 'off',
    example: '{ mode: distributed, retention: 1y }',
  }),
  logs: optional(switchable(logs), 'Logs: Loki.', {
    byDefault: 'on',
    example: '{ mode: simple-scalable, retention: 7d }',
  }),
  traces: optional(switchable(traces), 'Traces: Tempo.', { byDefault: 'off', example: '{ retention: 7d }' }),
  profiles: optional(switchable(profiles), 'Profiles: Pyroscope.', { byDefault: 'off', example: 'on' }),
  shortTermMetrics: optional(
    switchable(shortTermMetrics),
    'Hours of metrics in a Prometheus that only receives, in front of Mimir.',
    { byDefault: 'off', example: '{ retention: 6h }' },
  ),
  password: optional(
    secretRef,
    "Basic-auth password that the platform's own collectors and Grafana send to the gateways of the backends (user `telemetry`); the same Secret name and key in each environment of the cluster that sends here.",
    { byDefault: writtenSecret(BACKENDS_PASSWORD), example: 'telemetry-backends/password' },
  ),
});
