import type { Board } from '../board';
import { graph } from '../panels';
import { promql } from '../queries';
import { requestsRow } from './requests';
import { resourcesRow } from './resources';
import { ENVIRONMENT } from './variables';

const ENV = 'environment=~"$environment"';

/** Tempo. */
export const tracesBackend: Board = {
  uid: 'tempo',
  title: 'Tempo',
  description: 'What Tempo takes in and answers, what it makes of spans, and whether its parts work.',
  audience: 'platform',
  signals: ['metrics', 'traces'],
  variables: [ENVIRONMENT],
  links: ['tenants'],
  rows: [
    requestsRow({ title: 'Reads', metric: 'tempo_request_duration_seconds', routes: 'api_.+' }),
    {
      title: 'What is kept',
      panels: [
        graph({
          title: 'Spans received',
          width: 8,
          queries: [
            promql(
              `sum by (tenant) (rate(tempo_distributor_spans_received_total{${ENV}}[$__rate_interval]))`,
              '{{tenant}}',
            ),
          ],
        }),
        graph({
          title: 'Spans refused',
          description: 'By reason: a tenant above its limits loses spans here.',
          width: 8,
          queries: [
            promql(
              `sum by (tenant, reason) (rate(tempo_discarded_spans_total{${ENV}}[$__rate_interval])) > 0`,
              '{{tenant}} {{reason}}',
            ),
          ],
        }),
        graph({
          title: 'Blocks',
          width: 8,
          queries: [promql(`sum by (tenant) (tempodb_blocklist_length{${ENV}})`, '{{tenant}}')],
        }),
        graph({
          title: 'Series made of spans',
          width: 8,
          queries: [promql(`sum by (tenant) (tempo_metrics_generator_registry_active_series{${ENV}})`, '{{tenant}}')],
        }),
        graph({
          title: 'Jobs of the backend that failed',
          description: 'Compaction and retention.',
          width: 8,
          queries: [
            promql(
              `sum by (job_type) (rate(tempo_backend_scheduler_jobs_failed_total{${ENV}}[$__rate_interval])) > 0`,
              '{{job_type}}',
            ),
          ],
        }),
        graph({
          title: 'Object store (99th percentile)',
          unit: 's',
          width: 8,
          queries: [
            promql(
              `histogram_quantile(0.99, sum by (operation, le) (rate(tempodb_backend_request_duration_seconds_bucket{${ENV}}[$__rate_interval])))`,
              '{{operation}}',
            ),
          ],
        }),
      ],
    },
    resourcesRow('tempo'),
  ],
};
