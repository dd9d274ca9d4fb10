import { literal } from './data-source';
import { EMITTED, type LogLabel, type ProfileLabel, type SpanAttribute, type SpanMetricLabel } from './emitted';
import type { Present } from './present';
import { UID } from './uid';

/** An attribute of a span and what the same is called at the other end of a link. */
interface Tag<T extends string> {
  readonly key: SpanAttribute;
  readonly value: T;
}

/** Pod and namespace are what Kubernetes says, on spans and on streams: they join whatever an application calls itself. */
const LOGS: readonly Tag<LogLabel>[] = [
  { key: 'k8s.namespace.name', value: 'namespace' },
  { key: 'k8s.pod.name', value: 'pod' },
];

const METRICS: readonly Tag<SpanMetricLabel>[] = [{ key: 'service.name', value: 'service' }];

/** By the service alone: what an application pushes is known by its tenant, and its namespace may not be. */
const PROFILES: readonly Tag<ProfileLabel>[] = [{ key: 'service.name', value: 'service_name' }];

/** Around a span, what it caused may have been logged later and what caused it earlier. */
const AROUND = { spanStartTimeShift: '-1h', spanEndTimeShift: '1h' } as const;

/** Filled by Grafana with the tags of the span; not one of the variables that its provisioning expands. */
const TAGS = literal('$__tags');

const CALLS = 'traces_spanmetrics_calls_total';
const LATENCY = 'traces_spanmetrics_latency';

/** Rate, errors and duration of the service of a span. */
const QUERIES = [
  { name: 'Rate', query: `sum(rate(${CALLS}{${TAGS}}[5m]))` },
  {
    name: 'Errors',
    query: `sum(rate(${CALLS}{${TAGS}, status_code="STATUS_CODE_ERROR"}[5m])) / sum(rate(${CALLS}{${TAGS}}[5m]))`,
  },
  { name: 'Duration', query: `histogram_quantile(0.95, sum by (le) (rate(${LATENCY}_bucket{${TAGS}}[5m])))` },
] as const;

/** Settings of Tempo's data source: what a span leads to in the same organization. */
export function traceLinks(present: Present): Readonly<Record<string, unknown>> {
  return {
    ...(present.has('logs') && {
      tracesToLogsV2: {
        datasourceUid: UID.logs,
        ...AROUND,
        tags: LOGS,
        // Not every line has the id of a trace; the time and the pod find the others too.
        filterByTraceID: false,
        filterBySpanID: false,
        customQuery: false,
      },
    }),
    ...(present.has('metrics') && {
      tracesToMetrics: { datasourceUid: UID.metrics, ...AROUND, tags: METRICS, queries: QUERIES },
      serviceMap: { datasourceUid: UID.metrics },
    }),
    ...(present.has('profiles') && {
      tracesToProfiles: {
        datasourceUid: UID.profiles,
        tags: PROFILES,
        profileTypeId: EMITTED.profileTypes[0],
        customQuery: false,
      },
    }),
    nodeGraph: { enabled: true },
    search: { hide: false },
    // A trace found by its id is looked for around the time in view, not in all blocks.
    traceQuery: { timeShiftEnabled: true, ...AROUND },
  };
}
