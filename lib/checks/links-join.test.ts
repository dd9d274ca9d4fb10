import { exampleApp, exampleObjects, problemsOf } from '../../test/example-objects';
import type { Backends } from '../grafana/backend';
import { dataSourcesFile } from '../grafana/data-source';
import { dataSourcesOf } from '../grafana/data-sources';
import type { TenantId } from '../spec/model';
import { linksJoin } from './links-join';

const alpha = 'team-alpha' as TenantId;
const ORGANIZATION = { name: alpha, shows: alpha };
const BACKENDS: Backends = {
  metrics: { url: 'http://mimir/prometheus', tenants: [alpha] },
  logs: { url: 'http://loki', tenants: [alpha] },
  traces: { url: 'http://tempo', tenants: [alpha] },
  profiles: { url: 'http://pyroscope', tenants: [alpha] },
  alertmanager: { url: 'http://mimir', tenants: [alpha] },
};
const passwordVariable = undefined;
const DATABASES = {
  postgres: [
    {
      passwordVariable,
      database: {
        name: 'orders',
        host: 'db:5432',
        database: 'o',
        user: 'ro',
        password: 'none',
        exporter: false,
        tls: 'require',
      },
    },
  ],
  redis: [
    { passwordVariable, database: { name: 'carts', host: 'c:6379', password: 'none', exporter: false, tls: false } },
  ],
} as const;

const FILE = dataSourcesFile(
  ORGANIZATION,
  dataSourcesOf({ organization: ORGANIZATION, backends: BACKENDS, databases: DATABASES }),
);

/** Problems of the file with one text in it changed, everywhere. */
function problemsWith(from: string, to: string): readonly string[] {
  expect(FILE).toContain(from);
  return problemsIn(FILE.replaceAll(from, to));
}

function problemsIn(text: string): readonly string[] {
  const configMap = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'grafana', namespace: 'shop' },
    data: { 'datasources.yaml': text },
  };
  return problemsOf(linksJoin, exampleApp({ objects: [...exampleObjects(), configMap] })).map((problem) =>
    problem.replace(/^.*?data\["datasources\.yaml"\]: /, ''),
  );
}

test('our links join', () => {
  expect(problemsIn(FILE)).toEqual([]);
});

test.each([
  [
    'uid: loki\n',
    'uid: logs\n',
    'tempo.tracesToLogsV2.datasourceUid: the organization has no such data source (got loki',
  ],
  ['uid: tempo\n', 'uid: traces\n', 'mimir.exemplarTraceIdDestinations[0].datasourceUid: the organization has no such'],
  ['uid: mimir\n', 'uid: metrics\n', 'tempo.serviceMap.datasourceUid: the organization has no such data source'],
  ['uid: pyroscope\n', 'uid: p\n', 'tempo.tracesToProfiles.datasourceUid: the organization has no such data source'],
  ['uid: alertmanager\n', 'uid: a\n', 'mimir.alertmanagerUid: the organization has no such data source'],
  ['uid: postgres-orders\n', 'uid: p\n', 'tempo.correlations[0].targetUID: the organization has no such data source'],
  ['targetUID: pyroscope\n', 'targetUID: loki\n', 'mimir.correlations[0].targetUID: the link cannot lead to this kind'],
])('a target that is not there is found: %s → %s', (from, to, said) => {
  expect(problemsWith(from, to)).toContainEqual(expect.stringContaining(said));
});

test.each([
  ['key: k8s.pod.name', 'key: k8s.pod', 'tracesToLogsV2.tags[1].key: no attribute of spans of this name is emitted'],
  ['value: pod\n', 'value: instance\n', 'tracesToLogsV2.tags[1].value: no label of this name is emitted'],
  ['value: service\n', 'value: job\n', 'tracesToMetrics.tags[0].value: no label of this name is emitted'],
  ['value: service_name', 'value: service.name', 'tracesToProfiles.tags[0].value: no label of this name is emitted'],
  ['_calls_total', '_calls', 'tracesToMetrics.queries[0].query: no span metric of this name is emitted'],
  ['status_code=', 'status=', 'tracesToMetrics.queries[1].query: no label of this name is emitted'],
  ['[5m]))', '[5 m]))', 'tracesToMetrics.queries[0].query: '],
  ['sum(rate(', 'sum(rat(', 'tracesToMetrics.queries[0].query: '],
  ['process_cpu:cpu', 'cpu:cpu', 'tracesToProfiles.profileTypeId: no type of profile of this name is emitted'],
  ['matcherRegex: trace_id', 'matcherRegex: traceid', 'derivedFields[0].matcherRegex: no field of log lines'],
  ['name: traceID', 'name: trace', 'exemplarTraceIdDestinations[0].name: no label of exemplars of this name'],
  ['field: tags', 'field: attributes', 'correlations[0].config.field: no field of spans of this name is emitted'],
  [
    'db\\.statement',
    'db\\.sql',
    'transformations[0].expression: no attribute of spans of this name is emitted, so that the link joins nothing (got db.sql',
  ],
  [
    'field: service\n',
    'field: workload\n',
    'correlations[1].config.field: no label of metrics of this name is emitted',
  ],
  ['{service_name=', '{app=', 'correlations[1].config.target.labelSelector: no label of profiles of this name'],
])('a name that nothing emits is found: %s → %s', (from, to, said) => {
  expect(problemsWith(from, to)).toContainEqual(expect.stringContaining(said));
});

test('a statement that would become part of the query is found', () => {
  expect(problemsWith('${statement:sqlstring}', '${statement}')).toEqual([
    'tempo.correlations[0].config.target.rawSql: what the application sent would become part of the statement (got ${statement}, expected a quoted text) → write `:sqlstring` after the name of the variable',
  ]);
});

test.each([
  ['    description: ', '    remark: ', 'description: Grafana crashes at start on a correlation without it'],
  [
    '        config:\n          type: query',
    '        type: query\n        config:\n          type: query',
    '].type: Grafana takes it in `config` alone',
  ],
  ['type: query\n', 'type: external\n', 'config.type: Grafana takes no other (got external, expected query)'],
])('what Grafana crashes on is found: %s', (from, to, said) => {
  expect(problemsWith(from, to)).toContainEqual(expect.stringContaining(said));
});

test('two data sources of a uid or a name, and two defaults, are found', () => {
  const twice = `${FILE}${FILE.slice(FILE.indexOf('  - orgId'), FILE.indexOf('  - orgId', FILE.indexOf('uid: mimir')))}`;
  expect(problemsIn(twice)).toEqual([
    expect.stringContaining('mimir.uid: another data source of the organization has this uid'),
    expect.stringContaining('mimir.name: another data source of the organization has this name'),
    expect.stringContaining('Grafana does not start with several defaults in an organization (got mimir, mimir'),
  ]);
});
