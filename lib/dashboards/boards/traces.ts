import type { Board } from '../board';
import { traces as found, graph } from '../panels';
import { promql, traceql } from '../queries';
import { OF_TENANT, SERVICE, tenantOf } from './variables';

const CALLS = 'traces_spanmetrics_calls_total';

/** A way into traces. */
export const traces: Board = {
  uid: 'traces',
  title: 'Traces',
  description: 'Traces of services: the slow ones, those with errors, and those that asked a database.',
  audience: 'all',
  signals: ['traces', 'metrics'],
  variables: [tenantOf(CALLS), SERVICE],
  links: ['services', 'logs'],
  rows: [
    {
      title: 'How many',
      panels: [
        graph({
          title: 'Spans',
          unit: 'reqps',
          queries: [
            promql(
              `sum by (__tenant_id__, service) (rate(${CALLS}{${OF_TENANT}, service=~"$service"}[$__rate_interval]))`,
              '{{service}} {{__tenant_id__}}',
            ),
          ],
        }),
        graph({
          title: 'Spans with errors',
          unit: 'reqps',
          queries: [
            promql(
              `sum by (__tenant_id__, service) (rate(${CALLS}{${OF_TENANT}, service=~"$service", status_code="STATUS_CODE_ERROR"}[$__rate_interval]))`,
              '{{service}} {{__tenant_id__}}',
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
