import { Catalogue } from '../catalogue/catalogue';
import { metricSource } from '../catalogue/metric';
import { checkPromql, labelsOf, metricsOf, type PromqlOptions } from './check-promql';

const catalogue = Catalogue.of(
  [
    metricSource({
      name: 'shop',
      prefixes: ['shop_'],
      targetLabels: ['namespace', 'pod'],
      table: `
        @ code
        counter shop_requests_total method
        @
        gauge shop_queue_length queue
        histogram shop_latency_seconds
        both shop_size_bytes
        summary shop_pause_seconds
        gauge shop_info version *
        unknown shop_plugin_*
      `,
    }),
  ],
  ['cluster', 'job'],
);

function told(query: string, options?: PromqlOptions): readonly string[] {
  return checkPromql(query, catalogue, options).map(
    ({ severity, line, column, problem, fix }) => `${line}:${column} ${severity} ${problem} → ${fix}`,
  );
}

test.each([
  'sum by (namespace, code) (rate(shop_requests_total{method="GET", pod=~"a.*"}[5m]))',
  'shop_queue_length offset 5m > 3 and on (namespace, pod) rate(shop_requests_total[1m]) > 0',
  'histogram_quantile(0.9, sum by (le) (rate(shop_latency_seconds_bucket[5m])))',
  'histogram_quantile(0.9, sum(rate(shop_size_bytes[5m])))',
  'rate(shop_latency_seconds_sum[5m]) / rate(shop_latency_seconds_count[5m])',
  'shop_pause_seconds{quantile="0.5"}',
  'shop_info{anything="x"} * on (pod) group_left (whatever) shop_info',
  'shop_plugin_whatever{x="y"}',
  'absent(shop_requests_total{code="500"})',
  'count(shop_requests_total) by (job)',
  'label_replace(shop_queue_length, "team", "$1", "namespace", "(.*)")',
  'sum by (team) (label_replace(shop_queue_length, "team", "$1", "namespace", "(.*)"))',
  'max_over_time((sum(rate(shop_requests_total[5m])))[1h:1m])',
  '{__name__="shop_queue_length", queue="a"}',
  'vector(1)',
])('nothing is wrong with %s', (query) => {
  expect(told(query)).toEqual([]);
});

test.each([
  ['shop_request_total', '1:1 error shop exposes no such metric → did you mean `shop_requests_total`?'],
  ['shop_queue:max', '1:1 error no recording rule makes this metric'],
  ['up', '1:1 error nothing on the platform exposes this metric → use a metric that is collected'],
  [
    'sum by (namespce) (shop_queue_length)',
    '1:9 error what sum() gets has no label `namespce` → did you mean `namespace`?',
  ],
  ['shop_queue_length{quueue="a"}', '1:19 error `shop_queue_length` has no label `quueue` → did you mean `queue`?'],
  ['rate(shop_queue_length[5m])', '1:6 error rate() is for counters, and this is a gauge'],
  ['delta(shop_requests_total[5m])', '1:7 warning delta() is for values that go up and down, and this is a counter'],
  ['shop_requests_total > 5', '1:1 warning a counter grows until its program restarts, so its value says little'],
  ['shop_latency_seconds', '1:1 error `shop_latency_seconds` is a histogram, which has no series of this name'],
  ['shop_queue_length_bucket', '1:1 error `shop_queue_length` is a gauge, which has no series of this name'],
  [
    'histogram_quantile(0.9, sum by (pod) (rate(shop_latency_seconds_bucket[5m])))',
    '1:25 error histogram_quantile() of a classic histogram needs the label `le`, which is aggregated away',
  ],
  ['histogram_quantile(95, rate(shop_size_bytes[5m]))', '1:20 error a quantile is between 0 and 1 → write 0.95'],
  [
    'histogram_quantile(0.9, rate(shop_requests_total[5m]))',
    '1:25 error histogram_quantile() needs the buckets of a histogram',
  ],
  [
    'shop_queue_length * on (pod, code) sum by (pod) (shop_queue_length)',
    '1:30 error the left side has no label `code`',
  ],
  [
    'sum by (pod) (shop_queue_length) * on (pod) group_left (version) shop_queue_length',
    '1:57 error the right side, which group_left reads, has no label `version`',
  ],
])('%s: %s', (query, problem) => {
  expect(told(query)[0]).toContain(problem);
});

test('every problem of a query is told, in the order of the text, with the line of each', () => {
  expect(told('sum by (x) (\n  shop_queue_length{y="1"}\n)')).toEqual([
    expect.stringMatching(/^1:9 error what sum\(\) gets has no label `x`/),
    expect.stringMatching(/^2:21 error `shop_queue_length` has no label `y`/),
  ]);
});

describe('metrics of a tenant', () => {
  const own: PromqlOptions = { ownMetrics: true };

  test('may have any name', () => {
    expect(told('rate(orders_created_total{shop="x"}[5m])', own)).toEqual([]);
    expect(told('shop_requests:rate5m', own)).toEqual([]);
  });

  test.each(['shop_requestz_total', 'shop_nothing'])(
    'are no excuse for a misspelt metric of the platform: %s',
    (query) => {
      expect(told(query, own)[0]).toContain('exposes no such metric');
    },
  );

  test('known beforehand, have their type and labels checked', () => {
    const more = catalogue.with([{ name: 'job:errors:ratio', type: 'gauge', labels: ['job'], source: 'rules' }]);
    expect(checkPromql('job:errors:ratio{job="x"}', more)).toEqual([]);
    expect(checkPromql('rate(job:errors:ratio[5m])', more)).toHaveLength(1);
    expect(checkPromql('job:errors:ratio{code="x"}', more)).toHaveLength(1);
  });
});

describe('templates of Grafana', () => {
  test('are read with values in the places of variables', () => {
    const variables = { ns: { sample: 'team-a', multi: true }, k: { sample: '5' } };
    expect(told('topk($k, rate(shop_requests_total{namespace=~"$ns"}[$__rate_interval]))', { variables })).toEqual([]);
    expect(told('topk(${k}, shop_queue_length{namespace=~"${ns:regex}",pod=~"[[ns]].*"})', { variables })).toEqual([]);
  });

  test('have problems at the places of the template', () => {
    const variables = { ns: { sample: 'a-longer-sample' } };
    expect(told('shop_queue_length{namespace=~"$ns", x="$y"}', { variables })).toEqual([
      '1:37 error `shop_queue_length` has no label `x` → use a label that it has',
      '1:40 error the dashboard has no such variable → declare it, or use one that is',
    ]);
  });

  test('whose variable stands for several values need =~', () => {
    const variables = { ns: { sample: 'team-a', multi: true } };
    expect(told('shop_queue_length{namespace="$ns"}', { variables })).toEqual([
      '1:30 error the variable may stand for several values, which `=` compares as one → use =~',
    ]);
  });

  test('keep the groups of a regular expression', () => {
    expect(told('label_replace(shop_queue_length, "a", "$1", "pod", "(.*)")', { variables: {} })).toEqual([]);
  });
});

test('names and labels of a query', () => {
  const query = 'sum by (x) (a{b="1", __name__=~"z"}) / {__name__="c", d!="$v"} + rate(e_total[$__range])';
  expect(metricsOf(query)).toEqual(['a', 'c', 'e_total']);
  expect(labelsOf(query)).toEqual(['b', '__name__', 'd']);
  expect(metricsOf('sum(')).toEqual([]);
});
