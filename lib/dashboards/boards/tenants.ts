import type { Board } from '../board';
import { list } from '../panels';
import { promql } from '../queries';
import { ENVIRONMENT } from './variables';

const ENV = 'environment=~"$environment"';

/** What tenants use of what they may. */
export const tenants: Board = {
  uid: 'tenants',
  title: 'Tenants and their limits',
  description:
    'What each tenant sends, as a share of what it may: above 80 % it is time to talk, above 100 % data is lost.',
  audience: 'platform',
  signals: ['metrics'],
  variables: [ENVIRONMENT],
  rows: [
    {
      title: 'Metrics',
      panels: [
        list({
          title: 'Active series, share of the limit',
          unit: 'percentunit',
          queries: [
            promql(
              `sum by (user) (cortex_ingester_active_series{${ENV}}) / scalar(max(cortex_distributor_replication_factor{${ENV}})) / on (user) max by (user) (cortex_limits_overrides{${ENV}, limit_name="max_global_series_per_user"} > 0)`,
            ),
          ],
        }),
        list({
          title: 'Samples a second, share of the limit',
          unit: 'percentunit',
          queries: [
            promql(
              `sum by (user) (rate(cortex_distributor_received_samples_total{${ENV}}[5m])) / on (user) max by (user) (cortex_limits_overrides{${ENV}, limit_name="ingestion_rate"} > 0)`,
            ),
          ],
        }),
      ],
    },
    {
      title: 'Logs, traces and profiles',
      panels: [
        list({
          title: 'Bytes of log lines a second',
          unit: 'Bps',
          queries: [promql(`sum by (tenant) (rate(loki_distributor_bytes_received_total{${ENV}}[5m]))`)],
        }),
        list({
          title: 'Bytes of spans a second',
          unit: 'Bps',
          queries: [promql(`sum by (tenant) (rate(tempo_distributor_bytes_received_total{${ENV}}[5m]))`)],
        }),
        list({
          title: 'Bytes of profiles a second',
          unit: 'Bps',
          queries: [
            promql(`sum by (tenant) (rate(pyroscope_distributor_received_decompressed_bytes_sum{${ENV}}[5m]))`),
          ],
        }),
      ],
    },
    {
      title: 'What was refused in this time',
      panels: [
        list({
          title: 'Samples',
          queries: [promql(`sum by (user, reason) (increase(cortex_discarded_samples_total{${ENV}}[$__range])) > 0`)],
        }),
        list({
          title: 'Log lines',
          queries: [promql(`sum by (tenant, reason) (increase(loki_discarded_samples_total{${ENV}}[$__range])) > 0`)],
        }),
        list({
          title: 'Spans',
          queries: [promql(`sum by (tenant, reason) (increase(tempo_discarded_spans_total{${ENV}}[$__range])) > 0`)],
        }),
      ],
    },
  ],
};
