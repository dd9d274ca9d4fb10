import { App } from 'cdk8s';
import * as yaml from 'js-yaml';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { objectNamed, plainObjects, valueAt } from '../../../test/rendered-objects';
import { Endpoint, EnvironmentScope } from '../../component';
import type { DataSource } from '../../grafana/data-source';
import type { Platform } from '../../spec/model';
import { Grafana } from './grafana';

const LOKI = new Endpoint({ host: 'loki-gateway', port: 80 });
const GUARDED = new Endpoint({
  scheme: 'https',
  host: 'backends.prod.example.com',
  port: 443,
  auth: { user: 'telemetry', password: { name: 'backends-auth', key: 'password' } },
});

const grafana = grafanaOf(examplePlatform(), 'prod', LOKI);

test('the pod is replaced, never doubled: its volume can be mounted once', () => {
  expect(objectOf(grafana, 'Deployment', 'grafana').spec).toMatchObject({
    replicas: 1,
    strategy: { type: 'Recreate' },
  });
});

test('administrator, password and key come from Secrets, all of them declared', () => {
  const guarded = grafanaOf(examplePlatform(), 'prod', GUARDED);
  const env = container(guarded, 'env') as readonly Readonly<Record<string, unknown>>[];
  const fromSecrets = env.filter(({ valueFrom }) => valueFrom !== undefined);
  expect(fromSecrets).toEqual([
    secretVariable('GF_SECURITY_ADMIN_USER', 'grafana-admin', 'user'),
    secretVariable('GF_SECURITY_ADMIN_PASSWORD', 'grafana-admin', 'password'),
    secretVariable('GF_SECURITY_SECRET_KEY', 'grafana-keys', 'database'),
    secretVariable('BACKENDS_PASSWORD', 'backends-auth', 'password'),
  ]);
  expect(guarded.secrets.map(({ name, key }) => `${name}/${key}`)).toEqual([
    'grafana-admin/user',
    'grafana-admin/password',
    'grafana-keys/database',
    'backends-auth/password',
  ]);
});

test('nobody gets in without an account, and a new account sees nothing', () => {
  const ini = valueAt(objectOf(grafana, 'ConfigMap', 'grafana'), 'data', 'grafana.ini');
  expect(ini).toContain('[auth.anonymous]\nenabled = false\n');
  expect(ini).toContain('allow_sign_up = false\n');
  expect(ini).toContain('auto_assign_org_role = None\n');
  expect(ini).toContain('cookie_secure = true\n');
});

test('nothing is downloaded, and no plugin of the image is replaced or missed', () => {
  const ini = String(valueAt(objectOf(grafana, 'ConfigMap', 'grafana'), 'data', 'grafana.ini'));
  expect(ini).toContain('preinstall_disabled = true\n');
  expect(ini).toContain('preinstall_auto_update = false\n');
  const disabled = /^disable_plugins = (.*)$/m.exec(ini)?.[1]?.split(',');
  expect(disabled).toContain('elasticsearch');
  expect(disabled).not.toContain('loki');
});

test('the configuration is where every variant of the image looks for it', () => {
  expect(container(grafana, 'volumeMounts')).toContainEqual({
    name: 'config',
    mountPath: '/etc/grafana/grafana.ini',
    subPath: 'grafana.ini',
    readOnly: true,
  });
});

test('liveness does not ask the database', () => {
  expect(container(grafana, 'livenessProbe', 'httpGet', 'path')).toBe('/healthz');
  expect(container(grafana, 'readinessProbe', 'httpGet', 'path')).toBe('/api/health');
});

test('a tenant of the environment has a data source; all whose logs are in the same Loki are federated', () => {
  // team-beta is in prod alone, and the logs of test are kept in prod.
  const sources = dataSourcesOf(grafanaOf(examplePlatform(), 'test', LOKI));
  expect(sources.map(({ uid, secureJsonData }) => [uid, secureJsonData.httpHeaderValue1])).toEqual([
    ['loki-platform', 'infrastructure|team-alpha|team-beta'],
    ['loki-infrastructure', 'infrastructure'],
    ['loki-team-alpha', 'team-alpha'],
  ]);
});

test('a new tenant restarts Grafana, which reads data sources at start', () => {
  const gamma = grafanaOf(examplePlatform({ 'team-gamma': { namespaces: ['team-gamma'] } }), 'prod', LOKI);
  const before = checksums(grafana);
  const after = checksums(gamma);
  expect(after['checksum/datasources']).not.toBe(before['checksum/datasources']);
  expect(after['checksum/config']).toBe(before['checksum/config']);
});

test('without a logs backend there are no data sources and no calls', () => {
  const without = grafanaOf(examplePlatform(), 'prod', undefined);
  expect(dataSourcesOf(without)).toEqual([]);
  expect(without.connections).toEqual([]);
});

test('people reach it at its Service', () => {
  expect(grafana.web.url).toBe('http://grafana.observability.svc.cluster.local:3000');
  expect(objectOf(grafana, 'Service', 'grafana').spec).toMatchObject({ ports: [{ name: 'http', port: 3000 }] });
});

function grafanaOf(platform: Platform, environment: string, logs: Endpoint | undefined): Grafana {
  return new Grafana(new EnvironmentScope(new App(), environmentOf(platform, environment)), { platform, logs });
}

function objectOf(chart: Grafana, kind: string, name: string) {
  return objectNamed(plainObjects(chart), kind, name);
}

function container(chart: Grafana, ...path: readonly (string | number)[]): unknown {
  const pod = ['spec', 'template', 'spec', 'containers', 0] as const;
  return valueAt(objectOf(chart, 'Deployment', 'grafana'), ...pod, ...path);
}

function checksums(chart: Grafana): Readonly<Record<string, string>> {
  const template = valueAt(objectOf(chart, 'Deployment', 'grafana'), 'spec', 'template', 'metadata', 'annotations');
  return template as Readonly<Record<string, string>>;
}

function dataSourcesOf(chart: Grafana): readonly DataSource[] {
  const text = valueAt(objectOf(chart, 'ConfigMap', 'grafana-datasources'), 'data', 'datasources.yaml');
  return (yaml.load(String(text)) as { readonly datasources: readonly DataSource[] }).datasources;
}

function secretVariable(variable: string, name: string, key: string) {
  return { name: variable, valueFrom: { secretKeyRef: { name, key } } };
}
