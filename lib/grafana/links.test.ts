import type { BackendKind } from './backend';
import { EMITTED } from './emitted';
import { logLinks } from './log-links';
import { metricLinks, profileCorrelations } from './metric-links';
import { databaseCorrelations } from './statement-links';
import { traceLinks } from './trace-links';

const ALL: ReadonlySet<BackendKind> = new Set(['metrics', 'logs', 'traces', 'profiles']);
const NONE: ReadonlySet<BackendKind> = new Set();
const PASSWORDLESS = { passwordVariable: undefined };
const DATABASES = {
  postgres: [
    {
      ...PASSWORDLESS,
      database: {
        name: 'orders',
        host: 'db:5432',
        database: 'orders',
        user: 'ro',
        password: 'none',
        exporter: false,
        tls: 'require',
      },
    },
  ],
  redis: [
    { ...PASSWORDLESS, database: { name: 'carts', host: 'carts:6379', password: 'none', exporter: false, tls: false } },
  ],
} as const;

test('a span leads to the logs of its pod, an hour around it', () => {
  expect(traceLinks(ALL).tracesToLogsV2).toEqual({
    datasourceUid: 'loki',
    spanStartTimeShift: '-1h',
    spanEndTimeShift: '1h',
    tags: [
      { key: 'k8s.namespace.name', value: 'namespace' },
      { key: 'k8s.pod.name', value: 'pod' },
    ],
    filterByTraceID: false,
    filterBySpanID: false,
    customQuery: false,
  });
});

test('a span leads to rate, errors and duration of its service', () => {
  expect(traceLinks(ALL).tracesToMetrics).toMatchObject({
    datasourceUid: 'mimir',
    tags: [{ key: 'service.name', value: 'service' }],
    queries: [
      { name: 'Rate', query: 'sum(rate(traces_spanmetrics_calls_total{$$__tags}[5m]))' },
      { name: 'Errors', query: expect.stringContaining('status_code="STATUS_CODE_ERROR"') },
      { name: 'Duration', query: expect.stringContaining('traces_spanmetrics_latency_bucket{$$__tags}') },
    ],
  });
});

test('a span leads to the profile of its service; services have a map and traces a graph', () => {
  expect(traceLinks(ALL)).toMatchObject({
    tracesToProfiles: {
      datasourceUid: 'pyroscope',
      tags: expect.arrayContaining([{ key: 'service.name', value: 'service_name' }]),
      profileTypeId: 'process_cpu:cpu:nanoseconds:cpu:nanoseconds',
    },
    serviceMap: { datasourceUid: 'mimir' },
    nodeGraph: { enabled: true },
  });
});

test('what the organization has no data source of is not linked to', () => {
  expect(Object.keys(traceLinks(NONE))).toEqual(['nodeGraph', 'search', 'traceQuery']);
  expect([logLinks(NONE), metricLinks(NONE), profileCorrelations(NONE)]).toEqual([{}, {}, []]);
});

test('a line leads to its trace, by metadata or by what it says', () => {
  expect(logLinks(ALL).derivedFields).toMatchObject([
    { matcherType: 'label', matcherRegex: 'trace_id', datasourceUid: 'tempo', url: '$${__value.raw}' },
    { matcherType: 'regex', datasourceUid: 'tempo' },
  ]);
});

test.each([
  ['trace_id=0af7651916cd43dd8448eb211c80319c', '0af7651916cd43dd8448eb211c80319c'],
  ['{"traceID":"0af7651916cd43dd8448eb211c80319c"}', '0af7651916cd43dd8448eb211c80319c'],
  ['TraceId: 0af7651916cd43dd', '0af7651916cd43dd'],
  ['retrace_identity=0af7651916cd43dd', undefined],
  ['trace_id=none', undefined],
])('of the line %s the id of the trace is %s', (line, id) => {
  const fields = logLinks(ALL).derivedFields as readonly { readonly matcherRegex: string }[];
  expect(new RegExp(fields[1]?.matcherRegex.replaceAll('$$', '$') ?? '').exec(line)?.[1]).toBe(id);
});

test('an exemplar leads to its trace, whoever made it', () => {
  expect(metricLinks(ALL).exemplarTraceIdDestinations).toEqual(
    EMITTED.exemplarLabels.map((name) => ({ name, datasourceUid: 'tempo', urlDisplayLabel: 'Trace' })),
  );
});

test('a pod’s metrics lead to its profile, a service’s to the service’s', () => {
  expect(profileCorrelations(ALL).map(({ config }) => [config.field, config.target.labelSelector])).toEqual([
    ['pod', '{namespace="$${namespace}", pod="$${pod}"}'],
    ['service', '{service_name="$${service}"}'],
  ]);
});

describe('a call to a database', () => {
  const [postgres, redis] = databaseCorrelations(DATABASES);

  /** What Grafana takes out of the attributes of a span. */
  function captured(attributes: readonly object[], correlation = postgres): string | undefined {
    const expressions = correlation?.config.transformations?.map(({ expression = '' }) => expression) ?? [];
    const text = JSON.stringify(attributes);
    return expressions.flatMap((e) => new RegExp(e.replaceAll('$$', '$'), 'i').exec(text)?.[1] ?? [])[0];
  }

  test.each([
    [[{ value: 'SELECT 1', key: 'db.statement' }], 'SELECT 1'],
    [[{ key: 'db.query.text', value: 'SELECT 1' }], 'SELECT 1'],
    [
      [
        { value: 'SELECT "a" FROM b', key: 'db.statement' },
        { value: 'x', key: 'y' },
      ],
      'SELECT \\"a\\" FROM b',
    ],
    [[{ value: 'GET /', key: 'http.route' }], undefined],
  ])('has the statement of %j', (attributes, statement) => {
    expect(captured(attributes)).toBe(statement);
  });

  test('leads to PostgreSQL’s statistics, where the statement is compared as a text and never run', () => {
    const sql = String(postgres?.config.target.rawSql);
    expect(postgres).toMatchObject({ targetUID: 'postgres-orders', config: { field: 'tags' } });
    expect(sql).toContain('FROM pg_stat_statements');
    expect(sql.match(/\$\$\{[^}]*\}/g)).toEqual(['$${statement:sqlstring}']);
  });

  test('leads to Redis’ slow log, for calls of Redis alone', () => {
    expect(redis).toMatchObject({ targetUID: 'redis-carts', config: { target: { query: 'SLOWLOG GET 25' } } });
    expect(captured([{ value: 'redis', key: 'db.system' }], redis)).toBe('redis');
    expect(captured([{ value: 'postgresql', key: 'db.system' }], redis)).toBeUndefined();
  });
});
