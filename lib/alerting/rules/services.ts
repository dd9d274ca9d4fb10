import type { RuleGroup } from './rule';

/** What identifies a service in everything that is recorded of it. */
export const BY = 'service, namespace, environment';

/** Renames a label; what has no such label keeps what it has. */
function renamed(expr: string, from: string, to: string): string {
  return `label_replace(${expr}, "${to}", "$1", "${from}", "(.+)")`;
}

/** Sum per service of what Tempo's generator makes of spans that answer requests. */
export function ofSpans(series: string, by = BY): string {
  const named = renamed(
    renamed(series, 'k8s_namespace_name', 'namespace'),
    'deployment_environment_name',
    'environment',
  );
  return `sum by (${by}) (${named})`;
}

/** The same of what Beyla and SDKs count, for services whose spans are not kept. */
function ofRequests(series: string, by = BY): string {
  return `sum by (${by}) (${renamed(renamed(series, 'service_name', 'service'), 'k8s_namespace_name', 'namespace')})`;
}

/** Spans that answer requests. */
export const SPANS = 'span_kind="SPAN_KIND_SERVER"';
const FAILED_SPANS = `${SPANS}, status_code="STATUS_CODE_ERROR"`;
const FAILED_REQUESTS = 'http_response_status_code=~"5.."';

/** Recorded: requests a second of each service. */
export const REQUESTS = 'service:requests:rate5m';
/** Recorded: those of them that fail. */
export const ERRORS = 'service:request_errors:rate5m';
const ERROR_RATIO = 'service:request_errors:ratio_rate5m';
const P99 = 'service:request_duration_seconds:p99_5m';

function p99(of: (series: string, by?: string) => string, metric: string): string {
  return `histogram_quantile(0.99, ${of(`rate(${metric}[5m])`, `le, ${BY}`)})`;
}

/** Requests, errors and duration of each service, whatever counts them. Dashboards and alerts read these. */
export const SERVICE_RECORDINGS: RuleGroup = {
  name: 'services',
  rules: [
    {
      record: REQUESTS,
      expr: `${ofSpans(`rate(traces_spanmetrics_calls_total{${SPANS}}[5m])`)} or ${ofRequests('rate(http_server_request_duration_seconds_count[5m])')}`,
    },
    {
      record: ERRORS,
      expr: `${ofSpans(`rate(traces_spanmetrics_calls_total{${FAILED_SPANS}}[5m])`)} or ${ofRequests(`rate(http_server_request_duration_seconds_count{${FAILED_REQUESTS}}[5m])`)}`,
    },
    { record: ERROR_RATIO, expr: `${ERRORS} / ${REQUESTS}` },
    {
      record: P99,
      expr: `${p99(ofSpans, `traces_spanmetrics_latency_bucket{${SPANS}}`)} or ${p99(ofRequests, 'http_server_request_duration_seconds_bucket')}`,
    },
  ],
};

/** Below this many requests a second, a ratio or a quantile says nothing. */
const ENOUGH = `and on (${BY}) ${REQUESTS} > 0.05`;

const SUBJECT = '{{ $labels.service }} in {{ $labels.namespace }} ({{ $labels.environment }})';

/** Requests that fail, or take long. */
export const SERVICE_ALERTS: RuleGroup = {
  name: 'service-alerts',
  rules: [
    errorRate('critical', 0.25),
    errorRate('warning', 0.05),
    {
      alert: 'HighLatency',
      expr: `${P99} > 1 ${ENOUGH}`,
      for: '10m',
      severity: 'warning',
      summary: `${SUBJECT} answers slowly`,
      description: 'One request in a hundred takes more than a second: {{ $value | humanizeDuration }}.',
    },
  ],
};

function errorRate(severity: 'critical' | 'warning', above: number) {
  return {
    alert: 'HighErrorRate',
    expr: `${ERROR_RATIO} > ${above} ${ENOUGH}`,
    for: '5m',
    severity,
    summary: `${SUBJECT} answers with errors`,
    description: `{{ $value | humanizePercentage }} of its requests fail; more than ${above * 100}% do so for five minutes.`,
  };
}
