import type { Board } from '../board';
import { flame, graph, lines, list, number, traces } from '../panels';
import { cpuProfiles, logql, promql, traceql, withExemplars } from '../queries';
import { OF_TENANT, SERVICE, tenantOf } from './variables';

const SERVER = `${OF_TENANT}, service=~"$service", span_kind="SPAN_KIND_SERVER"`;
const CALLS = 'traces_spanmetrics_calls_total';

/** Outside the organization of the platform there is one tenant, and no label of it. */
const LEGEND = '{{service}} {{__tenant_id__}}';

const ERRORS = `sum by (__tenant_id__, service) (rate(${CALLS}{${SERVER}, status_code="STATUS_CODE_ERROR"}[$__rate_interval]))`;
const ALL = `sum by (__tenant_id__, service) (rate(${CALLS}{${SERVER}}[$__rate_interval]))`;

/** Rate, errors and duration of services, from their spans. */
export const services: Board = {
  uid: 'services',
  title: 'Services',
  description: 'Rate, errors and duration of each service, made from its spans, with its traces, logs and CPU profile.',
  audience: 'all',
  signals: ['metrics', 'traces'],
  variables: [tenantOf(CALLS), SERVICE],
  links: ['traces', 'logs', 'namespaces', 'alerts'],
  rows: [
    {
      title: 'Now',
      panels: [
        number({ title: 'Requests', unit: 'reqps', width: 8, queries: [promql(`sum(${ALL})`)] }),
        number({
          title: 'Failed',
          unit: 'percentunit',
          width: 8,
          queries: [promql(`(sum(${ERRORS}) or vector(0)) / sum(${ALL})`)],
        }),
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
        graph({ title: 'Requests', unit: 'reqps', width: 8, queries: [promql(ALL, LEGEND)] }),
        graph({
          title: 'Failed requests',
          description: 'Share of spans with an error. Points are traces that were caught in the act.',
          unit: 'percentunit',
          width: 8,
          queries: [withExemplars(promql(`(${ERRORS} or 0 * ${ALL}) / ${ALL}`, LEGEND))],
        }),
        graph({
          title: 'Duration (95th percentile)',
          unit: 's',
          width: 8,
          queries: [
            promql(
              `histogram_quantile(0.95, sum by (__tenant_id__, service, le) (rate(traces_spanmetrics_latency_bucket{${SERVER}}[$__rate_interval])))`,
              LEGEND,
            ),
          ],
        }),
        list({
          title: 'Slowest operations (95th percentile)',
          unit: 's',
          queries: [
            promql(
              `topk(20, histogram_quantile(0.95, sum by (__tenant_id__, service, span_name, le) (rate(traces_spanmetrics_latency_bucket{${SERVER}}[$__range]))))`,
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
              `sum by (client, server) (rate(traces_service_graph_request_total{${OF_TENANT}, server=~"$service"}[$__rate_interval]))`,
              '{{client}} → {{server}}',
            ),
          ],
        }),
        graph({
          title: 'Failed calls',
          unit: 'reqps',
          queries: [
            promql(
              `sum by (client, server) (rate(traces_service_graph_request_failed_total{${OF_TENANT}, server=~"$service"}[$__rate_interval]))`,
              '{{client}} → {{server}}',
            ),
          ],
        }),
      ],
    },
    {
      title: 'Traces',
      panels: [
        traces({
          title: 'Traces with errors',
          queries: [traceql('{ resource.service.name =~ "$service" && status = error }')],
        }),
      ],
    },
    {
      title: 'Logs',
      signals: ['logs'],
      panels: [
        lines({
          title: 'Errors in logs',
          queries: [
            logql('{__tenant_id__=~"$tenant", service_name=~"$service"} | detected_level=~"error|fatal|critical"'),
          ],
        }),
      ],
    },
    {
      title: 'Profile',
      signals: ['profiles'],
      panels: [
        flame({
          title: 'CPU',
          description: 'The functions in which processes of the services were found, by how often.',
          queries: [cpuProfiles('{service_name=~"${service:regex}"}')],
        }),
      ],
    },
  ],
};
