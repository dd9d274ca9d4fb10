import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { objectNamed, plainObjects, valueAt } from '../../../test/rendered-objects';
import { EnvironmentScope } from '../../component';
import type { Platform } from '../../spec/model';
import type { GrafanaSettings, Identity } from '../../spec/model-grafana';
import { Grafana } from './grafana';

const POSTGRES: GrafanaSettings['database'] = {
  kind: 'postgres',
  host: 'db:5432',
  database: 'grafana',
  user: 'grafana',
  password: { name: 'grafana-database', key: 'password' },
  tls: 'require',
};
const IDENTITY: Identity = {
  kind: 'oidc',
  name: 'SSO',
  authUrl: 'https://id/a',
  tokenUrl: 'https://id/t',
  apiUrl: 'https://id/u',
  logoutUrl: '',
  scopes: ['openid'],
  clientId: 'grafana',
  clientSecret: { name: 'grafana-oidc', key: 'client-secret' },
  groupsClaim: 'groups',
  platformGroup: 'sre',
  keycloakRealm: '',
};

function grafanaWith(settings: Partial<GrafanaSettings>, changes: Partial<Platform> = {}): Grafana {
  const platform = { ...examplePlatform(), ...changes };
  const environment = environmentOf(platform, 'prod');
  const scope = new EnvironmentScope(new App(), {
    ...environment,
    tenants: platform.tenants,
    grafana: { ...environment.grafana, ...settings },
  });
  return new Grafana(scope, { platform });
}

function objectOf(chart: Grafana, kind: string, name = 'grafana') {
  return objectNamed(plainObjects(chart), kind, name);
}

function kindsOf(chart: Grafana): readonly string[] {
  return plainObjects(chart).map(({ kind }) => kind);
}

describe('PostgreSQL', () => {
  const chart = grafanaWith({ database: POSTGRES, replicas: 2 });

  test('replicas are replaced one after another, without a volume', () => {
    expect(objectOf(chart, 'Deployment').spec).toMatchObject({ replicas: 2, strategy: { type: 'RollingUpdate' } });
    expect(kindsOf(chart)).not.toContain('PersistentVolumeClaim');
    expect(kindsOf(chart)).toContain('PodDisruptionBudget');
  });

  test('its password is a Secret, for Grafana and for the making of organizations', () => {
    const env = { name: 'GF_DATABASE_PASSWORD', valueFrom: { secretKeyRef: POSTGRES.password } };
    const pod = ['spec', 'template', 'spec'] as const;
    expect(valueAt(objectOf(chart, 'Deployment'), ...pod, 'containers', 0, 'env')).toContainEqual(env);
    expect(valueAt(objectOf(chart, 'Deployment'), ...pod, 'initContainers', 0, 'env')).toContainEqual(env);
    expect(chart.secrets).toContainEqual(expect.objectContaining(POSTGRES.password));
  });

  test('replicas ask each other for organizations and tell each other of alerts, and may', () => {
    const env = valueAt(objectOf(chart, 'Deployment'), 'spec', 'template', 'spec', 'initContainers', 0, 'env');
    expect(env).toContainEqual({ name: 'PEERS', value: 'http://grafana.observability.svc.cluster.local:3000' });
    expect(env).toContainEqual({ name: 'MEMORY', value: '' });
    expect(chart.connections.map(({ to }) => to)).toEqual([
      { namespace: 'observability', service: 'grafana-peers', port: 9094 },
      { namespace: 'observability', service: 'grafana', port: 3000 },
    ]);
  });

  test('one replica alone has nobody to ask', () => {
    const alone = grafanaWith({ database: POSTGRES });
    expect(alone.connections).toEqual([]);
    expect(kindsOf(alone).filter((kind) => kind === 'Service')).toHaveLength(1);
  });
});

describe('exposure', () => {
  test('an Ingress ends TLS with a Secret that is declared', () => {
    const host = 'grafana.example.com';
    const chart = grafanaWith({ exposure: { kind: 'ingress', host, ingressClass: 'nginx', tlsSecret: 'grafana-tls' } });
    expect(objectOf(chart, 'Ingress').spec).toMatchObject({
      ingressClassName: 'nginx',
      tls: [{ hosts: [host], secretName: 'grafana-tls' }],
      rules: [
        {
          host,
          http: { paths: [{ path: '/', backend: { service: { name: 'grafana', port: { name: 'http-metrics' } } } }] },
        },
      ],
    });
    expect(chart.secrets.map(({ name, key }) => `${name}/${key}`)).toContain('grafana-tls/tls.key');
  });

  test('a route leads from a Gateway that exists', () => {
    const gateway = { name: 'public', namespace: 'gateways' };
    const chart = grafanaWith({ exposure: { kind: 'gateway', host: 'grafana.example.com', gateway } });
    expect(kindsOf(chart)).not.toContain('Ingress');
    expect(objectOf(chart, 'HTTPRoute').spec).toMatchObject({
      hostnames: ['grafana.example.com'],
      parentRefs: [gateway],
      rules: [{ backendRefs: [{ name: 'grafana', port: 3000 }] }],
    });
  });

  test('without it there is neither', () => {
    expect(kindsOf(grafanaWith({}))).not.toEqual(expect.arrayContaining(['Ingress', 'HTTPRoute']));
  });
});

test('the plugin for Redis is installed before anything needs it, and only if asked for', () => {
  const names = (chart: Grafana) => {
    const init = valueAt(objectOf(chart, 'Deployment'), 'spec', 'template', 'spec', 'initContainers');
    return (init as readonly { readonly name: string }[]).map(({ name }) => name);
  };
  expect(names(grafanaWith({ redisPlugin: true }))).toEqual(['redis-plugin', 'organizations']);
  expect(names(grafanaWith({}))).toEqual(['organizations']);
});

test('the secret of the client is a variable', () => {
  const chart = grafanaWith({}, { identity: IDENTITY });
  expect(valueAt(objectOf(chart, 'Deployment'), 'spec', 'template', 'spec', 'containers', 0, 'env')).toContainEqual({
    name: 'GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET',
    valueFrom: { secretKeyRef: { name: 'grafana-oidc', key: 'client-secret' } },
  });
  expect(valueAt(objectOf(chart, 'ConfigMap'), 'data', 'grafana.ini')).toContain(
    'org_mapping = `["sre:${org:platform}:Admin"',
  );
});

test('passwords of databases of two tenants are two variables, whatever the names', () => {
  const database = { exporter: false, host: 'db:5432', database: 'd', user: 'u', tls: 'require' } as const;
  const [alpha, beta] = examplePlatform().tenants;
  if (alpha === undefined || beta === undefined) throw new Error('two tenants');
  const named = (name: string, secret: string) => ({
    postgres: [{ ...database, name, password: { name: secret, key: 'password' } }],
    redis: [],
  });
  const tenants = [
    { ...alpha, databases: named('beta-orders', 'a') },
    { ...beta, databases: named('orders', 'b') },
  ];
  const chart = grafanaWith({}, { tenants });
  const env = valueAt(objectOf(chart, 'Deployment'), 'spec', 'template', 'spec', 'containers', 0, 'env');
  const names = (env as readonly { readonly name: string }[]).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['PASSWORD_team_alpha_POSTGRES_beta_orders', 'PASSWORD_team_beta_POSTGRES_orders']),
  );
  const file = valueAt(objectOf(chart, 'ConfigMap', 'grafana-organization-team-beta'), 'data', 'datasources.yaml');
  expect(file).toContain('password: $PASSWORD_team_beta_POSTGRES_orders\n');
});
