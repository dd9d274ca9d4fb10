import { matcher } from '../matcher';
import type { RuleGroup } from './rule';

const WHERE = 'cluster, environment, pod';
/** Replicas of one: scraped by its monitor or by itself, the job is the name of the workload. */
const WORKLOAD = 'cluster, environment, namespace, job';
const SINK = 'cluster, environment';

/** Collectors: what they read, and what they cannot hand on. */
export const COLLECTOR_ALERTS: RuleGroup = {
  name: 'collectors',
  rules: [
    {
      alert: 'CollectorConfigurationFails',
      // Alloy's own metric is 0 for files alone that it cannot parse, and 1 where it refuses what they say.
      expr: `min by (${WHERE}) (reloader_last_reload_successful) == 0 or min by (${WHERE}) (alloy_config_last_load_successful) == 0`,
      // The parts of a change come a minute or two apart, and it is tried again every 15 seconds.
      for: '5m',
      severity: 'critical',
      summary: 'Alloy {{ $labels.pod }} of {{ $labels.environment }} runs an old configuration: it refuses the new one',
      description:
        'It works with the one before, or with those parts of the new one that it could make; the next restart will fail.',
    },
    {
      alert: 'CollectorConfigurationOld',
      expr: `count by (${WORKLOAD}) (count by (${WORKLOAD}, sha256) (alloy_config_hash)) > 1`,
      for: '30m',
      severity: 'warning',
      summary: 'Replicas of {{ $labels.job }} in {{ $labels.environment }} have different configurations',
      description: 'Some have not taken the newest one for half an hour; compare `alloy_config_hash`.',
    },
    {
      alert: 'CollectorUnhealthy',
      expr: `sum by (${WHERE}) (alloy_component_controller_running_components{health_type="unhealthy"}) > 0`,
      for: '10m',
      severity: 'warning',
      summary: 'Alloy {{ $labels.pod }} of {{ $labels.environment }} has unhealthy components',
      description: '{{ $value }} components do not work; Alloy names them at its port 12345.',
    },
    {
      alert: 'LogsDropped',
      expr: `sum by (${SINK}, tenant, reason) (rate(loki_write_dropped_entries_total[5m])) > 0`,
      for: '10m',
      severity: 'warning',
      summary: 'Log lines of {{ $labels.environment }} are lost',
      description: 'Collectors drop {{ $value | humanize }} lines a second ({{ $labels.reason }}).',
    },
    {
      alert: 'SamplesDropped',
      expr: `sum by (${SINK}) (rate(prometheus_remote_storage_samples_failed_total[5m])) > 0`,
      for: '10m',
      severity: 'warning',
      summary: 'Samples of {{ $labels.environment }} are lost',
      description: 'The metrics backend refuses {{ $value | humanize }} samples a second for good.',
    },
    {
      alert: 'SpansDropped',
      expr: `sum by (${SINK}) (rate(otelcol_exporter_send_failed_spans_total[5m])) + sum by (${SINK}) (rate(otelcol_exporter_enqueue_failed_spans_total[5m])) > 0`,
      for: '10m',
      severity: 'warning',
      summary: 'Spans of {{ $labels.environment }} are lost',
      description: 'Collectors cannot hand on {{ $value | humanize }} spans a second.',
    },
    {
      alert: 'ProfilesDropped',
      expr: `sum by (${SINK}) (rate(pyroscope_write_dropped_bytes_total[5m])) > 0`,
      for: '10m',
      severity: 'warning',
      summary: 'Profiles of {{ $labels.environment }} are lost',
      description: 'Collectors drop {{ $value | humanize1024 }}B of profiles a second.',
    },
  ],
};

/**
 * Collectors in tenants' namespaces, as the platform sees them: what they say of themselves is the tenants'. One that cannot read
 * its configuration does not come up.
 *
 * @param environments names of those that collect so
 */
export function namespaceCollectorAlerts(environments: readonly string[]): RuleGroup {
  const deployments = `deployment="alloy", ${matcher('environment', '=~', [...environments].sort().join('|'))}`;
  return {
    name: 'namespace-collectors',
    rules: [
      {
        alert: 'NamespaceCollectorsUnavailable',
        expr: `count by (${SINK}) (max by (${SINK}, namespace) (kube_deployment_status_replicas_unavailable{${deployments}}) > 0) > 0`,
        for: '15m',
        severity: 'warning',
        summary: 'Collectors of tenants’ namespaces in {{ $labels.environment }} do not come up',
        description:
          '{{ $value }} namespaces have an Alloy that lacks replicas: telemetry of their pods may be refused.',
      },
    ],
  };
}
