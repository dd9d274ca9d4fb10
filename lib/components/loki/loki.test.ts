import { App } from 'cdk8s';
import * as yaml from 'js-yaml';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { namesOf, objectNamed, plainObjects, valueAt } from '../../../test/rendered-objects';
import { EnvironmentScope } from '../../component';
import type { Manifest } from '../../rendered';
import type { Environment, LogsBackend, Tenant } from '../../spec/model';
import { resolveBackends } from '../../spec/resolve-backends';
import { SeaweedFs } from '../seaweedfs/seaweedfs';
import { seaweedFsStorage } from '../seaweedfs/storage.fixture';
import { Loki } from './loki';

const platform = examplePlatform();
const prod = environmentOf(platform, 'prod');
const SINGLE = logsBackend('on');
const SCALABLE = logsBackend({ mode: 'simple-scalable' });

function logsBackend(logs: NonNullable<Parameters<typeof resolveBackends>[0]>['logs']): LogsBackend {
  const backend = resolveBackends({ logs }).logs;
  if (backend.kind === 'off') throw new Error('logs are off');
  return backend;
}

const EXPOSED: Environment['exposure'] = {
  kind: 'ingress',
  host: 'backends.example.com',
  ingressClass: 'nginx',
  tlsSecret: 'backends-tls',
  password: { name: 'exposed', key: 'password' },
};

function build(
  logs: LogsBackend,
  changes: { readonly exposure?: Environment['exposure']; readonly tenants?: readonly Tenant[] } = {},
) {
  const { tenants = platform.tenants, ...environment } = changes;
  const scope = new EnvironmentScope(new App(), { ...prod, ...environment });
  const buckets = [{ name: 'telemetry-loki', client: 'loki' }];
  const store = new SeaweedFs(scope, { storage: seaweedFsStorage(), buckets }).bucket('telemetry-loki');
  const loki = new Loki(scope, { logs, store, tenants });
  return { loki, objects: plainObjects(loki) };
}

function templates(objects: readonly Manifest[]): Readonly<Record<string, unknown>> {
  const workloads = objects.filter((o) => o.kind === 'StatefulSet' || o.kind === 'Deployment');
  return Object.fromEntries(workloads.map((o) => [o.metadata.name, valueAt(o, 'spec', 'template')]));
}

describe('a single binary', () => {
  const { loki, objects } = build(SINGLE);

  test('is one process behind a gateway', () => {
    expect(namesOf(objects)).toEqual([
      'ConfigMap loki',
      'ConfigMap loki-gateway',
      'ConfigMap loki-runtime',
      'Deployment loki-gateway',
      'Service loki',
      'Service loki-gateway',
      'Service loki-headless',
      'ServiceAccount loki',
      'ServiceAccount loki-gateway',
      'StatefulSet loki',
    ]);
  });

  test('is called by its gateway and calls the store, nothing else', () => {
    expect(loki.connections.map((c) => [c.from.labels['app.kubernetes.io/name'], c.url])).toEqual([
      ['loki', 'http://seaweedfs-s3.observability.svc.cluster.local:8333'],
      ['loki-gateway', 'http://loki.observability.svc.cluster.local:3100'],
    ]);
  });
});

describe('simple scalable', () => {
  const { loki, objects } = build(SCALABLE);

  test('is three targets of three replicas behind a gateway of two', () => {
    const replicas = objects.flatMap((o) =>
      o.kind === 'StatefulSet' || o.kind === 'Deployment'
        ? [[`${o.kind} ${o.metadata.name}`, valueAt(o, 'spec', 'replicas')]]
        : [],
    );
    expect(Object.fromEntries(replicas)).toEqual({
      'Deployment loki-gateway': 2,
      'Deployment loki-read': 3,
      'StatefulSet loki-backend': 3,
      'StatefulSet loki-write': 3,
    });
  });

  test('has the Services that people know from upstream', () => {
    expect(namesOf(objects).filter((name) => name.startsWith('Service '))).toEqual([
      'Service loki-backend',
      'Service loki-backend-headless',
      'Service loki-gateway',
      'Service loki-memberlist',
      'Service loki-read',
      'Service loki-read-headless',
      'Service loki-write',
      'Service loki-write-headless',
    ]);
  });

  test('gossips over one headless Service, which leaves out the gateway', () => {
    expect(objectNamed(objects, 'Service', 'loki-memberlist').spec).toEqual({
      type: 'ClusterIP',
      clusterIP: 'None',
      publishNotReadyAddresses: true,
      selector: { 'app.kubernetes.io/name': 'loki' },
      ports: [{ name: 'memberlist', port: 7946, protocol: 'TCP', targetPort: 'memberlist' }],
    });
    expect(valueAt(templates(objects)['loki-gateway'], 'metadata', 'labels', 'app.kubernetes.io/name')).toBe(
      'loki-gateway',
    );
  });

  test('names its ring after environment and namespace', () => {
    const text = valueAt(objectNamed(objects, 'ConfigMap', 'loki'), 'data', 'config.yaml');
    expect(yaml.load(String(text))).toMatchObject({ memberlist: { cluster_label: 'prod.observability.loki' } });
  });

  test('lets writers flush before they go', () => {
    const grace = Object.entries(templates(objects)).map(([name, t]) => [
      name,
      valueAt(t, 'spec', 'terminationGracePeriodSeconds'),
    ]);
    expect(Object.fromEntries(grace)).toEqual({
      'loki-backend': 300,
      'loki-gateway': 60,
      'loki-read': 60,
      'loki-write': 300,
    });
  });

  test('declares who calls whom, and leaves writers alone', () => {
    const calls = loki.connections
      .filter((c) => c.to !== 'external' && c.to.port === 9095)
      .map((c) => `${c.from.labels['app.kubernetes.io/component']} → ${c.to !== 'external' && c.to.service}`);
    expect(calls.sort()).toEqual([
      'backend → loki-backend-headless',
      'backend → loki-read-headless',
      'backend → loki-write-headless',
      'read → loki-backend-headless',
      'read → loki-read-headless',
      'read → loki-write-headless',
      'write → loki-backend-headless',
      'write → loki-write-headless',
    ]);
  });

  test.each([
    [1, 1],
    [2, 1],
    [3, 3],
    [5, 3],
  ])('of %i replicas writes each stream %i times', (replicas, factor) => {
    const made = build(logsBackend({ mode: 'simple-scalable', replicas })).objects;
    const text = valueAt(objectNamed(made, 'ConfigMap', 'loki'), 'data', 'config.yaml');
    expect(yaml.load(String(text))).toMatchObject({ common: { replication_factor: factor } });
  });
});

