import type { Board } from '../board';
import { graph } from '../panels';
import { promql } from '../queries';
import { requestsRow } from './requests';
import { resourcesRow } from './resources';
import { ENVIRONMENT } from './variables';

const ENV = 'environment=~"$environment"';

/** Loki. */
export const logsBackend: Board = {
  uid: 'loki',
  title: 'Loki',
  description: 'What Loki takes in and answers, and whether its parts work.',
  audience: 'platform',
  signals: ['metrics', 'logs'],
  variables: [ENVIRONMENT],
  links: ['tenants'],
  rows: [
    requestsRow({ title: 'Writes', metric: 'loki_request_duration_seconds', routes: 'loki_api_v1_push|otlp_v1_logs' }),
    requestsRow({
      title: 'Reads',
      metric: 'loki_request_duration_seconds',
      routes: 'loki_api_v1_(query|label|series|index).*',
    }),
    {
      title: 'What is kept',
      panels: [
        graph({
          title: 'Bytes received',
          unit: 'Bps',
          width: 8,
          queries: [
            promql(
              `sum by (tenant) (rate(loki_distributor_bytes_received_total{${ENV}}[$__rate_interval]))`,
              '{{tenant}}',
            ),
          ],
        }),
        graph({
          title: 'Lines refused',
          description: 'By reason: a tenant above its limits loses lines here.',
          width: 8,
          queries: [
            promql(
              `sum by (tenant, reason) (rate(loki_discarded_samples_total{${ENV}}[$__rate_interval])) > 0`,
              '{{tenant}} {{reason}}',
            ),
          ],
        }),
        graph({
          title: 'Streams in memory',
          width: 8,
          queries: [promql(`sum by (tenant) (loki_ingester_memory_streams{${ENV}})`, '{{tenant}}')],
        }),
        graph({
          title: 'Chunks written',
          width: 8,
          queries: [
            promql(`sum by (tenant) (rate(loki_ingester_chunks_stored_total{${ENV}}[$__rate_interval]))`, '{{tenant}}'),
          ],
        }),
        graph({
          title: 'Retention that failed',
          description: 'Old lines are not deleted while this is above zero.',
          width: 8,
          queries: [
            promql(
              `sum by (status) (rate(loki_compactor_apply_retention_operation_total{${ENV}, status!="success"}[$__rate_interval]))`,
              '{{status}}',
            ),
          ],
        }),
        graph({
          title: 'Panics',
          width: 8,
          queries: [promql(`sum by (pod) (increase(loki_panic_total{${ENV}}[$__rate_interval])) > 0`, '{{pod}}')],
        }),
      ],
    },
    resourcesRow('loki'),
  ],
};
