import type { Board } from '../board';
import { graph } from '../panels';
import { promql } from '../queries';
import { requestsRow } from './requests';
import { resourcesRow } from './resources';
import { ENVIRONMENT } from './variables';

const ENV = 'environment=~"$environment"';

/** Mimir. */
export const metricsBackend: Board = {
  uid: 'mimir',
  title: 'Mimir',
  description: 'What Mimir takes in and answers, whether its parts work, and what its rulers and Alertmanager do.',
  audience: 'platform',
  signals: ['metrics'],
  variables: [ENVIRONMENT],
  links: ['tenants'],
  rows: [
    requestsRow({ title: 'Writes', metric: 'cortex_request_duration_seconds', routes: 'api_v1_push|otlp_v1_metrics' }),
    requestsRow({ title: 'Reads', metric: 'cortex_request_duration_seconds', routes: 'prometheus_api_v1_.+' }),
    {
      title: 'What is kept',
      panels: [
        graph({
          title: 'Series in memory',
          description: 'Over all ingesters, each copy counted.',
          width: 8,
          queries: [promql(`sum by (pod) (cortex_ingester_memory_series{${ENV}})`, '{{pod}}')],
        }),
        graph({
          title: 'Samples received',
          unit: 'wps',
          width: 8,
          queries: [
            promql(
              `sum by (user) (rate(cortex_distributor_received_samples_total{${ENV}}[$__rate_interval]))`,
              '{{user}}',
            ),
          ],
        }),
        graph({
          title: 'Samples refused',
          description: 'By reason: a tenant above its limits loses data here.',
          unit: 'wps',
          width: 8,
          queries: [
            promql(
              `sum by (user, reason) (rate(cortex_discarded_samples_total{${ENV}}[$__rate_interval])) > 0`,
              '{{user}} {{reason}}',
            ),
          ],
        }),
        graph({
          title: 'Hours since the last compaction',
          description: 'Above a day, queries become slow and old data is not deleted.',
          unit: 'h',
          width: 8,
          queries: [
            promql(
              `(time() - max by (pod) (cortex_compactor_last_successful_run_timestamp_seconds{${ENV}} > 0)) / 3600`,
              '{{pod}}',
            ),
          ],
        }),
        graph({
          title: 'Members of the rings that are not active',
          width: 8,
          queries: [
            promql(`sum by (name, state) (cortex_ring_members{${ENV}, state!="ACTIVE"}) > 0`, '{{name}} {{state}}'),
          ],
        }),
        graph({
          title: 'Queue of queries',
          description: 'Time that queries wait for a querier (99th percentile).',
          unit: 's',
          width: 8,
          queries: [
            promql(
              `histogram_quantile(0.99, sum by (le) (rate(cortex_query_scheduler_queue_duration_seconds_bucket{${ENV}}[$__rate_interval])))`,
              'wait',
            ),
          ],
        }),
      ],
    },
    {
      title: 'Rules and notifications',
      panels: [
        graph({
          title: 'Rules that could not be evaluated',
          width: 8,
          queries: [
            promql(
              `sum by (rule_group) (rate(cortex_prometheus_rule_evaluation_failures_total{${ENV}}[$__rate_interval])) > 0`,
              '{{rule_group}}',
            ),
          ],
        }),
        graph({
          title: 'Rules that were too late',
          description: 'Evaluations left out because the one before was still running.',
          width: 8,
          queries: [
            promql(
              `sum by (rule_group) (rate(cortex_prometheus_rule_group_iterations_missed_total{${ENV}}[$__rate_interval])) > 0`,
              '{{rule_group}}',
            ),
          ],
        }),
        graph({
          title: 'Notifications that failed',
          width: 8,
          queries: [
            promql(
              `sum by (user, integration) (rate(cortex_alertmanager_notifications_failed_total{${ENV}}[$__rate_interval])) > 0`,
              '{{user}} {{integration}}',
            ),
          ],
        }),
      ],
    },
    resourcesRow('mimir'),
  ],
};
