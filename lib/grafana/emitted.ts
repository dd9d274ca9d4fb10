/**
 * What telemetry is called when it reaches the backends: labels, attributes and fields that links between data sources may
 * rely on. A link that uses another name leads nowhere, and nobody would see why; the check `links-join` compares.
 *
 * Who changes what collectors or Tempo's generator emit changes it here too; a test compares with the collectors' own
 * configurations where those say it.
 */
export const EMITTED = {
  /** Labels of log streams. */
  logLabels: ['app', 'cluster', 'container', 'environment', 'namespace', 'pod', 'service_name'],
  /** Structured metadata of log entries. */
  logFields: ['level', 'trace_id'],
  /** Attributes of spans and of their resources. */
  spanAttributes: [
    'db.query.text',
    'db.statement',
    'db.system',
    'db.system.name',
    'k8s.namespace.name',
    'k8s.pod.name',
    'service.name',
  ],
  /** Fields of Tempo's answers that correlations may start at. */
  traceFields: ['parentSpanID', 'serviceName', 'serviceTags', 'spanID', 'tags', 'traceID'],
  /** Metrics that Tempo's generator makes of spans. */
  spanMetrics: ['traces_spanmetrics_calls_total', 'traces_spanmetrics_latency'],
  /** Their labels. */
  spanMetricLabels: ['le', 'service', 'span_kind', 'span_name', 'status_code'],
  /** Labels of metrics of containers, by which they join everything else about a pod; of span metrics; of the rest. */
  metricLabels: ['cluster', 'container', 'namespace', 'pod', 'service'],
  /** Labels of exemplars: applications that speak OpenMetrics, and Tempo's generator. */
  exemplarLabels: ['traceID', 'trace_id'],
  /** Labels of profiles. */
  profileLabels: ['container', 'namespace', 'pod', 'service_name'],
  /** Types of profiles, as Pyroscope's data source names them; that of eBPF profiling and of most SDKs. */
  profileTypes: ['process_cpu:cpu:nanoseconds:cpu:nanoseconds'],
} as const;

type Words = typeof EMITTED;
export type LogLabel = Words['logLabels'][number];
export type LogField = Words['logFields'][number];
export type SpanAttribute = Words['spanAttributes'][number];
export type TraceField = Words['traceFields'][number];
export type SpanMetricLabel = Words['spanMetricLabels'][number];
export type MetricLabel = Words['metricLabels'][number];
export type ExemplarLabel = Words['exemplarLabels'][number];
export type ProfileLabel = Words['profileLabels'][number];
