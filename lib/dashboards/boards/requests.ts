import type { BoardRow } from '../board';
import { graph } from '../panels';
import { promql } from '../queries';

export interface RequestsProps {
  /** Histogram of durations without suffix, e.g. `cortex_request_duration_seconds`. */
  readonly metric: string;
  /** Label with the status of a request. @default status_code */
  readonly status?: string;
  readonly routes: string;
  readonly title: string;
}

/** Rate, errors and duration of requests to a program, by route. */
export function requestsRow({ metric, status = 'status_code', routes, title }: RequestsProps): BoardRow {
  const of = `environment=~"$environment", route=~"${routes}"`;
  const all = `sum by (route) (rate(${metric}_count{${of}}[$__rate_interval]))`;
  const failed = `sum by (route) (rate(${metric}_count{${of}, ${status}=~"5.."}[$__rate_interval]))`;
  return {
    title,
    panels: [
      graph({
        title: 'Requests',
        unit: 'reqps',
        width: 8,
        queries: [promql(all, '{{route}}')],
      }),
      graph({
        title: 'Failed requests',
        description: 'Share of requests that the program could not serve. Anything above zero is felt by somebody.',
        unit: 'percentunit',
        width: 8,
        queries: [
          promql(
            // A status that never was is no series: zero, and not an empty graph.
            `(${failed} or 0 * ${all}) / ${all}`,
            '{{route}}',
          ),
        ],
      }),
      graph({
        title: 'Duration (99th percentile)',
        unit: 's',
        width: 8,
        queries: [
          promql(
            `histogram_quantile(0.99, sum by (route, le) (rate(${metric}_bucket{${of}}[$__rate_interval])))`,
            '{{route}}',
          ),
        ],
      }),
    ],
  };
}
