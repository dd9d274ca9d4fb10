import { App } from 'cdk8s';
import { environmentOf, examplePlatform, exampleTenant } from '../../test/example-platform';
import { plainObjects, valueAt } from '../../test/rendered-objects';
import { check } from '../alloy';
import { EnvironmentScope } from '../component';
import type { Environment, Tenant } from '../spec/model';
import { ALL_BACKENDS, objectOf } from './collectors.fixture';
import { type NamespaceCollector, namespaceCollectorApp, namespaceCollectors } from './namespace-collector';
import type { PushEndpoints } from './sinks';

const prod = environmentOf(examplePlatform(), 'prod');
const sources = {
  ...prod.sources,
  otlp: true,
  jaeger: true,
  zipkin: true,
  pushedProfiles: true,
  serviceMonitors: true,
};
const faro = { enabled: true, allowedOrigins: ['https://shop.example.com'] };

function collectorsOf(change: Partial<Environment> = {}, push: PushEndpoints = ALL_BACKENDS) {
  const environment: Environment = { ...prod, collection: ['two-tier', 'per-namespace'], sources, ...change };
  return namespaceCollectors(new EnvironmentScope(new App(), environment), () => push);
}

function one(change: Partial<Environment> = {}, push: PushEndpoints = ALL_BACKENDS): NamespaceCollector {
  const [first] = collectorsOf(change, push);
  if (first === undefined) throw new Error('there is no collector');
  return first;
}

function textOf(chart: NamespaceCollector): string {
  return String(valueAt(objectOf(chart, 'ConfigMap', 'alloy'), 'data', 'config.alloy'));
}

function portsOf(chart: NamespaceCollector): readonly string[] {
  const ports = valueAt(objectOf(chart, 'Service', 'alloy'), 'spec', 'ports') as readonly {
    name: string;
    port: number;
  }[];
  return ports.map(({ name, port }) => `${name} ${port}`);
}

/** What says of a resource where it is from. */
const SETS = 'set(resource.attributes["k8s.namespace.name"], "team-alpha")';

test('each namespace of a tenant has one, an application of its own, with everything in that namespace', () => {
  const charts = collectorsOf();
  expect(charts.map(({ app, namespace }) => [app, namespace])).toEqual([
    ['alloy-in-team-alpha', 'team-alpha'],
    ['alloy-in-team-beta', 'team-beta'],
    ['alloy-in-team-beta-jobs', 'team-beta-jobs'],
  ]);
  for (const chart of charts) {
    const namespaces = new Set(plainObjects(chart).map(({ metadata }) => metadata.namespace));
    expect([...namespaces]).toEqual([chart.namespace]);
  }
});

test('a new tenant changes nothing in the namespaces of the others', () => {
  const objectsOf = (tenants: readonly Tenant[]) => collectorsOf({ tenants }).map((chart) => plainObjects(chart));
  const gamma = exampleTenant('team-gamma', ['team-gamma']);
  const [before, after] = [objectsOf(prod.tenants), objectsOf([...prod.tenants, gamma])];
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after).toHaveLength(before.length + 1);
});

test('a name that is too long for a label ends in a hash', () => {
  const long = 'n'.repeat(63);
  expect(namespaceCollectorApp(long)).toHaveLength(63);
  expect(namespaceCollectorApp(long)).not.toBe(namespaceCollectorApp(`${long.slice(1)}m`));
});

test('other ways to collect have none', () => {
  expect(collectorsOf({ collection: ['two-tier'] })).toEqual([]);
});

test('the Service is a real one, with the ports of the protocols', () => {
  expect(portsOf(one())).toEqual([
    'http-metrics 12345',
    'reload-metrics 8080',
    'otlp-grpc 4317',
    'otlp-http 4318',
    'jaeger-grpc 14250',
    'jaeger-http 14268',
    'zipkin 9411',
    'profiles 4040',
  ]);
});

