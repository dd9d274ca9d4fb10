import { App } from 'cdk8s';
import * as yaml from 'js-yaml';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { namesOf, objectNamed, plainObjects, valueAt } from '../../../test/rendered-objects';
import { EnvironmentScope } from '../../component';
import type { Manifest } from '../../rendered';
import { validateAgainst } from '../../schema/programs';
import type { Environment, MetricsBackend, Quantity, TenantId } from '../../spec/model';
import { resolveBackends } from '../../spec/resolve-backends';
import { S3_KEYS } from '../object-storage/stores.fixture';
import { Mimir, type MimirProps } from './mimir';

const platform = examplePlatform();
const prod = environmentOf(platform, 'prod');
const EXPOSED: Environment['exposure'] = {
  kind: 'ingress',
  host: 'backends.example.com',
  ingressClass: 'nginx',
  tlsSecret: 'backends-tls',
  password: { name: 'exposed', key: 'password' },
};
const ZONES = ['eu-1a', 'eu-1b', 'eu-1c'];

function metricsOf(spec: NonNullable<Parameters<typeof resolveBackends>[0]>['metrics']): MetricsBackend {
  const { metrics } = resolveBackends({ metrics: spec });
  if (metrics.kind === 'off') throw new Error('metrics are off');
  return metrics;
}

const MONOLITHIC = metricsOf({ mode: 'monolithic' });
const DISTRIBUTED = metricsOf({ mode: 'distributed' });

function build(metrics: MetricsBackend, props: Partial<MimirProps> = {}, environment: Partial<Environment> = {}) {
  const scope = new EnvironmentScope(new App(), { ...prod, ...environment });
  const mimir = new Mimir(scope, { metrics, store: S3_KEYS, tenants: platform.tenants, ...props });
  return { mimir, objects: plainObjects(mimir) };
}

function templates(objects: readonly Manifest[]): Readonly<Record<string, unknown>> {
  const workloads = objects.filter((o) => o.kind === 'StatefulSet' || o.kind === 'Deployment');
  return Object.fromEntries(workloads.map((o) => [o.metadata.name, valueAt(o, 'spec', 'template')]));
}

function replicasOf(objects: readonly Manifest[]): Readonly<Record<string, unknown>> {
  const workloads = objects.filter((o) => o.kind === 'StatefulSet' || o.kind === 'Deployment');
  return Object.fromEntries(workloads.map((o) => [`${o.kind} ${o.metadata.name}`, valueAt(o, 'spec', 'replicas')]));
}

describe('a monolith', () => {
  const { mimir, objects } = build(MONOLITHIC);

  test('is one process behind a gateway', () => {
    expect(replicasOf(objects)).toEqual({ 'Deployment mimir-gateway': 1, 'StatefulSet mimir': 1 });
    expect(namesOf(objects).filter((name) => name.startsWith('Service '))).toEqual([
      'Service mimir',
      'Service mimir-gateway',
      'Service mimir-headless',
      'Service mimir-nginx',
    ]);
  });

  test('is all of Mimir', () => {
    const args = valueAt(templates(objects).mimir, 'spec', 'containers', 0, 'args');
    expect(args).toContain('-target=all,alertmanager,overrides-exporter');
  });

  test('is called by its gateway and calls the store, nothing else', () => {
    expect(mimir.connections.map((c) => [c.from.labels['app.kubernetes.io/name'], c.url])).toEqual([
      ['mimir', 'http://s3.example.com:8333'],
      ['mimir-gateway', 'http://mimir.observability.svc.cluster.local:8080'],
    ]);
  });
});

