import type { Board } from '../board';
import { list } from '../panels';
import { promql } from '../queries';
import { ENVIRONMENT } from './variables';

const ENV = 'environment=~"$environment"';

interface Share {
  /** Label of the tenant in what is used. */
  readonly by: 'user' | 'tenant';
  readonly used: string;
  /** Beginning of the metrics of limits. */
  readonly limits: 'cortex_limits' | 'tempo_limits' | 'pyroscope_limits';
  readonly limit: string;
}

/** Backends tell the limits of tenants that have some of their own, and what holds for all others. Zero is no limit. */
function shareOf({ by, used, limits, limit }: Share): string {
  const matchers = `${ENV}, limit_name="${limit}"`;
  // Tempo calls the tenant `tenant` elsewhere and `user` here.
  const ofTenant =
    limits === 'tempo_limits'
      ? `label_replace(max by (user) (${limits}_overrides{${matchers}}), "${by}", "$1", "user", "(.*)")`
      : `${limits}_overrides{${matchers}}`;
  const ofAll = `0 * (${used}) + on () group_left () max(${limits}_defaults{${matchers}})`;
  return `(${used}) / on (${by}) ((max by (${by}) (${ofTenant}) or ${ofAll}) > 0)`;
}

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
          width: 12,
          queries: [
            promql(
              shareOf({
                by: 'user',
                used: `sum by (user) (cortex_ingester_active_series{${ENV}}) / scalar(max(cortex_distributor_replication_factor{${ENV}}))`,
                limits: 'cortex_limits',
                limit: 'max_global_series_per_user',
              }),
            ),
          ],
        }),
        list({
          title: 'Samples a second, share of the limit',
          unit: 'percentunit',
          width: 12,
          queries: [
            promql(
              shareOf({
                by: 'user',
                used: `sum by (user) (rate(cortex_distributor_received_samples_total{${ENV}}[5m]))`,
                limits: 'cortex_limits',
                limit: 'ingestion_rate',
              }),
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
          description: 'Loki does not say what it allows; what it refused is below.',
          unit: 'Bps',
          width: 8,
          queries: [promql(`sum by (tenant) (rate(loki_distributor_bytes_received_total{${ENV}}[5m]))`)],
        }),
        list({
          title: 'Bytes of spans a second, share of the limit',
          unit: 'percentunit',
          width: 8,
          queries: [
            promql(
              shareOf({
                by: 'tenant',
                used: `sum by (tenant) (rate(tempo_distributor_bytes_received_total{${ENV}}[5m]))`,
                limits: 'tempo_limits',
                limit: 'ingestion_rate_limit_bytes',
              }),
            ),
          ],
        }),
        list({
          title: 'Bytes of profiles a second, share of the limit',
          unit: 'percentunit',
          width: 8,
          queries: [
            promql(
              shareOf({
                by: 'tenant',
                used: `sum by (tenant) (rate(pyroscope_distributor_received_decompressed_bytes_sum{${ENV}}[5m])) / 1024 / 1024`,
                limits: 'pyroscope_limits',
                limit: 'ingestion_rate_mb',
              }),
            ),
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
