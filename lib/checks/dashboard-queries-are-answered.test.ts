import { exampleApp, problemsOf } from '../../test/example-objects';
import { dashboardQueriesAreAnswered } from './dashboard-queries-are-answered';

function dashboard(type: string, target: Readonly<Record<string, string>>, offered = 'label_values(up, pod)') {
  const board = {
    schemaVersion: 42,
    title: 'Shop',
    templating: { list: [{ name: 'pod', multi: true, query: offered }] },
    panels: [{ title: 'Orders', type: 'timeseries', datasource: { type, uid: 'x' }, targets: [target] }],
  };
  const configMap = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'grafana-dashboards-shop', namespace: 'shop' },
    data: { 'shop.json': JSON.stringify(board) },
  };
  return problemsOf(dashboardQueriesAreAnswered, exampleApp({ app: 'grafana', objects: [configMap] }));
}

test.each([
  ['prometheus', { expr: 'sum by (pod) (rate(container_cpu_usage_seconds_total{pod=~"$pod"}[$__rate_interval]))' }],
  ['loki', { expr: '{pod=~"$pod"} | json' }],
  ['tempo', { query: '{ duration > 1s }' }],
  ['grafana-pyroscope-datasource', { labelSelector: '{pod=~"${pod:regex}"}' }],
])('a query that %s answers passes', (type, target) => {
  expect(dashboard(type, target)).toEqual([]);
});

test.each([
  ['prometheus', { expr: 'rate(container_cpu_usage_second_total[5m])' }, 'container_cpu_usage_seconds_total'],
  ['prometheus', { expr: 'rate(container_cpu_usage_seconds_total{pdo="x"}[5m])' }, 'pdo'],
  ['prometheus', { expr: 'sum(rate(container_cpu_usage_seconds_total[5m])' }, 'column'],
  ['loki', { expr: '{pod="x"} | jsn' }, 'column'],
  ['tempo', { query: '{ duraton > 1s }' }, 'column'],
  ['prometheus', { expr: 'up{pod=~"$nobody"}' }, 'nobody'],
  ['grafana-pyroscope-datasource', { labelSelector: '{service="x"}' }, 'service_name'],
  ['mysql', { expr: 'select 1' }, 'nobody can say whether the data source answers'],
])('what %s does not answer is found, with the panel and the place (%j)', (type, target, said) => {
  const [problem] = dashboard(type, target);
  expect(problem).toContain('configmap.shop.grafana-dashboards-shop.yaml: data["shop.json"]: Shop: Orders');
  expect(problem).toContain(said);
});

test('what a variable offers is looked up too', () => {
  const problems = dashboard(
    'tempo',
    { query: '{ duration > 1s }' },
    'label_values(container_cpu_usage_second_total, pod)',
  );
  expect(problems).toEqual([expect.stringContaining('Shop: the variable pod')]);
  expect(problems).toEqual([expect.stringContaining('container_cpu_usage_seconds_total')]);
});