describe('distributed', () => {
  const { mimir, objects } = build(DISTRIBUTED);

  test('is a workload for each part, without Kafka', () => {
    expect(replicasOf(objects)).toEqual({
      'Deployment mimir-distributor': 2,
      'Deployment mimir-gateway': 2,
      'Deployment mimir-overrides-exporter': 1,
      'Deployment mimir-querier': 2,
      'Deployment mimir-query-frontend': 1,
      'Deployment mimir-query-scheduler': 1,
      'Deployment mimir-ruler': 1,
      'StatefulSet mimir-alertmanager': 1,
      'StatefulSet mimir-compactor': 1,
      'StatefulSet mimir-ingester': 3,
      'StatefulSet mimir-store-gateway': 1,
    });
  });

  test('gossips over one headless Service, which leaves out the gateway', () => {
    expect(objectNamed(objects, 'Service', 'mimir-gossip-ring').spec).toEqual({
      type: 'ClusterIP',
      clusterIP: 'None',
      publishNotReadyAddresses: true,
      selector: { 'app.kubernetes.io/name': 'mimir' },
      ports: [{ name: 'memberlist', port: 7946, protocol: 'TCP', targetPort: 'memberlist' }],
    });
    const gateway = templates(objects)['mimir-gateway'];
    expect(valueAt(gateway, 'metadata', 'labels', 'app.kubernetes.io/name')).toBe('mimir-gateway');
  });

  test('names its ring after environment and namespace', () => {
    const text = valueAt(objectNamed(objects, 'ConfigMap', 'mimir'), 'data', 'config.yaml');
    expect(yaml.load(String(text))).toMatchObject({ memberlist: { cluster_label: 'prod.observability.mimir' } });
  });

  test('gives each part the time that it needs to stop', () => {
    const grace = Object.entries(templates(objects)).map(([name, t]) => [
      name,
      valueAt(t, 'spec', 'terminationGracePeriodSeconds'),
    ]);
    expect(Object.fromEntries(grace)).toMatchObject({
      'mimir-ingester': 1200,
      'mimir-distributor': 100,
      'mimir-query-frontend': 390,
      'mimir-ruler': 600,
      'mimir-compactor': 900,
    });
  });

  test('gives the keys of the store to those that use it alone', () => {
    const withKeys = Object.entries(templates(objects))
      .filter(([, t]) => JSON.stringify(t).includes('S3_SECRET_KEY'))
      .map(([name]) => name);
    expect(withKeys.sort()).toEqual([
      'mimir-alertmanager',
      'mimir-compactor',
      'mimir-ingester',
      'mimir-querier',
      'mimir-ruler',
      'mimir-store-gateway',
    ]);
  });

  test('declares who calls whom, and leaves ingesters and the compactor alone', () => {
    const calls = mimir.connections
      .filter((c) => c.to !== 'external' && c.to.port === 9095)
      .map((c) => `${c.from.labels['app.kubernetes.io/component']} → ${c.to !== 'external' && c.to.service}`);
    expect(calls.sort()).toEqual([
      'alertmanager → mimir-alertmanager',
      'distributor → mimir-ingester',
      'querier → mimir-ingester',
      'querier → mimir-query-frontend',
      'querier → mimir-query-scheduler',
      'querier → mimir-store-gateway',
      'query-frontend → mimir-query-scheduler',
      'query-scheduler → mimir-query-frontend',
      'ruler → mimir-ingester',
      'ruler → mimir-ruler',
      'ruler → mimir-store-gateway',
    ]);
  });

  test('the replicas of what keeps nothing follow the load, if asked to', () => {
    const scaled = build(metricsOf({ mode: 'distributed', autoscale: { min: 2, max: 6 } })).objects;
    const autoscaled = scaled.filter((o) => o.kind === 'HorizontalPodAutoscaler').map((o) => o.metadata.name);
    expect(autoscaled.sort()).toEqual(['mimir-distributor', 'mimir-gateway', 'mimir-querier', 'mimir-query-frontend']);
  });
});

