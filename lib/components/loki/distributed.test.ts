import { App } from 'cdk8s';
import * as yaml from 'js-yaml';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { objectNamed, plainObjects, valueAt } from '../../../test/rendered-objects';
import { EnvironmentScope } from '../../component';
import { validateAgainst } from '../../schema/programs';
import type { LogsBackend, Quantity } from '../../spec/model';
import { resolveBackends } from '../../spec/resolve-backends';
import { S3_KEYS } from '../object-storage/stores.fixture';
import { Loki } from './loki';

const prod = environmentOf(examplePlatform(), 'prod');
const ZONES = ['eu-1a', 'eu-1b', 'eu-1c'];

function build(said: Partial<Exclude<NonNullable<Parameters<typeof resolveBackends>[0]>['logs'], string>>) {
  const logs = resolveBackends({ logs: { mode: 'distributed', ...said } }).logs as LogsBackend;
  const operations = { ...prod.operations, workloads: { ...prod.operations.workloads, zones: ZONES } };
  const scope = new EnvironmentScope(new App(), { ...prod, operations });
  const loki = new Loki(scope, { logs, store: S3_KEYS, tenants: [] });
  const objects = plainObjects(loki);
  const config = yaml.load(String(valueAt(objectNamed(objects, 'ConfigMap', 'loki'), 'data', 'config.yaml')));
  const workloads = objects.filter((o) => o.kind === 'StatefulSet' || o.kind === 'Deployment');
  const replicas = workloads.map((o) => [`${o.kind} ${o.metadata.name}`, valueAt(o, 'spec', 'replicas')]);
  return { loki, objects, config, workloads, replicas: Object.fromEntries(replicas) as Record<string, number> };
}

const { loki, config, workloads, replicas } = build({});

test('is a workload for each part', () => {
  expect(replicas).toEqual({
    'Deployment loki-distributor': 2,
    'Deployment loki-gateway': 2,
    'Deployment loki-querier': 2,
    'Deployment loki-query-frontend': 2,
    'Deployment loki-query-scheduler': 2,
    'Deployment loki-ruler': 2,
    'StatefulSet loki-compactor': 1,
    'StatefulSet loki-index-gateway': 2,
    'StatefulSet loki-ingester': 3,
  });
});

test('every key of its configuration is one that Loki knows', () => {
  expect(validateAgainst('loki', config)).toEqual([]);
});

test('patterns are found where the lines are', () => {
  const ingester = workloads.find((o) => o.metadata.name === 'loki-ingester');
  expect(valueAt(ingester, 'spec', 'template', 'spec', 'containers', 0, 'args')).toContain(
    '-target=ingester,pattern-ingester',
  );
});

test('the keys of the store are given to those that use it alone', () => {
  const withKeys = workloads.filter((o) => JSON.stringify(o).includes('S3_SECRET_KEY')).map((o) => o.metadata.name);
  expect(withKeys.sort()).toEqual([
    'loki-compactor',
    'loki-index-gateway',
    'loki-ingester',
    'loki-querier',
    'loki-ruler',
  ]);
});

test('frontends reach schedulers by the ring, and queriers for lines as they come', () => {
  expect(config).toMatchObject({
    query_scheduler: { use_scheduler_ring: true },
    frontend: { tail_proxy_url: 'http://loki-querier.observability.svc.cluster.local:3100' },
  });
  const called = loki.connections
    .filter((c) => c.from.labels['app.kubernetes.io/component'] === 'query-frontend')
    .map((c) => c.url.replace('.observability.svc.cluster.local', ''));
  expect(called.sort()).toEqual([
    'http://loki-compactor:9095',
    'http://loki-memberlist:7946',
    'http://loki-querier:3100',
    'http://loki-query-scheduler:9095',
  ]);
});

test('the gateway leads to the part that answers', () => {
  const called = loki.connections
    .filter((c) => c.from.labels['app.kubernetes.io/name'] === 'loki-gateway')
    .flatMap((c) => (c.to === 'external' ? [] : [c.to.service]));
  expect(called.sort()).toEqual(['loki-compactor', 'loki-distributor', 'loki-query-frontend', 'loki-ruler']);
});

test('index gateways find each other in a ring of their own', () => {
  expect(config).toMatchObject({ index_gateway: { mode: 'ring', ring: { replication_factor: 2 } } });
});

test('ingesters are there once for each zone', () => {
  const zoned = build({ zoneAware: true });
  const ingesters = Object.entries(zoned.replicas).filter(([name]) => name.includes('ingester'));
  expect(Object.fromEntries(ingesters)).toEqual({
    'StatefulSet loki-ingester-eu-1a': 1,
    'StatefulSet loki-ingester-eu-1b': 1,
    'StatefulSet loki-ingester-eu-1c': 1,
  });
  expect(zoned.config).toMatchObject({ ingester: { lifecycler: { ring: { zone_awareness_enabled: true } } } });
  expect(JSON.stringify(zoned.workloads)).toContain('-ingester.availability-zone=eu-1b');
});

test('caches are asked by those that need them', () => {
  const cached = build({ caches: { memory: '1Gi' as Quantity } });
  const asked = cached.loki.connections.flatMap((c) =>
    c.to !== 'external' && c.to.port === 11211
      ? [`${c.from.labels['app.kubernetes.io/component']} → ${c.to.service}`]
      : [],
  );
  expect(asked.sort()).toEqual([
    'ingester → loki-chunks-cache',
    'querier → loki-chunks-cache',
    'query-frontend → loki-results-cache',
    'ruler → loki-chunks-cache',
  ]);
  expect(validateAgainst('loki', cached.config)).toEqual([]);
});

test('replicas of what keeps nothing follow the load, if asked to', () => {
  const { objects } = build({ autoscale: { min: 2, max: 5 } });
  const scaled = objects.filter((o) => o.kind === 'HorizontalPodAutoscaler').map((o) => o.metadata.name);
  expect(scaled.sort()).toEqual(['loki-distributor', 'loki-gateway', 'loki-querier', 'loki-query-frontend']);
});
