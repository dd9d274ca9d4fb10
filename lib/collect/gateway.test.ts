import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../test/example-platform';
import { plainObjects, valueAt } from '../../test/rendered-objects';
import { check } from '../alloy';
import { EnvironmentScope, serviceEndpoint } from '../component';
import { ALL_BACKENDS, collectors, LOKI, objectOf } from './collectors.fixture';
import { AlloyGateway } from './gateway';

const POD = ['spec', 'template', 'spec'] as const;

const { gateway } = collectors(examplePlatform());

test('a new tenant changes its table and has a Service, nothing else', () => {
  const withGamma = collectors(
    examplePlatform({
      'team-alpha': { namespaces: ['team-alpha'] },
      'team-beta': { namespaces: ['team-beta', 'team-beta-jobs'], environments: ['prod'] },
      'team-gamma': { namespaces: ['team-gamma'] },
    }),
  ).gateway;
  const before = plainObjects(gateway);
  const changed = plainObjects(withGamma).filter((object, i) => JSON.stringify(object) !== JSON.stringify(before[i]));
  expect(changed.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
    'ConfigMap alloy-tenants',
    'Service alloy-for-team-gamma',
  ]);
});

test('the pod restarts neither for its configuration nor for the tenants', () => {
  const metadata = valueAt(objectOf(gateway, 'Deployment', 'alloy-gateway'), 'spec', 'template', 'metadata');
  expect(metadata).not.toHaveProperty('annotations');
});

test('the table is read from where it is mounted', () => {
  const [mount] = [valueAt(objectOf(gateway, 'Deployment', 'alloy-gateway'), ...POD, 'containers', 0, 'volumeMounts')]
    .flat()
    .filter((one) => valueAt(one, 'name') === 'tenants');
  expect(mount).toEqual({ name: 'tenants', mountPath: '/etc/alloy-tenants', readOnly: true });
  expect(Object.keys(objectOf(gateway, 'ConfigMap', 'alloy-tenants').data as object)).toEqual(['tenants.alloy']);
  expect(configOf(gateway)).toContain('filename       = "/etc/alloy-tenants/tenants.alloy"');
});

test('it may ask Kubernetes which pod an address is, and nothing else', () => {
  expect(objectOf(gateway, 'ClusterRole', 'observability-alloy-gateway').rules).toEqual([
    { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] },
  ]);
});

test('without anything that applications push it asks Kubernetes nothing, so it gets no token', () => {
  const platform = examplePlatform();
  const prod = environmentOf(platform, 'prod');
  const sources = { ...prod.sources, otlp: false, jaeger: false, zipkin: false };
  const scope = new EnvironmentScope(new App(), { ...prod, sources });
  const quiet = new AlloyGateway(scope, { platform, push: { logs: LOKI } });
  expect(valueAt(objectOf(quiet, 'Deployment', 'alloy-gateway'), ...POD, 'automountServiceAccountToken')).toBe(false);
  expect(plainObjects(quiet).filter(({ kind }) => kind.includes('Role'))).toEqual([]);
  expect(configOf(quiet)).not.toContain('otelcol');
});

test('the password of the backend is required and mounted where the configuration reads it', () => {
  expect(gateway.secrets).toEqual([
    {
      name: 'backends-auth',
      key: 'password',
      namespace: 'observability',
      purpose: 'alloy-gateway: password of the backends',
      content: 'as the gateways of the backends have it',
    },
  ]);
  expect(
    valueAt(objectOf(gateway, 'Deployment', 'alloy-gateway'), ...POD, 'containers', 0, 'volumeMounts'),
  ).toContainEqual({ name: 'passwords', mountPath: '/etc/alloy-passwords', readOnly: true });
  expect(configOf(gateway)).toContain('password_file = "/etc/alloy-passwords/backends-auth/password"');
});

test('a backend that asks for no password needs no Secret', () => {
  const push = serviceEndpoint(gateway.environment, { name: 'loki-gateway', port: 80 }).at('/loki/api/v1/push');
  const inside = collectors(examplePlatform(), { logs: push }).gateway;
  expect(inside.secrets).toEqual([]);
  expect(inside.connections).toEqual([
    {
      from: {
        namespace: 'observability',
        labels: { 'app.kubernetes.io/name': 'alloy', 'app.kubernetes.io/component': 'gateway' },
      },
      to: { namespace: 'observability', service: 'loki-gateway', port: 80 },
      url: 'http://loki-gateway.observability.svc.cluster.local/loki/api/v1/push',
      purpose: 'push logs',
    },
  ]);
});