describe('caches', () => {
  const { mimir, objects } = build(
    metricsOf({ mode: 'distributed', caches: { memory: '2Gi' as Quantity, replicas: 2 } }),
  );

  test('are four, of the same size', () => {
    const caches = objects.filter((o) => o.kind === 'StatefulSet' && o.metadata.name.endsWith('-cache'));
    const memory = caches.map((o) => [
      o.metadata.name,
      valueAt(o, 'spec', 'replicas'),
      valueAt(o, 'spec', 'template', 'spec', 'containers', 0, 'resources', 'limits', 'memory'),
    ]);
    expect(memory.sort()).toEqual([
      ['mimir-chunks-cache', 2, '2560Mi'],
      ['mimir-index-cache', 2, '2560Mi'],
      ['mimir-metadata-cache', 2, '2560Mi'],
      ['mimir-results-cache', 2, '2560Mi'],
    ]);
  });

  test('are asked by those that need them, and by nobody else', () => {
    const asked = mimir.connections.flatMap((c) =>
      c.to !== 'external' && c.to.port === 11211
        ? [`${c.from.labels['app.kubernetes.io/component']} → ${c.to.service}`]
        : [],
    );
    expect(asked.sort()).toEqual([
      'querier → mimir-metadata-cache',
      'query-frontend → mimir-results-cache',
      'ruler → mimir-metadata-cache',
      'store-gateway → mimir-chunks-cache',
      'store-gateway → mimir-index-cache',
      'store-gateway → mimir-metadata-cache',
    ]);
  });

  test('are known to Mimir, in settings that it knows', () => {
    const config = yaml.load(String(valueAt(objectNamed(objects, 'ConfigMap', 'mimir'), 'data', 'config.yaml')));
    expect(validateAgainst('mimir', config)).toEqual([]);
    expect(config).toMatchObject({
      frontend: {
        cache_results: true,
        results_cache: {
          backend: 'memcached',
          memcached: {
            addresses: 'dnssrvnoa+_memcached._tcp.mimir-results-cache.observability.svc.cluster.local',
          },
        },
      },
    });
  });

  test('are none where nobody asked for them', () => {
    expect(JSON.stringify(build(DISTRIBUTED).objects)).not.toContain('memcached');
  });
});

describe('in zones', () => {
  const operations = { ...prod.operations, workloads: { ...prod.operations.workloads, zones: ZONES } };
  const { mimir, objects } = build(
    metricsOf({ mode: 'distributed', zoneAware: true, components: { ingester: { replicas: 5 } } }),
    {},
    { operations },
  );

  test('ingesters and store gateways are there once for each zone, the rest once', () => {
    const sets = Object.entries(replicasOf(objects)).filter(([name]) => /ingester|store-gateway|compactor/.test(name));
    expect(Object.fromEntries(sets)).toEqual({
      'StatefulSet mimir-compactor': 1,
      'StatefulSet mimir-ingester-eu-1a': 2,
      'StatefulSet mimir-ingester-eu-1b': 2,
      'StatefulSet mimir-ingester-eu-1c': 2,
      'StatefulSet mimir-store-gateway-eu-1a': 1,
      'StatefulSet mimir-store-gateway-eu-1b': 1,
      'StatefulSet mimir-store-gateway-eu-1c': 1,
    });
  });

  test('each knows its zone and runs there', () => {
    const { spec } = templates(objects)['mimir-ingester-eu-1b'] as { readonly spec: unknown };
    expect(valueAt(spec, 'containers', 0, 'args')).toContain('-ingester.ring.instance-availability-zone=eu-1b');
    expect(valueAt(spec, 'nodeSelector')).toEqual({ 'topology.kubernetes.io/zone': 'eu-1b' });
  });

  test('one pod of all zones is evicted at a time', () => {
    const budgets = objects.filter((o) => o.kind === 'PodDisruptionBudget' && o.metadata.name.includes('ingester'));
    expect(budgets.map((o) => [o.metadata.name, valueAt(o, 'spec', 'selector', 'matchLabels')])).toEqual([
      ['mimir-ingester', { 'app.kubernetes.io/name': 'mimir', 'app.kubernetes.io/component': 'ingester' }],
    ]);
  });

  test('distributors reach the ingesters of all of them', () => {
    const reached = mimir.connections
      .filter((c) => c.from.labels['app.kubernetes.io/component'] === 'distributor')
      .flatMap((c) => (c.to !== 'external' && c.to.port === 9095 ? [c.to.service] : []));
    expect(reached).toEqual(ZONES.map((zone) => `mimir-ingester-${zone}`));
  });
});

