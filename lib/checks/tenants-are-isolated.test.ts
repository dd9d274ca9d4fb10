import { synthesize } from '../../main';
import { joinTexts } from '../alloy/joined';
import type { Manifest, RenderedApp } from '../rendered';
import { loadPlatform } from '../spec/load';
import type { Platform } from '../spec/model';
import { formatProblem } from '../spec/problem';
import { CheckContext } from './context';
import { tenantsAreIsolated } from './tenants-are-isolated';

interface Example {
  readonly platform: Platform;
  readonly apps: readonly RenderedApp[];
}

function rendered(folder: string): Example {
  const [loaded, synthesis] = [loadPlatform(folder), synthesize(folder, () => {})];
  if (!loaded.ok || !synthesis.ok) throw new Error(`${folder} is not right`);
  return { platform: loaded.value, apps: synthesis.value.apps };
}

/** The example in which applications push every signal, in a platform of six tenants that keeps nothing of strangers. */
const pushed = rendered('examples/pushed');

type Change = (text: string) => string;

/** What is found once a configuration is changed. */
function found({ platform, apps }: Example, configMap: string, change: Change): readonly string[] {
  let changed = false;
  const object = (manifest: Manifest): Manifest => {
    if (manifest.kind !== 'ConfigMap' || manifest.metadata.name !== configMap) return manifest;
    const data = Object.fromEntries(Object.entries(manifest.data ?? {}).map(([key, text]) => [key, change(`${text}`)]));
    changed ||= JSON.stringify(data) !== JSON.stringify(manifest.data);
    return { ...manifest, data };
  };
  const mutated = apps.map((app) => ({ ...app, objects: app.objects.map(object) }));
  expect(changed).toBe(true);
  return tenantsAreIsolated.run(new CheckContext({ platform, apps: mutated })).map(formatProblem);
}

function replacing(from: string | RegExp, to: string): Change {
  return (text) => text.replace(from, to);
}

/** Without the rule that holds some text. */
function withoutRule(holds: string): Change {
  return (text) => text.replace(new RegExp(`\\t+rule \\{[^}]*${holds}[^}]*\\}\\n`), '');
}

test('what is rendered passes', () => {
  expect(tenantsAreIsolated.run(new CheckContext(pushed))).toEqual([]);
});

