import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { iniKeys, unknownIniKey } from '../../schema/grafana-ini';
import type { GrafanaSettings } from '../../spec/model-grafana';
import { grafanaConfig } from './config';
import { type GrafanaIni, printIni } from './ini';

const platform = examplePlatform();
const SETTINGS = environmentOf(platform, 'prod').grafana;
const EXPOSED: GrafanaSettings['exposure'] = {
  kind: 'ingress',
  host: 'grafana.example.com',
  ingressClass: 'nginx',
  tlsSecret: 'grafana-tls',
};
const POSTGRES: GrafanaSettings['database'] = {
  kind: 'postgres',
  host: 'db:5432',
  database: 'grafana',
  user: 'owner',
  password: { name: 'grafana-database', key: 'password' },
  tls: 'verify-full',
};

function configOf(settings: Partial<GrafanaSettings>, peers = ''): GrafanaIni {
  const { identity, tenants } = platform;
  return grafanaConfig({ settings: { ...SETTINGS, ...settings }, identity, tenants, organizations: [], peers });
}

test('every key of our configuration is one of Grafana’s', () => {
  const all = configOf({ exposure: EXPOSED, database: POSTGRES }, 'grafana-peers:9094');
  const keys = iniKeys(printIni(all));
  expect(keys.map(unknownIniKey).filter((unknown) => unknown !== undefined)).toEqual([]);
  expect(keys).toContainEqual({ section: 'unified_alerting', key: 'ha_peers' });
  expect(unknownIniKey({ section: 'server', key: 'http_prot' })).toMatchObject({ fix: 'did you mean http_port?' });
});

test('the browser is sent to the host that leads here, and to no other', () => {
  expect(configOf({ exposure: EXPOSED }).server?.root_url).toBe('https://grafana.example.com/');
  expect(configOf({}).server?.root_url).toBe('http://localhost:3000/');
});

test('what is reached by TLS is not asked for without', () => {
  expect(configOf({ exposure: EXPOSED })['server.custom_response_headers']).toEqual({
    'Strict-Transport-Security': 'max-age=31536000',
  });
  expect(configOf({})).not.toHaveProperty(['server.custom_response_headers']);
});

test('cookies, framing and scripts are held tight', () => {
  expect(configOf({}).security).toMatchObject({
    cookie_secure: true,
    cookie_samesite: 'lax',
    allow_embedding: false,
    content_security_policy: true,
    disable_brute_force_login_protection: false,
  });
});

test('PostgreSQL is named without its password', () => {
  expect(configOf({ database: POSTGRES }).database).toEqual({
    type: 'postgres',
    host: 'db:5432',
    name: 'grafana',
    user: 'owner',
    ssl_mode: 'verify-full',
  });
  expect(configOf({})).not.toHaveProperty('database');
});

test('replicas find each other', () => {
  expect(configOf({}, 'grafana-peers:9094').unified_alerting).toEqual({
    ha_listen_address: '$__env{POD_IP}:9094',
    ha_advertise_address: '$__env{POD_IP}:9094',
    ha_peers: 'grafana-peers:9094',
  });
});

test('keys of people go before ours, beside them', () => {
  const config = configOf({ config: { log: { level: 'debug' }, 'plugin.x': { y: 1 } } });
  expect(config.log).toEqual({ mode: 'console', level: 'debug' });
  expect(printIni(config)).toContain('[plugin.x]\ny = 1\n');
});
