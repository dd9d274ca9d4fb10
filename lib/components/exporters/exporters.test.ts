import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { namesOf, objectNamed, plainObjects, valueAt } from '../../../test/rendered-objects';
import { EnvironmentScope } from '../../component';
import { databasesOf } from '../../spec/resolve-grafana';
import { Exporters } from './exporters';

const prod = environmentOf(examplePlatform(), 'prod');
const databases = databasesOf({
  postgres: [
    {
      name: 'orders',
      host: 'orders.team-alpha.svc:5432',
      database: 'orders',
      user: 'grafana_ro',
      password: { name: 'orders-ro', key: 'password' },
      exporter: true,
    },
    { name: 'silent', host: 'silent:5432', database: 'silent', user: 'x' },
  ],
  redis: [{ name: 'carts', host: 'carts.team-alpha.svc:6379', exporter: true, tls: true }],
});
const [alpha, ...others] = prod.tenants;
if (alpha === undefined) throw new Error('no tenant');
const exporters = new Exporters(
  new EnvironmentScope(new App(), { ...prod, tenants: [{ ...alpha, databases }, ...others] }),
);
const objects = plainObjects(exporters);
const env = (name: string) =>
  valueAt(objectNamed(objects, 'Deployment', name), 'spec', 'template', 'spec', 'containers', 0, 'env');

test('each database that wants one has an exporter, and the others have none', () => {
  expect(namesOf(objects).filter((name) => name.startsWith('Deployment '))).toEqual([
    'Deployment postgres-exporter-team-alpha-orders',
    'Deployment redis-exporter-team-alpha-carts',
  ]);
  expect(exporters.databases.map(({ tenant, metrics }) => [tenant.id, metrics.address])).toEqual([
    ['team-alpha', 'postgres-exporter-team-alpha-orders.observability.svc.cluster.local:9187'],
    ['team-alpha', 'redis-exporter-team-alpha-carts.observability.svc.cluster.local:9121'],
  ]);
});

test('it reaches the database as the spec says, with a password from the Secret', () => {
  expect(env('postgres-exporter-team-alpha-orders')).toEqual([
    { name: 'DATA_SOURCE_URI', value: 'orders.team-alpha.svc:5432/orders?sslmode=require' },
    { name: 'DATA_SOURCE_USER', value: 'grafana_ro' },
    { name: 'DATA_SOURCE_PASS', valueFrom: { secretKeyRef: { name: 'orders-ro', key: 'password' } } },
    { name: 'GOMEMLIMIT', value: '57MiB' },
  ]);
  expect(env('redis-exporter-team-alpha-carts')).toContainEqual({
    name: 'REDIS_ADDR',
    value: 'rediss://carts.team-alpha.svc:6379',
  });
  expect(exporters.secrets.map(({ name, key }) => `${name}/${key}`)).toEqual(['orders-ro/password']);
});

test('it takes no other server from its callers, whom it would give the password', () => {
  expect(env('redis-exporter-team-alpha-carts')).toContainEqual({
    name: 'REDIS_EXPORTER_DISABLE_SCRAPE_ENDPOINT',
    value: 'true',
  });
});
