import type { TenantId } from '../spec/model';
import type { Backends } from './backend';
import { type DataSource, dataSourcesFile } from './data-source';
import { dataSourcesOf } from './data-sources';
import type { Organization } from './organization';

const alpha = 'team-alpha' as TenantId;
const beta = 'team-beta' as TenantId;
const ALPHA: Organization = { name: alpha, shows: alpha };
const PLATFORM: Organization = { name: 'platform', shows: 'all' };
const NO_DATABASES = { postgres: [], redis: [] };

const ALL: Backends = {
  metrics: { url: 'http://mimir/prometheus', tenants: [alpha, beta] },
  shortTermMetrics: { url: 'http://prometheus', tenants: [alpha, beta] },
  logs: {
    url: 'http://loki',
    tenants: [alpha, beta],
    basicAuth: { user: 'grafana', passwordVariable: 'LOGS_PASSWORD' },
  },
  traces: { url: 'http://tempo', tenants: [alpha, beta] },
  profiles: { url: 'http://pyroscope', tenants: [alpha, beta] },
  alertmanager: { url: 'http://mimir', tenants: [alpha, beta] },
};

function sourcesOf(organization: Organization, backends: Backends = ALL): readonly DataSource[] {
  return dataSourcesOf({ organization, backends, databases: NO_DATABASES });
}

test('a tenant reads itself, everywhere', () => {
  expect(sourcesOf(ALPHA).map(({ uid, secureJsonData }) => [uid, secureJsonData.httpHeaderValue1])).toEqual([
    ['mimir', 'team-alpha'],
    ['loki', 'team-alpha'],
    ['tempo', 'team-alpha'],
    ['pyroscope', 'team-alpha'],
    ['prometheus', 'team-alpha'],
    ['alertmanager', 'team-alpha'],
  ]);
});

test('the platform reads all tenants at once, and its own where rules and silences are', () => {
  expect(sourcesOf(PLATFORM).map(({ uid, secureJsonData }) => [uid, secureJsonData.httpHeaderValue1])).toEqual([
    ['mimir', 'infrastructure|team-alpha|team-beta'],
    ['mimir-infrastructure', 'infrastructure'],
    ['loki', 'infrastructure|team-alpha|team-beta'],
    ['loki-infrastructure', 'infrastructure'],
    ['tempo', 'infrastructure|team-alpha|team-beta'],
    ['pyroscope', 'infrastructure|team-alpha|team-beta'],
    ['prometheus', 'infrastructure|team-alpha|team-beta'],
    ['alertmanager', 'infrastructure'],
  ]);
});

test('rules are asked for one tenant at a time', () => {
  const managing = (organization: Organization) =>
    sourcesOf(organization).flatMap(({ uid, jsonData }) => (jsonData.manageAlerts === true ? [uid] : []));
  expect(managing(ALPHA)).toEqual(['mimir', 'loki']);
  expect(managing(PLATFORM)).toEqual(['mimir-infrastructure', 'loki-infrastructure']);
});

test('each organization has one default', () => {
  for (const organization of [ALPHA, PLATFORM]) {
    expect(sourcesOf(organization).filter(({ isDefault }) => isDefault === true)).toHaveLength(1);
  }
});

test('a tenant that a backend does not keep has no data source of it', () => {
  const backends: Backends = { ...ALL, metrics: { url: 'http://mimir', tenants: [beta] } };
  expect(sourcesOf(ALPHA, backends).map(({ uid }) => uid)).not.toContain('mimir');
});

test('a password is a variable of the environment, never a value', () => {
  expect(sourcesOf(ALPHA).find(({ uid }) => uid === 'loki')).toMatchObject({
    basicAuth: true,
    basicAuthUser: 'grafana',
    secureJsonData: { basicAuthPassword: '$LOGS_PASSWORD' },
  });
});

test('databases of the tenant are data sources of its organization', () => {
  const databases = {
    postgres: [
      {
        database: {
          name: 'orders',
          host: 'orders-db:5432',
          database: 'orders',
          user: 'grafana_ro',
          password: { name: 'orders-ro', key: 'password' },
          tls: 'verify-full',
          exporter: false,
        } as const,
        passwordVariable: 'ORDERS',
      },
    ],
    redis: [
      {
        database: { name: 'carts', host: 'carts:6379', password: 'none', exporter: false, tls: true } as const,
        passwordVariable: undefined,
      },
    ],
  };
  const sources = dataSourcesOf({ organization: ALPHA, backends: {}, databases });
  expect(sources).toMatchObject([
    {
      uid: 'postgres-orders',
      type: 'grafana-postgresql-datasource',
      url: 'orders-db:5432',
      user: 'grafana_ro',
      jsonData: { database: 'orders', sslmode: 'verify-full' },
      secureJsonData: { password: '$ORDERS' },
    },
    { uid: 'redis-carts', type: 'redis-datasource', url: 'rediss://carts:6379', secureJsonData: {} },
  ]);
});

test('the file of an organization names its number by a placeholder, and removes what an earlier one had', () => {
  const logs = { url: 'http://loki', tenants: [alpha] };
  expect(dataSourcesFile(ALPHA, sourcesOf(ALPHA, { logs }))).toBe(`apiVersion: 1
prune: true
datasources:
  - orgId: \${org:team-alpha}
    access: proxy
    editable: false
    uid: loki
    name: Loki
    type: loki
    url: http://loki
    isDefault: true
    jsonData:
      manageAlerts: true
      httpHeaderName1: X-Scope-OrgID
    secureJsonData:
      httpHeaderValue1: team-alpha
`);
  expect(dataSourcesFile(ALPHA, [])).toBe('apiVersion: 1\nprune: true\ndatasources: []\n');
});