describe('what restarts', () => {
  const limited = platform.tenants.map((tenant) => ({ ...tenant, limits: { ...tenant.limits, series: 7 } }));

  test.each([MONOLITHIC, DISTRIBUTED])("nothing, when a tenant's limit changes ($mode)", (metrics) => {
    const [before, after] = [build(metrics).objects, build(metrics, { tenants: limited }).objects];
    expect(templates(after)).toEqual(templates(before));
    expect(objectNamed(after, 'ConfigMap', 'mimir-runtime')).not.toEqual(
      objectNamed(before, 'ConfigMap', 'mimir-runtime'),
    );
  });

  test('nothing and nothing changes, when a tenant comes that says nothing', () => {
    expect(build(DISTRIBUTED, { tenants: [] }).objects).toEqual(build(DISTRIBUTED).objects);
  });

  test('nothing, when a rule changes', () => {
    const rules = (text: string) => [{ tenant: 'team-alpha' as TenantId, files: { 'own.yaml': text } }];
    const [before, after] = [
      build(DISTRIBUTED, { rules: rules('groups: []') }).objects,
      build(DISTRIBUTED, { rules: rules('groups: [{ name: a, rules: [] }]') }).objects,
    ];
    expect(templates(after)).toEqual(templates(before));
    expect(objectNamed(after, 'ConfigMap', 'mimir-rules-0')).not.toEqual(
      objectNamed(before, 'ConfigMap', 'mimir-rules-0'),
    );
  });

  test('nothing, when a tenant comes that has rules', () => {
    const rules = (...tenants: readonly string[]) =>
      tenants.map((tenant) => ({ tenant: tenant as TenantId, files: { 'own.yaml': 'groups: []' } }));
    const [before, after] = [
      build(DISTRIBUTED, { rules: rules('team-alpha') }).objects,
      build(DISTRIBUTED, { rules: rules('team-alpha', 'team-beta') }).objects,
    ];
    expect(templates(after)).toEqual(templates(before));
  });

  test('every part and not the gateway, when a key of the configuration changes', () => {
    const changed = metricsOf({ mode: 'distributed', config: { server: { log_level: 'debug' } } });
    const [before, after] = [templates(build(DISTRIBUTED).objects), templates(build(changed).objects)];
    expect(after['mimir-ingester']).not.toEqual(before['mimir-ingester']);
    expect(after['mimir-gateway']).toEqual(before['mimir-gateway']);
  });
});

test('rules are files of the ruler alone', () => {
  const rules = [{ tenant: 'team-alpha' as TenantId, files: { 'own.yaml': 'groups: []\n' } }];
  const made = templates(build(DISTRIBUTED, { rules }).objects);
  const mounted = Object.entries(made).filter(([, t]) => JSON.stringify(t).includes('/etc/mimir/rules'));
  expect(mounted.map(([name]) => name)).toEqual(['mimir-ruler']);
});

describe('addresses', () => {
  test('are those of the gateway in every mode', () => {
    for (const metrics of [MONOLITHIC, DISTRIBUTED]) {
      const { mimir } = build(metrics);
      expect(mimir.push.url).toBe('http://mimir-gateway.observability.svc.cluster.local/api/v1/push');
      expect(mimir.otlp.url).toBe('http://mimir-gateway.observability.svc.cluster.local/otlp/v1/metrics');
      expect(mimir.query.url).toBe('http://mimir-gateway.observability.svc.cluster.local/prometheus');
      expect(mimir.exposed).toBeUndefined();
    }
  });

  test('ask for a password in the cluster too', () => {
    expect(build(MONOLITHIC).mimir.push.auth).toEqual({ user: 'telemetry', password: prod.backendsPassword });
  });

  test('for callers outside are behind TLS, a path and a password of their own', () => {
    const { mimir } = build(MONOLITHIC, {}, { exposure: EXPOSED });
    expect(mimir.exposed?.push.url).toBe('https://backends.example.com/mimir/api/v1/push');
    expect(mimir.exposed?.query.url).toBe('https://backends.example.com/mimir/prometheus');
    expect(mimir.exposed?.query.auth).toEqual({ user: 'telemetry', password: { name: 'exposed', key: 'password' } });
  });
});

test('a Mimir that waits for its ring is not ready, and not killed for it', () => {
  const container = valueAt(templates(build(MONOLITHIC).objects).mimir, 'spec', 'containers', 0);
  expect(valueAt(container, 'readinessProbe', 'httpGet', 'path')).toBe('/ready');
  expect(valueAt(container, 'livenessProbe', 'httpGet', 'path')).toBe('/api/v1/status/buildinfo');
});
