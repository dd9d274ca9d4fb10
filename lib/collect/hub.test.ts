import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../test/example-platform';
import { plainObjects, valueAt } from '../../test/rendered-objects';
import { check } from '../alloy';
import { type ComponentChart, Endpoint, EnvironmentScope } from '../component';
import type { Environment, TailSampling } from '../spec/model';
import { AlloyAgent } from './agent';
import { ALL_BACKENDS, objectOf } from './collectors.fixture';
import { AlloyGateway } from './gateway';
import { AlloyScraper } from './scraper';

const platform = examplePlatform();
const prod = environmentOf(platform, 'prod');
const SCRAPED = [{ job: 'state', endpoint: new Endpoint({ host: 'state', port: 8080 }), labels: 'own' }] as const;
const props = { platform, push: ALL_BACKENDS, scraped: SCRAPED };
const keptIn = { metrics: 'prod', logs: 'prod', traces: 'prod', profiles: 'prod' };
const sources = { ...prod.sources, serviceMonitors: true, annotatedPods: true, annotatedProfiles: true };

function scopeOf(collection: Environment['collection'], change: Partial<Environment> = {}): EnvironmentScope {
  return new EnvironmentScope(new App(), { ...prod, keptIn, sources, collection, ...change });
}

function configOf(chart: ComponentChart, name: string): string {
  return String(valueAt(objectOf(chart, 'ConfigMap', name), 'data', 'config.alloy'));
}

function tableOf(chart: ComponentChart, name: string): string {
  return String(valueAt(objectOf(chart, 'ConfigMap', name), 'data', 'tenants.alloy'));
}

describe('an agent that is the hub of its node', () => {
  const agent = new AlloyAgent(scopeOf(['node-only']), { hub: props });
  const text = configOf(agent, 'alloy-agent');

  test('collects its node and takes in what is pushed, with one table for both', () => {
    expect(check(text).problems).toEqual([]);
    expect(text.match(/^import\.file/gm)).toHaveLength(1);
    expect(text).toContain('loki.source.file "pod_logs"');
    expect(text).toContain('otelcol.receiver.otlp "applications"');
    expect(text).toContain('prometheus.scrape "cluster_state"');
    expect(text).not.toContain('loki.write "gateway"');
    expect(tableOf(agent, 'alloy-agent-tenants')).toContain('tenant_metrics "team_alpha"');
  });

  test('takes logs of the reader of events, and nothing of other agents', () => {
    expect([agent.inlets?.logs?.url, agent.inlets?.metrics, agent.inlets?.profiles]).toEqual([
      'http://alloy-agent-local.observability.svc.cluster.local:3100/loki/api/v1/push',
      undefined,
      undefined,
    ]);
    expect(text).not.toContain('prometheus.receive_http');
  });

  test('is reached by the pods of its own node alone', () => {
    const local = ['alloy-agent-local', 'alloy-for-team-alpha', 'alloy-for-team-beta'];
    for (const name of local) {
      expect(valueAt(objectOf(agent, 'Service', name), 'spec', 'internalTrafficPolicy')).toBe('Local');
    }
    const others = plainObjects(agent).filter(
      ({ kind, metadata }) => kind === 'Service' && !local.includes(metadata.name),
    );
    expect(others.map((service) => valueAt(service, 'spec', 'clusterIP'))).toEqual(['None', 'None']);
  });

  test('divides with the others what is there once', () => {
    const args = valueAt(
      objectOf(agent, 'DaemonSet', 'alloy-agent'),
      ...['spec', 'template', 'spec', 'containers', 0, 'args'],
    );
    expect(args).toContain('--cluster.join-addresses=alloy-agent-cluster.observability.svc.cluster.local:12345');
  });

  test('has the passwords of the backends, which one with a gateway has not', () => {
    expect(agent.secrets.map(({ purpose }) => purpose)).toContain('alloy-agent: password of the backends');
  });
});

