import { App } from 'cdk8s';
import * as yaml from 'js-yaml';
import { EXAMPLE_TENANTS, environmentOf, examplePlatform } from '../../../test/example-platform';
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

const INIT = ['spec', 'template', 'spec', 'initContainers', 0] as const;

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
    name: 'settings',
    mountPath: '/etc/grafana',
    readOnly: true,
  });
  expect(container(grafana, 'env')).not.toContainEqual(expect.objectContaining({ name: 'GF_PATHS_CONFIG' }));
});

test('liveness does not ask the database', () => {
  expect(container(grafana, 'livenessProbe', 'httpGet', 'path')).toBe('/healthz');
  expect(container(grafana, 'readinessProbe', 'httpGet', 'path')).toBe('/api/health');
});

test('organizations are made before Grafana starts, by its own image and with its own database', () => {
  const pod = valueAt(objectOf(grafana, 'Deployment', 'grafana'), 'spec', 'template', 'spec') as {
    readonly initContainers: readonly Readonly<Record<string, unknown>>[];
    readonly containers: readonly Readonly<Record<string, unknown>>[];
  };
  const [init] = pod.initContainers;
  expect(init).toMatchObject({
    image: pod.containers[0]?.image,
    args: ['platform', 'team-alpha', 'team-beta'],
  });
  expect(init?.env).toEqual(expect.arrayContaining(container(grafana, 'env') as unknown[]));
  expect(init?.volumeMounts).toContainEqual({ name: 'data', mountPath: '/var/lib/grafana' });
});

test('a tenant of the environment has an organization; the platform reads all whose logs are in the same Loki', () => {
  // team-beta is in prod alone, and the logs of test are kept in prod.
  const test = grafanaOf(examplePlatform(), 'test', LOKI);
  expect(headersOf(test, 'platform')).toEqual([
    ['loki', 'infrastructure|team-alpha|team-beta'],
    ['loki-infrastructure', 'infrastructure'],
  ]);
  expect(headersOf(test, 'team-alpha')).toEqual([['loki', 'team-alpha']]);
  expect(organizationsIn(test)).toEqual(['platform', 'team-alpha']);
});

test('a new tenant restarts Grafana and changes the files of no other tenant', () => {
  const gamma = grafanaOf(examplePlatform({ ...EXAMPLE_TENANTS, 'team-gamma': { namespaces: ['c'] } }), 'prod', LOKI);
  expect(checksums(gamma)['checksum/templates']).not.toBe(checksums(grafana)['checksum/templates']);
  const name = 'grafana-organization-team-alpha';
  expect(objectOf(gamma, 'ConfigMap', name)).toEqual(objectOf(grafana, 'ConfigMap', name));
});

test('without a logs backend there are no data sources and no calls', () => {
  const without = grafanaOf(examplePlatform(), 'prod', undefined);
  expect(headersOf(without, 'team-alpha')).toEqual([]);
  expect(without.connections).toEqual([]);
});

test('dashboards are mounted for Grafana, and not where organizations are made', () => {
  const folder = { name: 'services', title: 'Services', organizations: ['team-alpha'], files: { 'red.json': '{}' } };
  const platform = examplePlatform();
  const scope = new EnvironmentScope(new App(), environmentOf(platform, 'prod'));
  const chart = new Grafana(scope, { platform, dashboards: [folder] });
  const mount = { name: 'dashboards-services', mountPath: '/etc/grafana-dashboards/services', readOnly: true };
  expect(container(chart, 'volumeMounts')).toContainEqual(mount);
  expect(valueAt(objectOf(chart, 'Deployment', 'grafana'), ...INIT, 'volumeMounts')).not.toContainEqual(mount);
  expect(valueAt(objectOf(chart, 'ConfigMap', 'grafana-dashboards-services'), 'data')).toEqual(folder.files);
  expect(fileOf(chart, 'team-alpha', 'dashboards.yaml')).toContain('path: /etc/grafana-dashboards/services\n');
  expect(fileOf(chart, 'team-beta', 'dashboards.yaml')).toBeUndefined();
});

test('people reach it at its Service', () => {
  expect(grafana.web.url).toBe('http://grafana.observability.svc.cluster.local:3000');
  expect(objectOf(grafana, 'Service', 'grafana').spec).toMatchObject({ ports: [{ name: 'http-metrics', port: 3000 }] });
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

function fileOf(chart: Grafana, organization: string, file: string): unknown {
  return valueAt(objectOf(chart, 'ConfigMap', `grafana-organization-${organization}`), 'data', file);
}

/** Uid and tenants of each data source of an organization. */
function headersOf(chart: Grafana, organization: string) {
  const { datasources } = yaml.load(String(fileOf(chart, organization, 'datasources.yaml'))) as {
    readonly datasources: readonly DataSource[];
  };
  return datasources.map(({ uid, secureJsonData }) => [uid, secureJsonData.httpHeaderValue1]);
}

function organizationsIn(chart: Grafana): unknown {
  return valueAt(objectOf(chart, 'Deployment', 'grafana'), ...INIT, 'args');
}

function secretVariable(variable: string, name: string, key: string) {
  return { name: variable, valueFrom: { secretKeyRef: { name, key } } };
}
