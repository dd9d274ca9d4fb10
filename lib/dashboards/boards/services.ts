import type { Board } from '../board';
import { graph, lines, list, number, traces } from '../panels';
import { logql, promql, traceql } from '../queries';
import { SERVICE } from './variables';

const SERVER = 'service=~"$service", span_kind="SPAN_KIND_SERVER"';
const CALLS = 'traces_spanmetrics_calls_total';
const ERRORS = `sum by (service) (rate(${CALLS}{${SERVER}, status_code="STATUS_CODE_ERROR"}[$__rate_interval]))`;
const ALL = `sum by (service) (rate(${CALLS}{${SERVER}}[$__rate_interval]))`;

/** Rate, errors and duration of services, from their spans. */
export const services: Board = {
  uid: 'services',
  title: 'Services',
  description: 'Rate, errors and duration of each service, made from its spans, with its traces and logs.',
  audience: 'all',
  signals: ['metrics', 'traces', 'logs'],
  variables: [SERVICE],
  links: ['traces', 'logs'],
  rows: [
    {
      title: 'Now',
      panels: [
        number({ title: 'Requests', unit: 'reqps', width: 8, queries: [promql(`sum(${ALL})`)] }),
        number({ title: 'Failed', unit: 'percentunit', width: 8, queries: [promql(`sum(${ERRORS}) / sum(${ALL})`)] }),
        number({
          title: 'Duration (95th percentile)',
          unit: 's',
          width: 8,
          queries: [
            promql(
              `histogram_quantile(0.95, sum by (le) (rate(traces_spanmetrics_latency_bucket{${SERVER}}[$__rate_interval])))`,
            ),
          ],
        }),
      ],
    },
    {
      title: 'By service',
      panels: [
        graph({ title: 'Requests', unit: 'reqps', width: 8, queries: [promql(ALL, '{{service}}')] }),
        graph({
          title: 'Failed requests',
          description: 'Share of spans with an error. Points are traces that were caught in the act.',
          unit: 'percentunit',
          width: 8,
          queries: [promql(`${ERRORS} / ${ALL}`, '{{service}}')],
        }),
        graph({
          title: 'Duration (95th percentile)',
          unit: 's',
          width: 8,
          queries: [
            promql(
              `histogram_quantile(0.95, sum by (service, le) (rate(traces_spanmetrics_latency_bucket{${SERVER}}[$__rate_interval])))`,
              '{{service}}',
            ),
          ],
        }),
        list({
          title: 'Slowest operations (95th percentile)',
          unit: 's',
          queries: [
            promql(
              `topk(20, histogram_quantile(0.95, sum by (service, span_name, le) (rate(traces_spanmetrics_latency_bucket{${SERVER}}[$__range]))))`,
            ),
          ],
        }),
      ],
    },
    {
      title: 'Calls between services',
      panels: [
        graph({
          title: 'Calls',
          unit: 'reqps',
          queries: [
            promql(
              'sum by (client, server) (rate(traces_service_graph_request_total{server=~"$service"}[$__rate_interval]))',
              '{{client}} → {{server}}',
            ),
          ],
        }),
        graph({
          title: 'Failed calls',
          unit: 'reqps',
          queries: [
            promql(
              'sum by (client, server) (rate(traces_service_graph_request_failed_total{server=~"$service"}[$__rate_interval]))',
              '{{client}} → {{server}}',
            ),
          ],
        }),
      ],
    },
    {
      title: 'Traces and logs',
      panels: [
        traces({
          title: 'Traces with errors',
          queries: [traceql('{ resource.service.name =~ "$service" && status = error }')],
        }),
        lines({
          title: 'Errors in logs',
          queries: [logql('{service_name=~"$service"} | detected_level=~"error|fatal|critical"')],
        }),
      ],
    },
  ],
};
