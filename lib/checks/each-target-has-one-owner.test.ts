import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  blockIn,
  type Change,
  COMBINATIONS,
  changed,
  inObject,
  inTexts,
  renderedAs,
  renderedFolder,
  textOf,
} from '../../test/topologies';
import { joinTexts } from '../alloy/joined';
import type { Environment, Topology } from '../spec/model';
import { formatProblem } from '../spec/problem';
import { CheckContext, type Rendered } from './context';
import { eachTargetHasOneOwner } from './each-target-has-one-owner';

function problemsOf(rendered: Rendered): readonly string[] {
  return eachTargetHasOneOwner.run(new CheckContext(rendered)).map(formatProblem);
}

const known = new Map<string, Rendered>();

/** What an example renders to as some topologies, once. */
function as(...collection: readonly Topology[]): Rendered {
  const name = collection.join();
  const rendered = known.get(name) ?? renderedAs(collection);
  known.set(name, rendered);
  return rendered;
}

/** Whether this version renders some topologies. */
function isRendered(collection: readonly Topology[]): boolean {
  try {
    return as(...collection).apps.length > 0;
  } catch (error) {
    if (`${error}`.includes('is not rendered by this version yet')) return false;
    throw error;
  }
}

describe('what is rendered passes', () => {
  test.each(readdirSync('examples'))('the example %s', (example) => {
    expect(problemsOf(renderedFolder(join('examples', example)))).toEqual([]);
  });

  test.each(COMBINATIONS.filter(isRendered).map((collection) => [collection.join(' + '), collection] as const))(
    '%s, with monitors and without',
    (_, collection) => {
      expect(problemsOf(as(...collection))).toEqual([]);
      expect(problemsOf(renderedAs(collection, 'serviceMonitors: off\n'))).toEqual([]);
    },
  );
});

/** Without a block. */
function without(configMap: string, head: string): Change {
  return inTexts(configMap, (text) => (text.includes(`${head} {`) ? text.replace(blockIn(text, head), '') : text));
}

/** With blocks of another configuration. */
function withBlocks(rendered: Rendered, from: string, to: string, heads: readonly string[]): Change {
  const blocks = heads.map((head) => blockIn(textOf(rendered, from), head));
  return inTexts(to, (text) => (text.includes('logging {') ? `${text}\n${blocks.join('\n')}` : text));
}

function replacing(configMap: string, from: string | RegExp, to: string): Change {
  return inTexts(configMap, (text) => text.replace(from, to));
}

