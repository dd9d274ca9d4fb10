import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../test/example-platform';
import { plainObjects, valueAt } from '../../test/rendered-objects';
import { EnvironmentScope } from '../component';
import type { TenantWorkload } from '../spec/model';
import { TenantNamespaces, tenantNamespaces } from './tenant-namespaces';
import { telemetryEnv, telemetryFrom } from './workload-telemetry';

const prod = environmentOf(examplePlatform(), 'prod');
const sources = { ...prod.sources, otlp: true, pushedProfiles: true };
const [alpha] = prod.tenants;
const noFaro = { enabled: false, collectorUrl: '', proxy: { enabled: false, path: '/faro', upstreamUrl: '' } };
const faro = { ...noFaro, allowedOrigins: [] };

const checkout: TenantWorkload = {
  name: 'checkout',
  namespace: 'team-beta-jobs',
  protocol: 'grpc',
  profiles: true,
  slo: 'none',
};

test('every namespace of a tenant knows the name alloy', () => {
  const objects = plainObjects(new TenantNamespaces(new EnvironmentScope(new App(), prod)));
  expect(
    objects.map(({ kind, metadata, spec }) => [kind, metadata.namespace, metadata.name, valueAt(spec, 'externalName')]),
  ).toEqual([
    ['Service', 'team-alpha', 'alloy', 'alloy-for-team-alpha.observability.svc.cluster.local'],
    ['Service', 'team-beta', 'alloy', 'alloy-for-team-beta.observability.svc.cluster.local'],
    ['Service', 'team-beta-jobs', 'alloy', 'alloy-for-team-beta.observability.svc.cluster.local'],
  ]);
});

test('where each namespace has a collector, the name is that one’s, and workloads have their variables all the same', () => {
  const collection = ['per-namespace'] as const;
  expect(tenantNamespaces(new EnvironmentScope(new App(), { ...prod, collection }))).toEqual([]);
  const tenants = prod.tenants.map((tenant) => ({ ...tenant, workloads: [checkout] }));
  const [chart] = tenantNamespaces(new EnvironmentScope(new App(), { ...prod, collection, tenants }));
  if (chart === undefined) throw new Error('the workloads have no application');
  expect(plainObjects(chart).map(({ kind }) => kind)).toEqual(['ConfigMap', 'ConfigMap']);
});

test('a workload has its variables in its namespace; in an environment without that, in the first', () => {
  const tenants = prod.tenants.map((tenant) => ({ ...tenant, workloads: [checkout] }));
  const objects = plainObjects(new TenantNamespaces(new EnvironmentScope(new App(), { ...prod, sources, tenants })));
  const maps = objects.filter(({ kind }) => kind === 'ConfigMap');
  expect(maps.map(({ metadata }) => [metadata.namespace, metadata.name])).toEqual([
    ['team-alpha', 'checkout-telemetry'],
    ['team-beta-jobs', 'checkout-telemetry'],
  ]);
  expect(maps[0]?.data).toEqual({
    OTEL_SERVICE_NAME: 'checkout',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://alloy:4317',
    OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
    PYROSCOPE_SERVER_ADDRESS: 'http://alloy:4040',
  });
  expect(alpha?.id).toBe('team-alpha');
});

test('by HTTP it is another port and protocol', () => {
  expect(telemetryEnv({ ...checkout, protocol: 'http' }, { sources, faro })).toMatchObject({
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://alloy:4318',
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
  });
});

test('it is told of nothing that is not there', () => {
  const off = { otlp: false, pushedProfiles: false };
  expect(telemetryEnv(checkout, { sources: off, faro })).toEqual({ OTEL_SERVICE_NAME: 'checkout' });
});

test('a proxy for browsers leads to the tenant’s receiver, unless it is told otherwise', () => {
  const proxied = { ...faro, enabled: true, proxy: { enabled: true, path: '/rum', upstreamUrl: '' } };
  expect(telemetryEnv(checkout, { sources, faro: proxied })).toMatchObject({
    FARO_PROXY_PATH: '/rum',
    FARO_PROXY_UPSTREAM_URL: 'http://alloy:12347/collect',
  });
  const elsewhere = { ...proxied, proxy: { ...proxied.proxy, upstreamUrl: 'http://edge/collect' } };
  expect(telemetryEnv(checkout, { sources, faro: elsewhere }).FARO_PROXY_UPSTREAM_URL).toBe('http://edge/collect');
});

test('a container names the ConfigMap', () => {
  expect(telemetryFrom(checkout)).toEqual({ configMapRef: { name: 'checkout-telemetry' } });
});