test('logs come in at the Service that other collectors are told', () => {
  expect(gateway.inlets.logs?.url).toBe('http://alloy-gateway.observability.svc.cluster.local:3100/loki/api/v1/push');
  expect(objectOf(gateway, 'Service', 'alloy-gateway').spec).toMatchObject({
    ports: [
      { name: 'http-metrics', port: 12345 },
      { name: 'reload-metrics', port: 8080 },
      { name: 'logs-push', port: 3100 },
      { name: 'otlp-grpc', port: 4317 },
      { name: 'otlp-http', port: 4318 },
    ],
  });
  expect(configOf(gateway)).toContain('listen_port    = 3100');
});

function configOf(chart: typeof gateway): unknown {
  return valueAt(objectOf(chart, 'ConfigMap', 'alloy-gateway'), 'data', 'config.alloy');
}

describe('with a backend for each signal', () => {
  const { gateway: full } = collectors(examplePlatform(), ALL_BACKENDS);
  const text = String(configOf(full));

  test('collectors push each signal to a port of its own', () => {
    expect([full.inlets.logs?.url, full.inlets.metrics?.url, full.inlets.profiles?.url]).toEqual([
      'http://alloy-gateway.observability.svc.cluster.local:3100/loki/api/v1/push',
      'http://alloy-gateway.observability.svc.cluster.local:9009/api/v1/metrics/write',
      'http://alloy-gateway.observability.svc.cluster.local:4040',
    ]);
    expect(text).toContain('forward_to = tenants.metrics.by_namespace.receivers');
    expect(text).toContain('forward_to = tenants.profiles.by_namespace.receivers');
    expect(check(text).problems).toEqual([]);
  });

  test('each backend is called with its password', () => {
    expect(full.connections.map(({ purpose }) => purpose)).toEqual([
      'push logs',
      'push metrics',
      'push traces',
      'push profiles',
    ]);
  });
});

describe('with collectors that push OTLP', () => {
  const platform = examplePlatform();
  const resources = environmentOf(platform, 'prod').agent.resources;
  const beyla = { resources, traces: true, metrics: true };
  const scope = new EnvironmentScope(new App(), { ...environmentOf(platform, 'prod'), beyla });
  const pushed = new AlloyGateway(scope, { platform, push: ALL_BACKENDS });

  test('they have a port of their own, which wants a token', () => {
    expect(pushed.inlets.otlp?.url).toBe('http://alloy-gateway.observability.svc.cluster.local:4319');
    expect(pushed.secrets).toContainEqual(expect.objectContaining({ name: 'telemetry-collectors', key: 'token' }));
    expect(String(configOf(pushed))).toContain('filename  = "/etc/alloy-collectors/token"');
  });

  test('nobody is admitted to it that does not connect', () => {
    expect(pushed.admissions.map(({ to }) => to.port)).not.toContain(4319);
  });

  test('without them there is none', () => {
    expect(gateway.inlets.otlp).toBeUndefined();
    expect(String(configOf(gateway))).not.toContain('collectors_token');
  });
});

describe('monitors', () => {
  const platform = examplePlatform();
  const prod = environmentOf(platform, 'prod');
  const keptIn = { ...prod.keptIn, metrics: 'prod' };
  const gatewayWith = (serviceMonitors: boolean) => {
    const environment = { ...prod, keptIn, sources: { ...prod.sources, serviceMonitors } };
    return new AlloyGateway(new EnvironmentScope(new App(), environment), { platform, push: ALL_BACKENDS });
  };

  test('are read with what finds their targets, and no Secrets', () => {
    const resources = JSON.stringify(objectOf(gatewayWith(true), 'ClusterRole', 'observability-alloy-gateway').rules);
    for (const one of ['servicemonitors', 'podmonitors', 'probes', 'endpointslices', 'services', 'pods', 'ingresses']) {
      expect(resources).toContain(`"${one}"`);
    }
    expect(resources).not.toMatch(/secrets|configmaps/);
  });

  test('are those of the platform alone, whose ports are open to the gateways that divide them', () => {
    const gateway = gatewayWith(true);
    expect(gateway.scrapers).toEqual([
      { pods: expect.objectContaining({ namespace: 'observability' }), of: { namespaces: prod.platformNamespaces } },
    ]);
    expect(objectOf(gateway, 'Service', 'alloy-gateway-cluster')).toBeDefined();
  });

  test('own the gateway’s own metrics, which it sends itself without them', () => {
    expect(configOf(gatewayWith(true))).not.toContain('prometheus.exporter.self');
    const without = gatewayWith(false);
    expect(configOf(without)).toContain('prometheus.exporter.self');
    expect(without.scrapers).toEqual([]);
    expect(JSON.stringify(objectOf(without, 'ClusterRole', 'observability-alloy-gateway'))).not.toContain('monitors');
  });
});