function found(rendered: Rendered, change: Change): string {
  return problemsOf(changed(rendered, change)).join('\n');
}

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
    'alloy-tenants',
    'prometheus.operator.probes "tenant"',
    /Probes of tenants \(Probes of namespace shop, Probes of namespace shop-jobs, Probes of namespace team-alpha\)/,
  ],
  [
    'alloy-tenants',
    'tenant_monitors "team_alpha"',
    /of tenants \(ServiceMonitors of namespace team-alpha, PodMonitors of namespace team-alpha, Probes of/,
  ],
  [
    'alloy-tenants',
    'tenant_monitors "infrastructure"',
    /nobody collects \S+ PodMonitors and Probes of other namespaces \(ServiceMonitors of namespace/,
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

const NODE_PODS = 'discovery.kubernetes "node_pods"';
const ANNOTATED = ['discovery.relabel "annotated_pods"', 'prometheus.scrape "annotated_pods"'];
const KUBELET = ['discovery.kubernetes "own_node"', 'discovery.relabel "kubelet"', 'prometheus.scrape "kubelet"'];

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
      'alloy-scraper-tenants',
      /(tenant_monitors "shop" \{\s+namespaces = )\[.*\](\s+pattern\s+= )".*"/,
      '$1["team-alpha"]$2"team-alpha"',
    );
    const text = found(as('clustered'), change);
    expect(text).toMatch(/of tenants \(ServiceMonitors of namespace team-alpha\) are collected twice/);
    expect(text).toMatch(/nobody collects .* of tenants \(ServiceMonitors of namespace shop,/);
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

const CLUSTERING = /\n\t+clustering \{\s+enabled = true\s+\}\n/;

describe('each pod has everything', () => {
  test.each([
    ['two-tier', 'alloy-gateway', 'prometheus.scrape "cluster_state"'],
    ['two-tier', 'alloy-tenants', 'prometheus.operator.podmonitors "tenant"'],
    ['node-only', 'alloy-agent', 'prometheus.scrape "cluster_state"'],
    ['node-only', 'alloy-agent-tenants', 'prometheus.operator.probes "tenant"'],
    ['clustered', 'alloy-scraper', 'prometheus.scrape "annotated_pods"'],
    ['clustered', 'alloy-scraper', 'pyroscope.scrape "cpu_profiles"'],
  ] as const)('without the division, as %s in %s: %s', (topology, configMap, head) => {
    const change = inTexts(configMap, (text) => {
      if (!text.includes(head)) return text;
      const block = blockIn(text, head);
      return text.replace(block, block.replace(CLUSTERING, '\n'));
    });
    expect(found(as(topology), change)).toMatch(
      /collects everything once for each pod \(got no division, expected each target in one pod\)/,
    );
  });

  test.each([
    ['two-tier', 'Deployment', 'alloy-gateway'],
    ['node-only', 'DaemonSet', 'alloy-agent'],
    ['clustered', 'StatefulSet', 'alloy-scraper'],
  ] as const)('without the flag, as %s', (topology, kind, name) => {
    const flag = inObject(kind, name, (json) => json.replace('"--cluster.enabled=true",', ''));
    expect(found(as(topology), flag)).toMatch(
      new RegExp(`${name}: clustering is not switched on, so that each pod collects everything \\(got no flag`),
    );
    const nowhere = inObject(kind, name, (json) => json.replace(/(join-addresses=)[^."]+/, '$1alloy-elsewhere'));
    expect(found(as(topology), nowhere)).toMatch(/its pods do not find each other/);
  });

  test('with a Service that leads to one of them', () => {
    const one = inObject('Service', 'alloy-gateway-cluster', (json) => json.replace('"clusterIP":"None",', ''));
    expect(found(as('two-tier'), one)).toMatch(/its pods do not find each other/);
  });

  test('of a reader of events with two pods', () => {
    const two = inObject('StatefulSet', 'alloy-events', (json) => json.replace('"replicas":1', '"replicas":2'));
    expect(found(as('two-tier'), two)).toMatch(/kubernetes_events\.cluster collects everything once for each pod/);
  });

  test('but one pod divides nothing', () => {
    const one = (object: Parameters<Change>[0]) =>
      inObject('Deployment', 'alloy-gateway', (json) =>
        json.replace('"replicas":2', '"replicas":1').replace('"--cluster.enabled=true",', ''),
      )(inTexts('alloy-gateway', (text) => text.replace(CLUSTERING, '\n'))(object) ?? object);
    expect(found(as('two-tier'), one)).toBe('');
  });
});

describe('the agent of a node', () => {
  test.each(['two-tier', 'node-only', 'clustered'] as const)(
    'sees all pods without its selector, as %s',
    (topology) => {
      const selector = inTexts('alloy-agent', (text) =>
        text.replace(/\n\tselectors \{\s+role\s+= "pod"\s+field = .*\s+\}\n/, '\n'),
      );
      expect(found(as(topology), selector)).toMatch(
        /loki\.source\.file\.pod_logs collects everything once for each pod/,
      );
    },
  );

  test('sees the kubelets of all nodes without its selector', () => {
    const selector = inTexts('alloy-agent', (text) =>
      text.replace(/\n\tselectors \{\s+role\s+= "node"\s+field = .*\s+\}\n/, '\n'),
    );
    expect(found(as('two-tier'), selector)).toMatch(/prometheus\.scrape\.kubelet collects everything once/);
  });

  test('sees all pods if nobody tells it its node', () => {
    const env = inObject('DaemonSet', 'alloy-agent', (json) => json.replace('"spec.nodeName"', '"status.hostIP"'));
    expect(found(as('two-tier'), env)).toMatch(/prometheus\.scrape\.annotated_pods collects everything once/);
  });

  test('gives nothing of its node to others, who would not find it', () => {
    const clustering = replacing(
      'alloy-agent',
      /(prometheus\.scrape "annotated_pods" \{\n)/,
      '$1\tclustering {\n\t\tenabled = true\n\t}\n',
    );
    expect(found(as('node-only'), clustering)).toMatch(/annotated_pods divides what each pod has to itself/);
  });

  test('is the only one that sees a node', () => {
    const two = as('two-tier');
    expect(
      found(two, withBlocks(two, 'alloy-agent', 'alloy-events', ['loki.source.journal "node"', ...KUBELET])),
    ).toMatch(
      /alloy-events: loki\.source\.journal\.node sees one node alone \(got StatefulSet, expected a DaemonSet\)/,
    );
  });
});

describe('what the table does not know', () => {
  const SYSLOG = 'loki.source.syslog "x" {\n\tforward_to = []\n}\n';
  const OWN = 'prometheus.scrape "x" {\n\ttargets    = [{"__address__" = "x.shop.svc:80"}]\n\tforward_to = []\n}\n';
  const PODS = 'prometheus.scrape "x" {\n\ttargets    = discovery.kubernetes.node_pods.targets\n\tforward_to = []\n}\n';

  test('has no owner', () => {
    const added = (text: string) =>
      found(
        as('two-tier'),
        inTexts('alloy-agent', (own) => `${own}\n${text}`),
      );
    expect(added(SYSLOG)).toMatch(/alloy-agent: nobody owns what loki\.source\.syslog\.x collects → add a target/);
    expect(added(PODS)).toMatch(/alloy-agent: nobody owns what prometheus\.scrape\.x collects/);
    expect(added(OWN)).toMatch(
      /alloy-agent: prometheus\.scrape\.x collects kube-state-metrics, .*which another one owns/,
    );
  });

  test('is an Alloy of no kind', () => {
    const label = inObject('Deployment', 'alloy-gateway', (json) =>
      json.replaceAll('component":"gateway"', 'component":"x"'),
    );
    expect(found(as('two-tier'), label)).toMatch(/alloy-gateway is none of the Alloys .* \(got x\)/);
  });

  test('is the matter of whoever has added it, as long as nobody else collects it', () => {
    expect(withExtra(`${SYSLOG}${OWN}${PODS}`)).toBe('');
    expect(withExtra('loki.source.kubernetes_events "x" {\n\tforward_to = []\n}\n')).toMatch(
      /^platform\/alloy\/agent\.alloy:1:1: events of Kubernetes are collected twice \(got alloy-agent: loki\.source\.kubernetes_events\.x, alloy-events: /,
    );
  });
});

/** What is found if a person adds something to the configuration of the agents. */
function withExtra(text: string): string {
  const path = 'alloy/agent.alloy';
  const file = `platform/${path}`;
  const extraConfig = { path, file, text, stability: 'experimental', community: false } as const;
  const { platform, apps } = changed(
    as('two-tier'),
    inTexts('alloy-agent', (own) => joinTexts(own, { name: path, text })),
  );
  const [{ environment } = { environment: undefined }] = apps;
  if (environment === undefined) throw new Error('nothing is rendered');
  const added = { ...environment, agent: { ...environment.agent, extraConfig } };
  return problemsOf({ platform, apps: apps.map((app) => ({ ...app, environment: added })) }).join('\n');
}

describe('a switch', () => {
  /** What is found if an environment had said something else, and everything were rendered all the same. */
  function switched(change: (sources: Environment['sources']) => Partial<Environment['sources']>): string {
    const { platform, apps } = as('two-tier');
    const other = (environment: Environment): Environment => ({
      ...environment,
      sources: { ...environment.sources, ...change(environment.sources) },
    });
    const [first] = apps;
    if (first === undefined) throw new Error('nothing is rendered');
    const environment = other(first.environment);
    return problemsOf({ platform, apps: apps.map((app) => ({ ...app, environment })) }).join('\n');
  }

  test('that is off leaves nothing', () => {
    expect(switched(() => ({ kubelet: false }))).toMatch(
      /alloy-agent: prometheus\.scrape\.kubelet collects kubelet and cAdvisor, which nobody has switched on \(got agent, expected nobody\)/,
    );
    expect(switched(() => ({ otlp: false }))).toBe('');
    expect(switched(() => ({ nodeLogs: { files: ['/var/log/syslog'], journal: true } }))).toMatch(
      /log files of nodes that nobody has asked for \(got \/var\/log\/audit\/audit\.log, expected \/var\/log\/syslog\)/,
    );
  });
});

test('a tenant that nobody lets in is missed', () => {
  const closed = inObject('NetworkPolicy', 'allow-to-alloy-gateway', (json) =>
    json.replaceAll('"team-alpha"', '"nobody"'),
  );
  expect(found(as('two-tier'), closed)).toMatch(/profiles that pods of tenants push \(namespace team-alpha\)/);
});

const describePerNamespace = isRendered(['per-namespace']) ? describe : describe.skip;

describePerNamespace('an Alloy in each namespace', () => {
  const inNamespace =
    (namespace: string, change: Change): Change =>
    (object) =>
      object.metadata.namespace === namespace ? change(object) : object;

  test('is missed where there is none', () => {
    const gone = inNamespace('shop', (object) => (object.kind === 'Deployment' ? undefined : object));
    expect(found(as('per-namespace'), gone)).toMatch(
      /of tenants \(OTLP of namespace shop, Jaeger of namespace shop, Zipkin/,
    );
  });

  test('has the monitors of its namespace, and no others', () => {
    const read = inNamespace('shop', replacing('alloy', /(namespaces\s+= )\["shop"\]/g, '$1["shop-jobs"]'));
    expect(found(as('per-namespace'), read)).toMatch(
      /nobody collects .* of tenants \(ServiceMonitors of namespace shop, PodMonitors of namespace shop, Probes/,
    );
    const other = inNamespace(
      'shop',
      inTexts('alloy', (text) =>
        text.replaceAll('["shop"]', '["shop-jobs"]').replace(/(regex\s+= "(?:\w+\/\()?)shop\b/g, '$1shop-jobs'),
      ),
    );
    expect(found(as('per-namespace'), other)).toMatch(
      /shop\/alloy: prometheus\.operator\.probes\.tenant collects .* of a namespace that has another Alloy \(got Probes of namespace shop-jobs, expected its own\)/,
    );
  });

  test.each([
    ['agent', ['per-namespace']],
    ['gateway', ['two-tier', 'per-namespace']],
  ] as const)('takes what tenants push, and the %s does not', (kind, collection) => {
    const open = inObject('NetworkPolicy', `allow-to-alloy-${kind}`, (json) => json.replaceAll('"NotIn"', '"Exists"'));
    expect(found(as(...collection), open)).toMatch(
      new RegExp(`collects OTLP, .* tenants, which another one owns \\(got ${kind}, expected namespace\\)`),
    );
  });

  test('reads the monitors of its tenant, and the gateway does not', () => {
    const all = replacing('alloy-tenants', /pattern(\s+)= "shop\|shop-jobs\|team-alpha"/, 'pattern$1= "nobody"');
    expect(found(as('two-tier', 'per-namespace'), all)).toMatch(
      /servicemonitors\.tenant collects .* of tenants, which its owner collects too \(got gateway, expected namespace\)/,
    );
  });
});