const TENANTS: readonly (readonly [what: string, change: Change, problem: RegExp])[] = [
  [
    'a rule of logs is gone',
    withoutRule('"shop\\|shop-jobs"\\s+target_label\\s+= "__tenant_id__"'),
    /logs of namespace shop, namespace shop-jobs reach no sink/,
  ],
  [
    'a rule of logs names another tenant',
    replacing(/(replacement\s+= )"team-beta"/, '$1"team-alpha"'),
    /logs of namespace team-beta reach the sink of the tenant team-alpha/,
  ],
  [
    'a rule of logs is widened',
    replacing(/regex(\s+)= "team-alpha"/, 'regex$1= "team-.*"'),
    /reach the sink of the tenant|can choose it/,
  ],
  [
    'a rule of logs takes a stranger in',
    replacing(/regex(\s+)= "team-alpha"/, 'regex$1= "team-alpha|stranger"'),
    /namespaces of no tenant/,
  ],
  [
    'a rule of logs asks for the pod',
    replacing(/source_labels = \["namespace"\](\s+regex\s+= "team-alpha")/, 'source_labels = ["pod"]$1'),
    /can choose it/,
  ],
  ['strangers are not dropped', withoutRule('"__tenant_id__"\\]\\s+regex\\s+= ""'), /namespaces of no tenant/],
  [
    'series of a tenant go on unfiltered',
    replacing(
      /rule \{\s+source_labels = \["namespace"\]\s+regex\s+= argument\.namespaces\.value\s+action\s+= argument\.action\.value\s+\}/,
      '',
    ),
    /metrics of .* reach the sink/,
  ],
  [
    'a tenant gets the namespaces of another',
    replacing(/(tenant_metrics "team_alpha" \{\s+tenant\s+= "team-alpha"\s+namespaces = ")team-alpha/, '$1team-beta'),
    /metrics of namespace team-beta reach the sink of the tenant team-alpha/,
  ],
  [
    'a branch of metrics is not reached',
    replacing(/tenant_metrics\.team_gamma\.receiver,/, ''),
    /metrics of namespace team-gamma reach no sink/,
  ],
  [
    'a branch of metrics is reached twice',
    replacing(/(\t+tenant_metrics\.team_gamma\.receiver,\n)/, '$1$1'),
    /metrics of namespace team-gamma arrive more than once/,
  ],
  [
    'a header of metrics is constant',
    replacing(/(url\s+= "[^"]*api\/v1\/push"\s+headers = \{\s+"X-Scope-OrgID" = )argument\.tenant\.value/, '$1"shop"'),
    /reach the sink of the tenant shop/,
  ],
  [
    'a header of metrics is gone',
    replacing(/(url\s+= "[^"]*api\/v1\/push"\s+headers = \{\s+)"X-Scope-OrgID" = argument\.tenant\.value,/, '$1'),
    /arrive with no tenant/,
  ],
  [
    'a header comes from the request',
    replacing(/auth(\s+)= otelcol\.auth\.basic\.tenant\.handler/, 'auth$1= sys.env("AUTH")'),
    /./,
  ],
  [
    'a condition of traces is gone',
    replacing(/not \(attributes\["k8s\.namespace\.name"\] == "team-alpha"\)/, 'false'),
    /traces of .* reach the sink of the tenant team-alpha/,
  ],
  [
    'a condition of traces has no anchors',
    replacing(
      'not (attributes["k8s.namespace.name"] == "team-alpha")',
      'not (IsMatch(attributes["k8s.namespace.name"], "team"))',
    ),
    /traces of namespace team-beta can reach the sink of the tenant team-alpha/,
  ],
  [
    'a condition of traces is about spans',
    replacing(/context(\s+)= "resource"/g, 'context$1= "span"'),
    /traces of .* can reach the sink/,
  ],
  [
    "a condition of traces can't be read",
    replacing(
      '`not (attributes["k8s.namespace.name"] == "team-alpha")`',
      '`HasPrefix(attributes["k8s.namespace.name"], "x")`',
    ),
    /traces of .* can reach the sink of the tenant team-alpha/,
  ],
  [
    'profiles of a tenant go on unfiltered',
    (text) => text.replace(/(pyroscope\.relabel "tenant" \{\s+forward_to = \[[^\]]*\]\s+)rule \{[^}]*\}/, '$1'),
    /profiles of .* reach the sink/,
  ],
  [
    'a receiver of profiles forwards to another tenant',
    replacing(
      /forward_to = \[tenant_profiles\.team_alpha\.receiver\]/,
      'forward_to = [tenant_profiles.team_beta.receiver]',
    ),
    /profiles of namespace team-alpha .*team-beta|reach no sink/,
  ],
  ['a receiver of profiles listens on the port of another tenant', replacing(/port(\s+)= 11044/, 'port$1= 4040'), /./],
];

describe('the table of tenants: a problem if', () => {
  test.each(TENANTS)('%s', (_, change, problem) => {
    expect(found(pushed, 'alloy-tenants', change).join('\n')).toMatch(problem);
  });
});

const GATEWAY: readonly (readonly [what: string, change: Change, problem: RegExp])[] = [
  [
    'forged attributes stay',
    replacing(/delete_matching_keys\(resource\.attributes, "[^"]*"\)/g, 'delete_key(resource.attributes, "x")'),
    /application.*can choose it|can reach the sink/,
  ],
  [
    'a forged namespace of traces stays',
    (text) =>
      text.replace(
        /(trace_statements \{\s+context\s+= "resource"\s+statements = \[\s+`)delete_matching_keys\([^`]*`/,
        '$1delete_key(resource.attributes, "x")`',
      ),
    /traces of .* can reach the sink/,
  ],
  ['hints of a sender stay', replacing(/\|loki\\\\\.\.\*/g, ''), /logs.*can choose it/],
  [
    'nobody asks Kubernetes',
    replacing(
      /otelcol\.processor\.k8sattributes\.applications\.input/g,
      'otelcol.processor.transform.otlp_traces.input',
    ),
    /reach no sink|not known|circle|arrive/,
  ],
  [
    'Kubernetes is asked by what the sender says',
    replacing(/from = "connection"/, 'from = "resource_attribute"\n\t\t\tname = "k8s.pod.ip"'),
    /can choose it|can reach the sink/,
  ],
  [
    'Kubernetes is asked without saying by what',
    replacing(/pod_association \{[^}]*\}\s*\}/, ''),
    /can choose it|can reach the sink/,
  ],
  ['the namespace is not asked for', replacing(/\t+"k8s\.namespace\.name",\n/, ''), /reach no sink/],
  [
    'a label of pods names the namespace',
    replacing('tag_name = "k8s.pod.label.app"', 'tag_name = "k8s.namespace.name"'),
    /can choose it|can reach the sink/,
  ],
  [
    'a batch forgets the connection',
    replacing(
      /otelcol\.processor\.memory_limiter "applications" \{[^}]*output \{/,
      'otelcol.processor.batch "applications" {\n\toutput {',
    ),
    /./,
  ],
  [
    'labels of series come from samples',
    (text) => text.replace(/`(delete_key|set)\(datapoint\.attributes[^`]*"namespace"[^`]*`,/g, ''),
    /./,
  ],
  [
    'receivers and tenants are swapped',
    replacing(
      'forward_to = tenants.metrics.by_namespace.receivers',
      'forward_to = [prometheus.remote_write.all.receiver]',
    ),
    /not known|can't be proven/,
  ],
  [
    'the tenant is what the sender says',
    replacing('forward_to = [tenants.logs.by_namespace.receiver]', 'forward_to = [loki.write.loki.receiver]'),
    /arrive with no tenant|can choose it/,
  ],
  [
    'nobody listens for the agents',
    replacing('listen_port    = 3100', 'listen_port    = 3101'),
    /nobody listens on port 3100/,
  ],
];

describe('the gateway: a problem if', () => {
  test.each(GATEWAY)('%s', (_, change, problem) => {
    expect(found(pushed, 'alloy-gateway', change).join('\n')).toMatch(problem);
  });
});

const AGENT: readonly (readonly [what: string, change: Change, problem: RegExp])[] = [
  [
    'labels of a pod win',
    replacing(/honor_labels(\s+)= false/, 'honor_labels$1= true'),
    /metrics of .* can reach the sink/,
  ],
  [
    'the namespace is a label of the pod',
    replacing(
      /(discovery\.relabel "pod_logs" \{\s+targets\s+= [^\n]*\s+rule \{\s+source_labels = \[)"__meta_kubernetes_namespace"/,
      '$1"__meta_kubernetes_pod_label_namespace"',
    ),
    /can choose it/,
  ],
  [
    'labels of pods are mapped',
    replacing(
      /(discovery\.relabel "annotated_pods" \{\s+targets\s+= [^\n]*\n)/,
      '$1\n\trule {\n\t\taction = "labelmap"\n\t\tregex  = "__meta_kubernetes_pod_label_(.+)"\n\t}\n',
    ),
    /can reach the sink|can choose it/,
  ],
  [
    'a path holds the logs of all',
    replacing(/\/var\/log\/pods\/\$\{1\}_\$\{2\}_\$\{3\}\/\$\{4\}\/\*\.log/g, '/var/log/pods/*/*/*.log'),
    /logs of .* reach the sink/,
  ],
  [
    'files of the node are those of pods',
    replacing('"/var/log/syslog"', '"/var/log/pods/*/*/*.log"'),
    /reach the sink of the tenant infrastructure/,
  ],
  [
    'a stage makes a label of what a line says',
    replacing(/stage\.cri \{/, 'stage.labels {\n\t\tvalues = { namespace = "" }\n\t}\n\n\tstage.cri {'),
    /can choose it/,
  ],
  [
    'a namespace is left out',
    replacing(
      /(discovery\.relabel "pod_logs" \{\s+targets\s+= [^\n]*\n)/,
      '$1\n\trule {\n\t\tsource_labels = ["__meta_kubernetes_namespace"]\n\t\tregex         = "shop"\n\t\taction        = "drop"\n\t}\n',
    ),
    /logs of namespace shop are not collected/,
  ],
  [
    'something is sent to nobody',
    replacing('forward_to = [loki.write.gateway.receiver]', 'forward_to = []'),
    /reach no sink/,
  ],
];

describe('the agent: a problem if', () => {
  test.each(AGENT)('%s', (_, change, problem) => {
    expect(found(pushed, 'alloy-agent', change).join('\n')).toMatch(problem);
  });
});

test('ports for collectors that everybody can reach are a problem: whoever connects can choose', () => {
  const apps = pushed.apps.map((app) => ({
    ...app,
    objects: app.objects.filter(({ kind }) => kind !== 'NetworkPolicy'),
  }));
  const problems = tenantsAreIsolated.run(new CheckContext({ ...pushed, apps })).map(formatProblem);
  expect(problems.join('\n')).toMatch(
    /metrics of .* can reach the sink of the tenant .*prometheus\.receive_http\.collectors →/,
  );
  expect(problems.join('\n')).toMatch(/profiles of .* can reach the sink of the tenant shop/);
});

/** The example with something that a person has added to the configuration of its agents. */
function withExtra(text: string): readonly string[] {
  const extraConfig = {
    path: 'alloy/agent.alloy',
    file: 'platform/alloy/agent.alloy',
    text,
    stability: 'experimental',
    community: false,
  } as const;
  const [{ environment }] = pushed.apps as readonly [RenderedApp];
  const changed = { ...environment, agent: { ...environment.agent, extraConfig } };
  const add = (manifest: Manifest): Manifest => {
    if (manifest.kind !== 'ConfigMap' || manifest.metadata.name !== 'alloy-agent') return manifest;
    const data = manifest.data as Readonly<Record<string, string>>;
    const own = data['config.alloy'] ?? '';
    return { ...manifest, data: { ...data, 'config.alloy': joinTexts(own, { name: extraConfig.path, text }) } };
  };
  const apps = pushed.apps.map((app) => ({ ...app, environment: changed, objects: app.objects.map(add) }));
  return tenantsAreIsolated.run(new CheckContext({ ...pushed, apps })).map(formatProblem);
}

const OWN_WAY = `
prometheus.scrape "shop" {
	targets    = [{"__address__" = "cart.shop.svc:8080"}]
	forward_to = [prometheus.remote_write.gateway.receiver]
}
`;

describe('what a person has added', () => {
  test('is followed as everything else is, with its place in the file of that person', () => {
    expect(withExtra(OWN_WAY).join('\n')).toMatch(
      /^platform\/alloy\/agent\.alloy:2:1: |can reach the sink of the tenant team-alpha, by alloy-agent: prometheus\.scrape\.shop → .*take responsibility/m,
    );
    expect(withExtra('loki.source.syslog "x" {\n\tforward_to = [loki.write.gateway.receiver]\n}\n').join('\n')).toMatch(
      /^platform\/alloy\/agent\.alloy:1:1: isolation can't be proven: nothing is known of the component loki\.source\.syslog/,
    );
  });

  test('passes if that person takes responsibility, with a reason', () => {
    expect(withExtra(`// isolation: accepted, because only the shop is scraped here${OWN_WAY}`)).toEqual([]);
    expect(withExtra(`// isolation: accepted, because${OWN_WAY}`)).not.toEqual([]);
  });

  test('passes if it leaves no doubt', () => {
    expect(withExtra(OWN_WAY.replace('svc:8080"', 'svc:8080", "namespace" = "shop"'))).toEqual([]);
  });
});

test('a problem names the file, the line, the way from source to sink, whose data it is and where it gets', () => {
  const [problem] = found(
    pushed,
    'alloy-tenants',
    replacing(/(tenant_metrics "team_alpha" \{\s+tenant\s+= "team-alpha"\s+namespaces = ")team-alpha/, '$1team-beta'),
  ).filter((text) => text.includes('annotated_pods'));
  expect(problem).toMatch(
    /^dist\/dev\/alloy-gateway\/configmap\.observability\.alloy-tenants\.yaml: data\.tenants\.alloy:\d+:2: metrics of namespace team-beta reach the sink of the tenant team-alpha, by alloy-agent: prometheus\.scrape\.annotated_pods → .* → alloy-gateway: prometheus\.receive_http\.collectors → .* \(got team-alpha, expected team-beta\)/,
  );
});

test('what two collectors collect both is a problem', () => {
  const configOf = (name: string) =>
    pushed.apps
      .flatMap(({ objects }) => objects)
      .find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === name);
  const agent = Object.values(configOf('alloy-agent')?.data ?? {}).join('');
  const problems = found(pushed, 'alloy-events', () => agent).join('\n');
  expect(problems).toMatch(
    /logs of .* are collected twice, by .*loki\.source\.file\.pod_logs \(got alloy-agent, alloy-events, expected one of them\)/,
  );
});
