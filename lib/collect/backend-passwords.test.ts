import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../test/example-platform';
import { ComponentChart, Endpoint, EnvironmentScope } from '../component';
import { basicAuth, passwordMounts } from './backend-passwords';

class Collector extends ComponentChart {}

const BACKEND = { host: 'backend', port: 80 } as const;
const SHARED = new Endpoint({
  ...BACKEND,
  auth: { user: 'telemetry', password: { name: 'telemetry-backends', key: 'password' } },
});
const OWN = new Endpoint({
  ...BACKEND,
  auth: {
    user: 'team-alpha',
    password: { name: 'telemetry-backends', key: 'password' },
    sameAs: { name: 'telemetry-tenants', key: 'team-alpha' },
  },
});

function collector(): Collector {
  const scope = new EnvironmentScope(new App(), environmentOf(examplePlatform(), 'prod'));
  return new Collector(scope, { app: 'alloy', layer: 'collector', namespace: 'team-alpha' });
}

test('a collector reads the password from a file, and says which user it is', () => {
  expect(basicAuth(OWN)).toEqual({
    username: 'team-alpha',
    password_file: '/etc/alloy-passwords/telemetry-backends/password',
  });
  expect(basicAuth(new Endpoint(BACKEND))).toBeUndefined();
});

test('the Secret of several backends is mounted once, and one that a backend does not ask for not at all', () => {
  expect(passwordMounts(collector(), 'alloy', [SHARED, undefined, SHARED])).toMatchObject([
    { path: '/etc/alloy-passwords', readOnly: true, volume: { volume: { projected: { sources: [{}] } } } },
  ]);
  expect(passwordMounts(collector(), 'alloy', [new Endpoint(BACKEND)])).toEqual([]);
});

test('a tenant’s own password is the one that the gateways have of it', () => {
  const chart = collector();
  passwordMounts(chart, 'alloy', [OWN]);
  expect(chart.secrets).toEqual([
    {
      namespace: 'team-alpha',
      name: 'telemetry-backends',
      key: 'password',
      purpose: 'alloy: password of the backends',
      content: 'as the gateways of the backends have it, in their Secret telemetry-tenants the key team-alpha',
      sameAs: { name: 'telemetry-tenants', key: 'team-alpha' },
    },
  ]);
});

test('the shared password has a place of its own', () => {
  const chart = collector();
  passwordMounts(chart, 'alloy', [SHARED]);
  expect(chart.secrets[0]).not.toHaveProperty('sameAs');
});
