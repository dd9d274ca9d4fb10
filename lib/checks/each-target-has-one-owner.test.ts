import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  blockIn,
  type Change,
  COMBINATIONS,
  inObject,
  inTexts,
  renderedAs,
  renderedFolder,
  textOf,
} from '../../test/topologies';
import { as, found, problemsOf, replacing, withBlocks, without } from './support/owner-mutations.fixture';

describe('what is rendered passes', () => {
  test.each(readdirSync('examples'))('the example %s', (example) => {
    expect(problemsOf(renderedFolder(join('examples', example)))).toEqual([]);
  });

  test.each(COMBINATIONS.map((collection) => [collection.join(' + '), collection] as const))(
    '%s, with monitors and without',
    (_, collection) => {
      expect(problemsOf(as(...collection))).toEqual([]);
      expect(problemsOf(renderedAs(collection, 'serviceMonitors: off\n'))).toEqual([]);
    },
  );
});

const SOURCES: readonly (readonly [configMap: string, head: string, target: RegExp])[] = [
  [
    'alloy-agent',
    'loki.source.file "pod_logs"',
    /nobody collects logs of pods \(got no source of it, expected a source in alloy-agent\)/,
  ],
  [
    'alloy-agent',
    'loki.source.file "node_logs"',
    /log files of nodes \(\/var\/log\/syslog, \/var\/log\/audit\/audit\.log\)/,
  ],
  ['alloy-agent', 'loki.source.journal "node"', /nobody collects journal of nodes/],
  ['alloy-agent', 'prometheus.scrape "node_metrics"', /nobody collects metrics of nodes/],
  ['alloy-agent', 'prometheus.scrape "kubelet"', /nobody collects kubelet and cAdvisor/],
  ['alloy-agent', 'prometheus.scrape "annotated_pods"', /nobody collects annotated pods/],
  ['alloy-agent', 'pyroscope.scrape "mutex_profiles"', /nobody collects annotated profiles \(mutex\)/],
  ['alloy-agent', 'pyroscope.ebpf "node"', /nobody collects profiles by eBPF/],
  ['alloy-agent', 'pyroscope.java "java"', /nobody collects profiles of Java programs/],
  [
    'alloy-gateway',
    'prometheus.scrape "cluster_state"',
    /OpenCost, .*\(kube-state-metrics\.kube-system, opencost\.observability\)/,
  ],
  [
    'alloy-gateway',
    'prometheus.scrape "databases"',
    /exporters of databases \(\S*(redis|postgres)-exporter-team-alpha-/,
  ],
  [
    'alloy-gateway',
    'otelcol.receiver.jaeger "applications"',
    /from pods of tenants \(Jaeger of namespace shop, .* and|\(Jaeger of namespace/,
  ],
  [
    'alloy-gateway',
    'otelcol.receiver.otlp "applications"',
    /from other pods \(OTLP of namespace .*and \d+ more|\(OTLP of namespace/,
  ],
  ['alloy-gateway', 'otelcol.receiver.otlp "collectors"', /nobody collects what Beyla sees/],
  [
    'alloy-monitors-tenants',
    'prometheus.operator.probes "tenant"',
    /Probes of tenants \(Probes of namespace shop, Probes of namespace shop-jobs, Probes of namespace team-alpha\)/,
  ],
  [
    'alloy-monitors-tenants',
    'tenant_monitors "team_alpha"',
    /of tenants \(ServiceMonitors of namespace team-alpha, PodMonitors of namespace team-alpha, Probes of/,
  ],
  [
    'alloy-tenants',
    'tenant_monitors "infrastructure"',
    /nobody collects \S+ PodMonitors and Probes of the platform \(ServiceMonitors of namespace/,
  ],
  [
    'alloy-monitors-tenants',
    'tenant_monitors "infrastructure"',
    /nobody collects \S+ PodMonitors and Probes of namespaces of no tenant \(ServiceMonitors of namespaces that/,
  ],
  [
    'alloy-tenants',
    'pyroscope.receive_http "pods"',
    /nobody collects profiles that pods of tenants push \(namespace shop/,
  ],
  [
    'alloy-tenants',
    'faro.receiver "browsers"',
    /nobody collects browsers \(Faro\) \(namespace shop, namespace shop-jobs\)/,
  ],
  ['alloy-events', 'loki.source.kubernetes_events "cluster"', /nobody collects events of Kubernetes/],
];

test.each(SOURCES)('nobody has it any more: in %s, %s', (configMap, head, problem) => {
  expect(found(as('two-tier'), without(configMap, head))).toMatch(problem);
});

test('nobody has it either if rules leave nothing of it', () => {
  const rule = replacing(
    'alloy-agent',
    /(discovery\.relabel "annotated_pods" \{[^{]*rule \{[^}]*?regex\s+= )"observability"/,
    '$1".*"',
  );
  expect(found(as('two-tier'), rule)).toMatch(/nobody collects annotated pods/);
});

test('a tenant that nobody lets in is missed', () => {
  const closed = inObject('NetworkPolicy', 'allow-to-alloy-gateway', (json) =>
    json.replaceAll('"team-alpha"', '"nobody"'),
  );
  expect(found(as('two-tier'), closed)).toMatch(/profiles that pods of tenants push \(namespace team-alpha\)/);
});

const NODE_PODS = 'discovery.kubernetes "node_pods"';
const ANNOTATED = ['discovery.relabel "annotated_pods"', 'prometheus.scrape "annotated_pods"'];

describe('a second one has it', () => {
  test('a scrape that is copied to the gateway', () => {
    const two = as('two-tier');
    const text = found(two, withBlocks(two, 'alloy-agent', 'alloy-gateway', [NODE_PODS, ...ANNOTATED]));
    expect(text).toMatch(
      /^dist\/dev\/alloy-gateway\/configmap\.observability\.alloy-gateway\.yaml: data\.config\.alloy:\d+:1: alloy-gateway: prometheus\.scrape\.annotated_pods collects annotated pods, which its owner collects too \(got gateway, expected agent\) → render it for agent alone/m,
    );
    // Beside: it has no NODE_NAME either.
    expect(text.split('\n')).toHaveLength(2);
  });

  test('annotated pods in agents and in scrapers', () => {
    const [clustered, two] = [as('clustered'), as('two-tier')];
    const blocks = ANNOTATED.map((head) => blockIn(textOf(two, 'alloy-agent'), head)).join('\n');
    const change = inTexts('alloy-agent', (text) => `${text}\n${blocks}`);
    expect(found(clustered, change)).toMatch(
      /alloy-agent: prometheus\.scrape\.annotated_pods collects annotated pods, which its owner collects too \(got agent, expected scraper\)/,
    );
  });

  test('the same twice in one', () => {
    const change = inTexts(
      'alloy-agent',
      (text) => `${text}\n${blockIn(text, 'prometheus.scrape "kubelet"').replace('"kubelet"', '"again"')}`,
    );
    expect(found(as('node-only'), change)).toMatch(
      /kubelet and cAdvisor are collected twice \(got alloy-agent: prometheus\.scrape\.kubelet, alloy-agent: prometheus\.scrape\.again, expected one of them\)/,
    );
  });

  test('monitors of a tenant, which those of the others name too', () => {
    const change = replacing(
      'alloy-monitors-tenants',
      /(tenant_monitors "shop" \{\s+namespaces = )\[.*\](\s+pattern\s+= )".*"/,
      '$1["team-alpha"]$2"team-alpha"',
    );
    const text = found(as('clustered'), change);
    expect(text).toMatch(/of tenants \(ServiceMonitors of namespace team-alpha\) are collected twice/);
    expect(text).toMatch(/nobody collects .* of tenants \(ServiceMonitors of namespace shop,/);
  });

  test('monitors of a tenant, by an Alloy that reaches the programs of the platform', () => {
    const both = replacing(
      'alloy-tenants',
      /(tenant_monitors "infrastructure" \{\s+namespaces = )\[.*\](\s+pattern\s+= )".*"/,
      '$1["team-alpha"]$2"team-alpha"',
    );
    expect(found(as('two-tier'), both)).toMatch(
      /collects .* of tenants, which its owner collects too \(got gateway, expected monitors\)/,
    );
  });

  test('a program that is scraped by its name, by a monitor', () => {
    const aim = inObject('ServiceMonitor', 'alloy-gateway', (json) =>
      json.replace(/"matchLabels":\{[^}]*\}/, '"matchLabels":{"app.kubernetes.io/name":"opencost"}'),
    );
    expect(found(as('two-tier'), aim)).toMatch(
      /cluster_state collects opencost\.observability, which has a ServiceMonitor too \(got ServiceMonitor alloy-gateway/,
    );
  });

  test('its own metrics, by itself beside its monitor', () => {
    const [two, without] = [as('two-tier'), renderedAs(['two-tier'], 'serviceMonitors: off\n')];
    const own = [
      'prometheus.exporter.self "own"',
      'discovery.relabel "own_metrics"',
      'prometheus.scrape "own_metrics"',
    ];
    const blocks = own.map((head) => blockIn(textOf(without, 'alloy-agent'), head)).join('\n');
    expect(
      found(
        two,
        inTexts('alloy-agent', (text) => `${text}\n${blocks}`),
      ),
    ).toMatch(
      /alloy-agent: its own metrics are collected twice \(got prometheus\.scrape\.own_metrics, ServiceMonitor alloy-agent, expected a ServiceMonitor\)/,
    );
    expect(found(without, withoutSelf)).toMatch(/alloy-events: its own metrics are collected by nobody/);
  });
});

const withoutSelf = without('alloy-events', 'prometheus.scrape "own_metrics"');

test('its own metrics have no monitor any more', () => {
  const gone: Change = (object) =>
    object.kind === 'ServiceMonitor' && object.metadata.name === 'alloy-agent' ? undefined : object;
  for (const topology of ['two-tier', 'node-only', 'clustered'] as const) {
    expect(found(as(topology), gone)).toMatch(
      /alloy-agent: its own metrics are collected by nobody \(got no source of them, expected a ServiceMonitor\)/,
    );
  }
});