describe('scrapers', () => {
  const scraper = new AlloyScraper(scopeOf(['clustered']), props);
  const text = configOf(scraper, 'alloy-scraper');

  test('share all annotated pods of the cluster, which agents then leave alone', () => {
    expect(check(text).problems).toEqual([]);
    for (const head of ['prometheus.scrape "annotated_pods"', 'pyroscope.scrape "cpu_profiles"']) {
      expect(blockOf(text, head)).toMatch(/clustering \{\s+enabled = true/);
    }
    const agent = new AlloyAgent(scopeOf(['clustered']), { gateway: scraper.inlets });
    expect(configOf(agent, 'alloy-agent')).not.toContain('annotated_pods');
    expect(configOf(agent, 'alloy-agent')).not.toContain('pyroscope.scrape');
  });

  test('keep what waits on volumes of their own', () => {
    const set = objectOf(scraper, 'StatefulSet', 'alloy-scraper');
    expect(valueAt(set, 'spec', 'volumeClaimTemplates', 0, 'metadata', 'name')).toBe('storage');
    expect(valueAt(set, 'spec', 'replicas')).toBe(2);
    expect(valueAt(set, 'spec', 'serviceName')).toBe('alloy-scraper-headless');
  });

  test('take in everything where there is no gateway', () => {
    expect(scraper.inlets.metrics?.url).toBe(
      'http://alloy-scraper.observability.svc.cluster.local:9009/api/v1/metrics/write',
    );
    expect(text).toContain('otelcol.receiver.otlp "applications"');
  });

  test('take in nothing beside a gateway, which then scrapes nothing', () => {
    const both = ['two-tier', 'clustered'] as const;
    const beside = configOf(new AlloyScraper(scopeOf(both), props), 'alloy-scraper');
    expect(beside).not.toMatch(/otelcol\.receiver|receive_http|source\.api/);
    const scraping = new AlloyScraper(scopeOf(both), props);
    expect(
      scraping.connections.filter(({ purpose }) => purpose.startsWith('push')).map(({ purpose }) => purpose),
    ).toEqual(['push metrics', 'push profiles']);
    const gateway = new AlloyGateway(scopeOf(both), props);
    expect(configOf(gateway, 'alloy-gateway')).not.toContain('prometheus.scrape');
    expect(tableOf(gateway, 'alloy-tenants')).not.toContain('monitors');
  });
});

test('profiles that pods push are taken though nothing else brings profiles', () => {
  const agent = new AlloyAgent(scopeOf(['node-only', 'clustered'], { sources: { ...sources, pushedProfiles: true } }), {
    hub: props,
  });
  expect(configOf(agent, 'alloy-agent')).toContain('tenants.profiles "by_namespace"');
  expect(agent.connections.map(({ purpose }) => purpose)).toContain('push profiles');
});

test('spans of one trace come together at one hub of several', () => {
  const tailSampling: TailSampling = {
    percent: 10,
    keepErrors: true,
    keepSlowerThan: 'none',
    decisionWait: prod.sources.scraping.interval,
  };
  const agent = new AlloyAgent(scopeOf(['node-only'], { tailSampling }), { hub: props });
  expect(configOf(agent, 'alloy-agent')).toContain('hostname = "alloy-agent.observability.svc.cluster.local"');
  expect(valueAt(objectOf(agent, 'Service', 'alloy-agent'), 'spec', 'ports')).toContainEqual({
    name: 'sampling',
    port: 4320,
    protocol: 'TCP',
    targetPort: 'sampling',
  });
  const scraper = new AlloyScraper(scopeOf(['clustered'], { tailSampling }), props);
  expect(configOf(scraper, 'alloy-scraper')).toContain('hostname = "alloy-scraper-sampling.observability');
});

test('where each namespace has an Alloy, the hub has the monitors of the rest, and pushes of the rest are let in', () => {
  const agent = new AlloyAgent(scopeOf(['per-namespace']), { hub: props });
  const table = tableOf(agent, 'alloy-agent-tenants');
  expect(table.match(/tenant_monitors "\w+" \{\n\t\tnamespaces/g)).toHaveLength(1);
  expect(table).not.toContain('pushed_profiles');
  expect(agent.admissions.map(({ from }) => from)).toContainEqual({
    allBut: ['team-alpha', 'team-beta', 'team-beta-jobs'],
  });
  expect(plainObjects(agent).some(({ metadata }) => metadata.name.startsWith('alloy-for-'))).toBe(false);
});

/** The text of one component. */
function blockOf(text: string, head: string): string {
  return text.slice(text.indexOf(head)).split('\n}')[0] ?? '';
}