test.each([SINGLE, SCALABLE])('its paths are asked of the gateway alone ($mode)', (logs) => {
  const { loki } = build(logs);
  const callers = loki.connections
    .filter((c) => c.to !== 'external' && c.to.port === 3100)
    .map((c) => c.from.labels['app.kubernetes.io/name']);
  expect(new Set(callers)).toEqual(new Set(['loki-gateway']));
});

describe('what restarts', () => {
  const limited = platform.tenants.map((tenant) => ({ ...tenant, limits: { ...tenant.limits, streams: 7 } }));

  test.each([SINGLE, SCALABLE])("nothing, when a tenant's limit changes ($mode)", (logs) => {
    const [before, after] = [build(logs).objects, build(logs, { tenants: limited }).objects];
    expect(templates(after)).toEqual(templates(before));
    expect(objectNamed(after, 'ConfigMap', 'loki-runtime')).not.toEqual(
      objectNamed(before, 'ConfigMap', 'loki-runtime'),
    );
  });

  test('nothing and nothing changes, when a tenant comes that says nothing', () => {
    expect(build(SCALABLE, { tenants: [] }).objects).toEqual(build(SCALABLE).objects);
  });

  test('Loki and not its gateway, when a key of its configuration changes', () => {
    const changed = { ...SINGLE, config: { server: { log_level: 'debug' } } };
    const [before, after] = [templates(build(SINGLE).objects), templates(build(changed).objects)];
    expect(after.loki).not.toEqual(before.loki);
    expect(after['loki-gateway']).toEqual(before['loki-gateway']);
  });
});

describe('addresses', () => {
  test('are those of the gateway in every mode', () => {
    for (const logs of [SINGLE, SCALABLE]) {
      const { loki } = build(logs);
      expect(loki.push.url).toBe('http://loki-gateway.observability.svc.cluster.local/loki/api/v1/push');
      expect(loki.query.url).toBe('http://loki-gateway.observability.svc.cluster.local');
      expect(loki.query.auth).toEqual({ user: 'telemetry', password: prod.backendsPassword });
      expect(loki.exposed).toBeUndefined();
    }
  });

  test('for callers outside are behind TLS and a password', () => {
    const { loki, objects } = build(SINGLE, { exposure: EXPOSED });
    expect(loki.exposed?.push.url).toBe('https://backends.example.com/loki/api/v1/push');
    expect(loki.exposed?.query.auth).toEqual({ user: 'telemetry', password: { name: 'exposed', key: 'password' } });
    expect(valueAt(objectNamed(objects, 'Ingress', 'loki-gateway'), 'spec', 'rules', 0, 'http', 'paths')).toEqual([
      {
        path: '/loki/api/v1',
        pathType: 'Prefix',
        backend: { service: { name: 'loki-gateway', port: { name: 'exposed' } } },
      },
    ]);
  });
});

test('every Secret key that is used is declared', () => {
  const { loki } = build(SINGLE, { exposure: EXPOSED });
  expect(loki.secrets.map((s) => `${s.name}/${s.key}`).sort()).toEqual([
    'backends-tls/tls.crt',
    'backends-tls/tls.key',
    'exposed/password',
    'telemetry-backends/password',
    'telemetry-loki-s3/accessKey',
    'telemetry-loki-s3/secretKey',
  ]);
});

test('a Loki that waits for its ring is not ready, and not killed for it', () => {
  const container = valueAt(templates(build(SINGLE).objects).loki, 'spec', 'containers', 0);
  expect(valueAt(container, 'readinessProbe', 'httpGet', 'path')).toBe('/ready');
  expect(valueAt(container, 'livenessProbe', 'httpGet', 'path')).toBe('/loki/api/v1/status/buildinfo');
  expect(valueAt(container, 'startupProbe', 'httpGet', 'path')).toBe('/loki/api/v1/status/buildinfo');
});

test('Go collects its garbage before the memory limit is reached', () => {
  const env = valueAt(templates(build(SINGLE).objects).loki, 'spec', 'containers', 0, 'env');
  expect(env).toContainEqual({ name: 'GOMEMLIMIT', value: '921MiB' });
});
