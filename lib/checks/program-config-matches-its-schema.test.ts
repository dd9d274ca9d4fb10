import { exampleApp, exampleObjects, problemsOf, testEnvironment } from '../../test/example-objects';
import { examplePlatform } from '../../test/example-platform';
import type { Manifest, RenderedApp } from '../rendered';
import type { LogsBackend } from '../spec/model';
import { resolveBackends } from '../spec/resolve-backends';
import { programConfigMatchesItsSchema } from './program-config-matches-its-schema';
import { runAll } from './run';

const CONFIG = `
auth_enabled: true
limits_config: { retention_period: 7d }
runtime_config: { file: /etc/loki/runtime/overrides.yaml }
`;
const OVERRIDES = 'overrides: { team-alpha: { retention_period: 30d } }\n';

function lokiBackend(): LogsBackend {
  const { logs } = resolveBackends({ logs: 'on' });
  if (logs.kind === 'off') throw new Error('logs are off');
  return logs;
}

function configMap(name: string, data: Record<string, string>): Manifest {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'shop' }, data };
}

function loki({
  config = CONFIG,
  overrides = OVERRIDES,
  args = ['-config.file=/etc/loki/config/config.yaml'],
}): RenderedApp {
  const container = {
    name: 'loki',
    image: 'registry.example.com/grafana/loki:3.7.6',
    args,
    volumeMounts: [
      { name: 'config', mountPath: '/etc/loki/config' },
      { name: 'runtime', mountPath: '/etc/loki/runtime' },
    ],
  };
  const spec = {
    containers: [container],
    volumes: [
      { name: 'config', configMap: { name: 'loki' } },
      { name: 'runtime', configMap: { name: 'loki-runtime' } },
    ],
  };
  const workload = (name: string): Manifest => ({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name, namespace: 'shop' },
    spec: { template: { spec } },
  });
  const files = [
    configMap('loki', { 'config.yaml': config }),
    configMap('loki-runtime', { 'overrides.yaml': overrides }),
  ];
  return exampleApp({ app: 'loki', objects: [...files, workload('loki-read'), workload('loki-write')] });
}

test('a configuration and a runtime file of known keys pass', () => {
  expect(problemsOf(programConfigMatchesItsSchema, loki({}))).toEqual([]);
});

test('programs other than Loki are left alone', () => {
  expect(problemsOf(programConfigMatchesItsSchema, exampleApp({ objects: exampleObjects() }))).toEqual([]);
});

test('a misspelt key is found once, however many workloads read the file', () => {
  const config = CONFIG.replace('retention_period', 'retention_perod');
  expect(problemsOf(programConfigMatchesItsSchema, loki({ config }))).toEqual([
    'dist/test/loki/configmap.shop.loki.yaml: data["config.yaml"]: limits_config.retention_perod: unknown field (got retention_perod, expected one of 131 known fields) → did you mean retention_period?',
  ]);
});

test('a key that a person has set says where', () => {
  const { backends } = testEnvironment();
  const config = { limits_config: { retention_perod: '7d' } };
  const logs = { ...lokiBackend(), config };
  const app = {
    ...loki({ config: CONFIG.replace('retention_period', 'retention_perod') }),
    environment: testEnvironment({ backends: { ...backends, logs } }),
  };
  const rendered = { platform: examplePlatform(), apps: [app] };
  expect(runAll([programConfigMatchesItsSchema], rendered)[0]?.written).toEqual({
    environment: 'test',
    path: ['backends', 'logs', 'config', 'limits_config', 'retention_perod'],
  });
});

test('a value that Loki takes for something else is found', () => {
  const config = `${CONFIG}schema_config: { configs: [{ index: { period: 10 } }] }\n`;
  expect(problemsOf(programConfigMatchesItsSchema, loki({ config }))).toEqual([
    expect.stringContaining('schema_config.configs[0].index.period: wrong type (got 10, expected a duration'),
  ]);
});

test("a tenant's misspelt limit in the runtime file is found", () => {
  const overrides = OVERRIDES.replace('retention_period', 'retention');
  expect(problemsOf(programConfigMatchesItsSchema, loki({ overrides }))).toEqual([
    expect.stringContaining(
      'configmap.shop.loki-runtime.yaml: data["overrides.yaml"]: overrides.team-alpha.retention: unknown field',
    ),
  ]);
});

test('a file that is no YAML is found', () => {
  expect(problemsOf(programConfigMatchesItsSchema, loki({ config: 'a: [' }))).toEqual([
    expect.stringContaining('data["config.yaml"]: the text is no YAML'),
  ]);
});

test('a configuration file that is not mounted is found, so that the check cannot be lost by a rename', () => {
  const elsewhere = loki({ args: ['-config.file=/etc/loki/loki.yaml'] });
  const unnamed = loki({ args: ['-target=all'] });
  const runtime = loki({ config: CONFIG.replace('overrides.yaml', 'tenants.yaml') });
  for (const [app, file] of [
    [elsewhere, '/etc/loki/loki.yaml'],
    [unnamed, 'no -config.file'],
    [runtime, '/etc/loki/runtime/tenants.yaml'],
  ] as const) {
    expect(problemsOf(programConfigMatchesItsSchema, app)).toEqual([
      expect.stringContaining(`comes from no rendered ConfigMap (got ${file}`),
      expect.stringContaining(`comes from no rendered ConfigMap (got ${file}`),
    ]);
  }
});