test('what an application says of its origin is erased, and the namespace is the collector’s own', () => {
  const text = textOf(one());
  expect(check(text).problems).toEqual([]);
  expect(text.match(/delete_matching_keys\(resource\.attributes/g)).toHaveLength(3);
  expect(text.split(SETS)).toHaveLength(4);
  expect(text).toMatch(/filter \{\s+namespace = "team-alpha"\s+field \{/);
  expect(text).toMatch(/rule \{\s+target_label = "namespace"\s+replacement +=\s+"team-alpha"\s+\}/);
  expect(text).not.toContain('team-beta');
});

test('browsers are received where the tenant wants them', () => {
  const tenants = prod.tenants.map((tenant): Tenant => ({ ...tenant, faro: { ...tenant.faro, ...faro } }));
  const chart = one({ tenants });
  expect(portsOf(chart)).toContain('faro 12347');
  expect(check(textOf(chart)).problems).toEqual([]);
  expect(textOf(chart)).toContain('cors_allowed_origins = ["https://shop.example.com"]');
  expect(textOf(chart).split(SETS)).toHaveLength(5);
});

test('its pods may be called by its namespace, its own page by itself, and it calls the backends', () => {
  const chart = one();
  expect(new Set(chart.admissions.map(({ from }) => JSON.stringify(from)))).toEqual(
    new Set(['{"namespaces":["team-alpha"]}']),
  );
  expect(chart.admissions.map(({ to }) => to.port)).toEqual([4317, 4318, 14250, 14268, 9411, 4040]);
  expect(chart.connections.map(({ purpose }) => purpose)).toEqual([
    'scrape its own metrics',
    'scrape its own metrics',
    'push logs',
    'push metrics',
    'push traces',
    'push profiles',
  ]);
  expect(chart.scrapers).toEqual([]);
});

test('it may read what its components need, in its namespace alone', () => {
  const objects = plainObjects(one());
  expect(objects.filter(({ kind }) => kind.startsWith('Cluster'))).toEqual([]);
  const { rules } = objectOf(one(), 'Role', 'alloy');
  const resources = (rules as readonly { resources: readonly string[] }[]).flatMap((rule) => rule.resources);
  expect(new Set(resources)).toEqual(
    new Set(['pods', 'services', 'endpointslices', 'ingresses', 'servicemonitors', 'podmonitors', 'probes']),
  );
});

test('it is restricted, with its own password and nothing of the platform’s', () => {
  const chart = one();
  const pod = valueAt(objectOf(chart, 'Deployment', 'alloy'), 'spec', 'template', 'spec');
  expect(valueAt(pod, 'securityContext')).toMatchObject({ runAsUser: 473, runAsNonRoot: true });
  expect(valueAt(pod, 'containers', 0, 'securityContext')).toMatchObject({ readOnlyRootFilesystem: true });
  expect(chart.secrets.map(({ namespace }) => namespace)).toEqual(['team-alpha', 'team-alpha', 'team-alpha']);
});

test('replicas divide what they scrape, and are protected', () => {
  const [settings, text] = [{ ...prod.namespaceCollector, replicas: 2 }, 'alloy-cluster'];
  const chart = one({ namespaceCollector: settings });
  expect(valueAt(objectOf(chart, 'Service', text), 'spec', 'clusterIP')).toBe('None');
  expect(objectOf(chart, 'PodDisruptionBudget', 'alloy').metadata.namespace).toBe('team-alpha');
  const args = valueAt(objectOf(chart, 'Deployment', 'alloy'), 'spec', 'template', 'spec', 'containers', 0, 'args');
  expect(args).toContain('--cluster.name=prod.team-alpha.alloy');
  expect(args).toContain('--cluster.join-addresses=alloy-cluster.team-alpha.svc.cluster.local:12345');
});

test('beside a scraper it has the monitors of its namespace too', () => {
  const chart = one({ collection: ['clustered', 'per-namespace'] });
  expect(textOf(chart)).toContain('prometheus.operator.servicemonitors');
  expect(textOf(chart)).toContain('otelcol.receiver.otlp');
});

test('its own metrics are the tenant’s: by its monitor, or sent by itself where there are none', () => {
  const { operations } = prod;
  const monitored = { ...operations, workloads: { ...operations.workloads, serviceMonitors: true } };
  const chart = one({ operations: monitored });
  expect(objectOf(chart, 'ServiceMonitor', 'alloy-namespace').metadata.namespace).toBe('team-alpha');
  expect(textOf(chart)).not.toContain('own_metrics');
  const without = textOf(one({ sources: { ...sources, serviceMonitors: false } }));
  expect(without).toMatch(/prometheus\.scrape "own_metrics"/);
});

test('a namespace from which nothing is taken has none', () => {
  expect(collectorsOf({}, {})).not.toEqual([]);
  const nothing = { otlp: false, jaeger: false, zipkin: false, pushedProfiles: false, serviceMonitors: false };
  expect(collectorsOf({ sources: { ...sources, ...nothing } })).toEqual([]);
});
