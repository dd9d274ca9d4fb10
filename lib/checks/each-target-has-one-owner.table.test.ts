import { type Change, changed, inObject, inTexts } from '../../test/topologies';
import { joinTexts } from '../alloy/joined';
import type { Environment } from '../spec/model';
import { as, found, problemsOf, replacing } from './support/owner-mutations.fixture';

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

describe('the name alloy in a namespace of a tenant', () => {
  const LOST =
    /dist\/dev.*http:\/\/alloy in namespace team-alpha leads to nobody who takes OTLP, Jaeger and Zipkin .*\(got no way for OTLP of namespace team-alpha, Jaeger/;

  test.each(['two-tier', 'node-only', 'clustered'] as const)('leads to the owner, as %s', (topology) => {
    const gone: Change = (object) =>
      object.kind === 'Service' && object.metadata.name === 'alloy' && object.metadata.namespace === 'team-alpha'
        ? undefined
        : object;
    expect(found(as(topology), gone)).toMatch(
      /leads to nobody who takes OTLP, .*\n.*profiles that pods of tenants push/,
    );
    const selector = inObject('Service', 'alloy-for-team-alpha', (json) =>
      json.replace(/("selector":\{[^}]*)\}/, '$1,"x":"y"}'),
    );
    expect(found(as(topology), selector)).toMatch(LOST);
  });

  test('leads to each receiver of the tenant by its port', () => {
    const port = inObject('Service', 'alloy-for-shop', (json) =>
      json.replace(/("name":"faro"[^}]*"targetPort":)\d+/, '$110001'),
    );
    expect(found(as('two-tier'), port)).toMatch(/http:\/\/alloy in namespace shop leads to nobody who takes browsers/);
  });
});

describe('an Alloy in each namespace', () => {
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
    const all = replacing(
      'alloy-tenants',
      /(tenant_monitors "infrastructure" \{\s+namespaces = )\[.*\](\s+pattern\s+= )".*"/,
      '$1["shop"]$2"shop"',
    );
    expect(found(as('two-tier', 'per-namespace'), all)).toMatch(
      /servicemonitors\.tenant collects .* of tenants, which its owner collects too \(got gateway, expected namespace\)/,
    );
  });
});
