import type { AlertRule, RuleGroup } from './rule';

/** Active series of a tenant, each counted once however many copies there are. */
const TENANT_SERIES = 'tenant:active_series:sum';

/** The limit of each tenant: its own, or that of all. */
const SERIES_LIMIT = [
  'max by (environment, user) (cortex_limits_overrides{limit_name="max_global_series_per_user"})',
  `${TENANT_SERIES} * 0 + on (environment) group_left () max by (environment) (cortex_limits_defaults{limit_name="max_global_series_per_user"})`,
].join(' or ');

/** What the backends do with what they get. `tenant` is whose it is, whatever the program calls it. */
export const BACKEND_ALERTS: RuleGroup = {
  name: 'backends',
  rules: [
    {
      alert: 'TargetDown',
      expr: 'count by (cluster, environment, namespace, job) (up == 0) / count by (cluster, environment, namespace, job) (up) > 0.1',
      for: '10m',
      severity: 'warning',
      summary: '{{ $labels.job }} of {{ $labels.environment }} does not answer',
      description:
        '{{ $value | humanizePercentage }} of its targets cannot be scraped: they are down, not ready, or cut off.',
    },
    rejected('Samples', 'user', 'cortex_discarded_samples_total'),
    rejected('Lines', 'tenant', 'loki_discarded_samples_total'),
    rejected('Spans', 'tenant', 'tempo_discarded_spans_total'),
    rejected('Profiles', 'tenant', 'pyroscope_discarded_samples_total'),
    {
      record: TENANT_SERIES,
      expr: 'sum by (environment, user) (cortex_ingester_active_series) / on (environment) group_left () max by (environment) (cortex_distributor_replication_factor)',
    },
    {
      alert: 'TenantNearSeriesLimit',
      expr: `${TENANT_SERIES} / on (environment, user) (${SERIES_LIMIT}) > 0.8`,
      for: '15m',
      severity: 'warning',
      labels: { tenant: '{{ $labels.user }}' },
      summary: '{{ $labels.user }} is close to its limit of series',
      description: '{{ $value | humanizePercentage }} of them are active. Beyond the limit, new series are rejected.',
    },
    {
      alert: 'RingUnhealthy',
      expr: ['cortex', 'loki', 'tempo', 'pyroscope']
        .map((program) => `max by (environment, job, name) (${program}_ring_members{state=~"Unhealthy|UNHEALTHY"}) > 0`)
        .join(' or '),
      for: '15m',
      severity: 'critical',
      summary: 'Ring {{ $labels.name }} of {{ $labels.job }} has members that are gone',
      description: '{{ $value }} members do not answer; with one more, writes or reads may fail.',
    },
    ...compaction(),
    ...rulers(),
  ],
};

function rejected(what: string, label: string, metric: string): AlertRule {
  return {
    alert: `${what}Rejected`,
    expr: `sum by (environment, ${label}, reason) (rate(${metric}[5m])) > 0`,
    for: '10m',
    severity: 'warning',
    labels: { tenant: `{{ $labels.${label} }}` },
    summary: `${what} of {{ $labels.${label} }} are rejected`,
    description: '{{ $value | humanize }} a second, because of {{ $labels.reason }}: see the limits of the tenant.',
  };
}

function compaction(): readonly AlertRule[] {
  const last = [
    'cortex_compactor_last_successful_run_timestamp_seconds',
    'loki_boltdb_shipper_compact_tables_operation_last_successful_run_timestamp_seconds',
    'pyroscope_compactor_last_successful_run_timestamp_seconds',
  ];
  return [
    {
      alert: 'CompactionStalled',
      // Zero: not yet since the start.
      expr: last.map((metric) => `time() - max by (environment, job) (${metric} > 0) > 6 * 3600`).join(' or '),
      for: '30m',
      severity: 'critical',
      summary: '{{ $labels.job }} of {{ $labels.environment }} has not compacted for hours',
      description:
        'The last run that worked was {{ $value | humanizeDuration }} ago. Queries get slower, and nothing is deleted.',
    },
  ];
}

function rulers(): readonly AlertRule[] {
  return [
    {
      alert: 'RulesFail',
      expr: 'sum by (environment, user, rule_group) (rate(cortex_prometheus_rule_evaluation_failures_total[5m])) > 0 or sum by (environment, user, rule_group) (rate(loki_prometheus_rule_evaluation_failures_total[5m])) > 0',
      for: '10m',
      severity: 'critical',
      summary: 'Rules {{ $labels.rule_group }} cannot be evaluated',
      description: 'None of their alerts can fire.',
    },
    {
      alert: 'AlertsNotSent',
      expr: 'sum by (environment) (rate(cortex_prometheus_notifications_dropped_total[5m])) > 0 or sum by (environment) (rate(loki_prometheus_notifications_dropped_total[5m])) > 0',
      for: '10m',
      severity: 'critical',
      summary: 'A ruler of {{ $labels.environment }} cannot hand alerts to the Alertmanager',
      description: '{{ $value | humanize }} alerts a second are dropped.',
    },
    {
      alert: 'NotificationsFail',
      expr: 'sum by (environment, user, integration) (rate(cortex_alertmanager_notifications_failed_total[5m])) > 0',
      for: '10m',
      severity: 'critical',
      labels: { tenant: '{{ $labels.user }}' },
      summary: 'Alerts of {{ $labels.user }} do not get through by {{ $labels.integration }}',
      description: 'The receiver refuses them or does not answer: look at its Secret first.',
    },
    {
      alert: 'AlertRoutesFail',
      expr: 'min by (environment, user) (cortex_alertmanager_config_last_reload_successful) == 0',
      for: '10m',
      severity: 'critical',
      labels: { tenant: '{{ $labels.user }}' },
      summary: 'The Alertmanager cannot read the routes of {{ $labels.user }}',
      description: 'It works with those before.',
    },
  ];
}
