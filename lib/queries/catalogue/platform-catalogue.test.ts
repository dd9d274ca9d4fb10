import { checkPromql } from '../promql/check-promql';
import { platformCatalogue } from './platform-catalogue';

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

test('no metric is named twice by one component', () => {
  const names = platformCatalogue().queryable();
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  expect(twice).toEqual([]);
});
