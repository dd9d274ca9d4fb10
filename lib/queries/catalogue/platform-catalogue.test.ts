import { checkPromql } from '../promql/check-promql';
import { platformCatalogue, platformSources } from './platform-catalogue';

test.each([
  '100 * (1 - avg by (instance) (rate(node_cpu_seconds_total{mode="idle"}[5m])))',
  'node_filesystem_avail_bytes{fstype!="tmpfs"} / node_filesystem_size_bytes',
  'sum by (namespace, pod) (rate(container_cpu_usage_seconds_total{container!=""}[5m]))',
  'increase(kube_pod_container_status_restarts_total{namespace="a"}[15m]) > 3',
  'kube_pod_labels{label_team="a"}',
  'kubelet_volume_stats_used_bytes / kubelet_volume_stats_capacity_bytes',
  'sum by (service) (rate(traces_spanmetrics_calls_total{status_code="STATUS_CODE_ERROR"}[5m]))',
  'histogram_quantile(0.95, sum by (le, service_name) (rate(http_server_request_duration_seconds_bucket[5m])))',
  'histogram_quantile(0.95, sum by (service) (rate(traces_spanmetrics_latency[5m])))',
  'rate(traces_service_graph_request_failed_total{client="a", server="b"}[5m])',
  'up{job="a", namespace="b"} == 0',
  'node_zfs_arc_hits',
  'sum by (user) (rate(cortex_discarded_samples_total[5m]))',
  'histogram_quantile(0.99, sum by (le, route) (rate(cortex_request_duration_seconds[5m])))',
  'sum by (tenant, reason) (rate(loki_discarded_samples_total[5m]))',
  'histogram_quantile(0.99, sum by (le) (rate(loki_request_duration_seconds_bucket{route="api_v1_push"}[5m])))',
  'sum by (tenant) (rate(tempo_distributor_spans_received_total[5m]))',
  'rate(pyroscope_distributor_received_compressed_bytes_sum[5m])',
  'alloy_component_controller_running_components{health_type="unhealthy"} > 0',
  'alloy_config_last_load_successful == 0',
  'reloader_last_reload_successful{pod="a"} == 0',
  'sum by (component_id) (rate(otelcol_exporter_send_failed_spans_total[5m]))',
  'rate(loki_write_dropped_entries_total{reason="rate_limited"}[5m])',
  'rate(prometheus_remote_storage_samples_failed_total[5m])',
  'SeaweedFS_volumeServer_total_disk_size',
  'node_total_hourly_cost',
  'rate(pg_stat_database_xact_commit{datname="a"}[5m])',
  'redis_connected_clients',
  'sum by (datname) (pg_stat_activity_count{state="active"})',
  'pg_stat_replication_pg_wal_lsn_diff{application_name="a"}',
  'histogram_quantile(0.9, sum by (le, cmd) (rate(redis_commands_latencies_usec_bucket[5m])))',
  'redis_latency_percentiles_usec{quantile="0.99"}',
  'kube_node_status_capacity_cpu_cores',
  'rate(prometheus_remote_storage_exemplars_retried_total{component_id="a"}[5m])',
  'rate(prometheus_remote_storage_exemplars_retried_total{tenant="a"}[5m])',
  'prometheus_engine_queries{engine="querier"}',
  'cortex_alertmanager_alerts_limiter_current_alerts{user="a"}',
  'rate(net_conntrack_dialer_conn_failed_total{dialer_name="a"}[5m])',
  'node_memory_KReclaimable_bytes',
])('nothing is wrong with %s', (query) => {
  expect(checkPromql(query, platformCatalogue())).toEqual([]);
});

test.each([
  ['kube_pod_status_phse', 'kube_pod_status_phase'],
  ['rate(node_cpu_second_total[5m])', 'node_cpu_seconds_total'],
  ['traces_spanmetrics_call_total', 'traces_spanmetrics_calls_total'],
])('%s: did you mean %s?', (query, meant) => {
  expect(checkPromql(query, platformCatalogue())[0]?.fix).toBe(`did you mean \`${meant}\`?`);
});

test.each(platformSources().map((source) => [source.name, source.metrics] as const))(
  '%s names no metric twice, and no label twice of a metric',
  (_, metrics) => {
    expect(metrics.map(({ name }) => name).filter((name, i, all) => all.indexOf(name) !== i)).toEqual([]);
    expect(metrics.filter(({ labels = [] }) => new Set(labels).size !== labels.length)).toEqual([]);
  },
);

test('names and labels are legal', () => {
  const metrics = platformSources().flatMap((source) => source.metrics);
  expect(metrics.length).toBeGreaterThan(2000);
  expect(metrics.filter(({ name }) => !/^[a-zA-Z_:][a-zA-Z0-9_:]*\*?$/.test(name))).toEqual([]);
  expect(metrics.filter(({ labels = [] }) => labels.some((label) => !/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(label)))).toEqual(
    [],
  );
});
