import type { Board } from '../board';
import { traces as found, graph } from '../panels';
import { promql, traceql } from '../queries';
import { SERVICE } from './variables';

/** A way into traces. */
export const traces: Board = {
  uid: 'traces',
  title: 'Traces',
  description: 'Traces of services: the slow ones, those with errors, and those that asked a database.',
  audience: 'all',
  signals: ['traces', 'metrics'],
  variables: [SERVICE],
  links: ['services'],
  rows: [
    {
      title: 'How many',
      panels: [
        graph({
          title: 'Spans',
          unit: 'reqps',
          queries: [
            promql(
              'sum by (service) (rate(traces_spanmetrics_calls_total{service=~"$service"}[$__rate_interval]))',
              '{{service}}',
            ),
          ],
        }),
        graph({
          title: 'Spans with errors',
          unit: 'reqps',
          queries: [
            promql(
              'sum by (service) (rate(traces_spanmetrics_calls_total{service=~"$service", status_code="STATUS_CODE_ERROR"}[$__rate_interval]))',
              '{{service}}',
            ),
          ],
        }),
      ],
    },
    {
      title: 'Traces',
      panels: [
        found({
          title: 'With errors',
          queries: [traceql('{ resource.service.name =~ "$service" && status = error }')],
        }),
        found({
          title: 'Slower than a second',
          queries: [traceql('{ resource.service.name =~ "$service" && duration > 1s }')],
        }),
        found({
          title: 'That asked a database',
          queries: [
            traceql('{ resource.service.name =~ "$service" && (span.db.system != nil || span.db.system.name != nil) }'),
          ],
        }),
      ],
    },
  ],
};
