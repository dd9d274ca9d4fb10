import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { namesOf, objectNamed, plainObjects, valueAt } from '../../../test/rendered-objects';
import { Endpoint, EnvironmentScope } from '../../component';
import type { Duration, Environment, Tenant, TracesBackend } from '../../spec/model';
import { resolveBackends } from '../../spec/resolve-backends';
import { S3_KEYS } from '../object-storage/stores.fixture';
import { Tempo } from './tempo';

const platform = examplePlatform();
const prod = environmentOf(platform, 'prod');
const METRICS = new Endpoint({
  host: 'mimir-gateway',
  port: 80,
  service: { namespace: 'observability', service: 'mimir-gateway', port: 80 },
  auth: { user: 'telemetry', password: { name: 'telemetry-backends', key: 'password' } },
});

function traces(): TracesBackend {
  const backend = resolveBackends({ traces: 'on' }).traces;
  if (backend.kind === 'off') throw new Error('traces are off');
  return backend;
}

function build(
  changes: { readonly exposure?: Environment['exposure']; readonly metrics?: Endpoint | undefined } = {},
  tenants: readonly Tenant[] = platform.tenants,
) {
  const { metrics = METRICS, ...environment } = changes;
  const scope = new EnvironmentScope(new App(), { ...prod, ...environment });
  const tempo = new Tempo(scope, { traces: traces(), store: S3_KEYS, metrics, tenants });
  return { tempo, objects: plainObjects(tempo) };
}

const { tempo, objects } = build();

test('it is one process behind a gateway', () => {
  expect(namesOf(objects)).toEqual([
    'ConfigMap tempo',
    'ConfigMap tempo-gateway',
    'ConfigMap tempo-overrides',
    'Deployment tempo-gateway',
    'Service tempo',
    'Service tempo-gateway',
    'Service tempo-headless',
    'ServiceAccount tempo',
    'ServiceAccount tempo-gateway',
    'StatefulSet tempo',
  ]);
});

test('spans come in and queries are answered through the gateway alone', () => {
  expect([tempo.push.url, tempo.query.url]).toEqual([
    'http://tempo-gateway.observability.svc.cluster.local/v1/traces',
    'http://tempo-gateway.observability.svc.cluster.local',
  ]);
  expect(tempo.push.auth).toEqual({ user: 'telemetry', password: prod.backendsPassword });
  expect(tempo.exposed).toBeUndefined();
});

test('outside, its paths have a prefix of their own', () => {
  const exposure: Environment['exposure'] = {
    kind: 'ingress',
    host: 'backends.example.com',
    ingressClass: 'nginx',
    tlsSecret: 'backends-tls',
    password: { name: 'exposed', key: 'password' },
  };
  const { exposed } = build({ exposure }).tempo;
  expect([exposed?.push.url, exposed?.query.url]).toEqual([
    'https://backends.example.com/tempo/v1/traces',
    'https://backends.example.com/tempo',
  ]);
});

test('it calls its store and the metrics backend, and nothing else', () => {
  const calls = tempo.connections.filter(({ from }) => from.labels['app.kubernetes.io/component'] === 'single-binary');
  expect(calls.map(({ purpose }) => purpose)).toEqual(['tempo: blocks', 'metrics made of spans']);
});

test('the password of the metrics backend is a file that is read again', () => {
  const container = valueAt(objectNamed(objects, 'StatefulSet', 'tempo'), 'spec', 'template', 'spec', 'containers', 0);
  expect(valueAt(container, 'volumeMounts')).toContainEqual({
    name: 'metrics-secret',
    mountPath: '/etc/tempo/metrics-secret',
    readOnly: true,
  });
});

test("a tenant's limit restarts nothing", () => {
  const limited = platform.tenants.map((tenant) => ({
    ...tenant,
    retention: { ...tenant.retention, traces: '3d' as Duration },
  }));
  const after = build({}, limited).objects;
  expect(objectNamed(after, 'StatefulSet', 'tempo')).toEqual(objectNamed(objects, 'StatefulSet', 'tempo'));
  expect(objectNamed(after, 'ConfigMap', 'tempo-overrides')).not.toEqual(
    objectNamed(objects, 'ConfigMap', 'tempo-overrides'),
  );
});
