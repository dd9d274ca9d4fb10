import { loadFiles, messages } from './folder.fixture';

const dev = (text: string) => ({ 'environments/dev.yaml': `cluster: { server: https://dev.example.com }\n${text}` });
const said = (text: string) => messages(loadFiles(dev(text)));

test('a source whose signal is kept nowhere is a problem where it is switched on', () => {
  expect(said('backends: { profiles: off }\nsources: { ebpfProfiles: on }\n')).toEqual([
    'environments/dev.yaml:3:12: sources.ebpfProfiles: its profiles would be kept nowhere → leave it out, or write `backends: { profiles: on }` or `send: { profiles: … }`',
  ]);
  expect(said('backends: { profiles: on }\nsources: { ebpfProfiles: on }\n')).toEqual([]);
  expect(said('backends: { profiles: off }\nsources: { ebpfProfiles: off }\n')).toEqual([]);
});

test('files of nodes are named in full, and in one folder each', () => {
  expect(said('sources: { nodeLogs: { files: [syslog, /var/log/*/x.log, /var/log/app/*.log] } }\n')).toEqual([
    expect.stringContaining('sources.nodeLogs.files[0]: no file in a folder of the node (got syslog'),
    expect.stringContaining('sources.nodeLogs.files[1]: no file in a folder of the node (got /var/log/*/x.log'),
  ]);
});

test('monitors are collected where there are any, and asked for nowhere else', () => {
  const monitors = (text: string) => {
    const loaded = loadFiles(dev(text));
    const environments = loaded.ok ? loaded.value.environments : [];
    return environments.map(({ sources }) => sources.serviceMonitors);
  };
  expect(monitors('backends: { metrics: on }\n')).toEqual([true]);
  expect(monitors('backends: { metrics: on }\nsources: { serviceMonitors: off }\n')).toEqual([false]);
  expect(monitors('backends: { metrics: on }\nserviceMonitors: off\n')).toEqual([false]);
  expect(said('backends: { metrics: on }\nserviceMonitors: off\nsources: { serviceMonitors: on }\n')).toEqual([
    expect.stringContaining('sources.serviceMonitors: the environment says that the cluster has none'),
  ]);
});

test('agents write to the backends themselves or by way of a gateway', () => {
  expect(said('collection: [node-only, two-tier]\n')).toEqual([
    'environments/dev.yaml:2:13: collection: agents can send by way of a gateway (`two-tier`) or write to the backends themselves (`node-only`), not both (got two-tier, node-only) → leave one of the two out',
  ]);
});

test('settings of an Alloy that the topology does not have are a problem, unless all environments have them', () => {
  expect(said('collection: node-only\ncollectors: { gateway: { replicas: 3 } }\n')).toEqual([
    'environments/dev.yaml:3:15: collectors.gateway: the environment has no such Alloy: its collection is node-only (got gateway, expected agent, events) → leave it out',
  ]);
  const common = 'defaults: { environments: { collectors: { gateway: { replicas: 3 } } } }\n';
  expect(
    messages(
      loadFiles({
        ...dev('collection: node-only\n'),
        'platform.yaml': `git: { url: https://git.example.com/a.git }\ndomain: example.com\n${common}`,
      }),
    ),
  ).toEqual([]);
});

test('an agent that is the hub of its node has more memory than one that has a gateway', () => {
  const memory = (text: string) => {
    const loaded = loadFiles(dev(text));
    return loaded.ok ? loaded.value.environments[0]?.agent.resources.memoryLimit : undefined;
  };
  expect([memory('collection: two-tier\n'), memory('collection: node-only\n')]).toEqual(['256Mi', '1Gi']);
});

test('with a collector in each namespace only network policies keep others out', () => {
  expect(said('collection: [two-tier, per-namespace]\nnetworkPolicies: off\n')).toEqual([
    expect.stringMatching(/^environments\/dev\.yaml:3:18: networkPolicies: whatever connects counts as the tenant's/),
  ]);
});

test('with a collector in each namespace nothing is decided over several of them', () => {
  const traces = 'backends: { traces: on }\n';
  expect(said(`collection: per-namespace\n${traces}tailSampling: { percent: 10 }\n`)).toEqual([
    expect.stringMatching(
      /^environments\/dev\.yaml:4:1: tailSampling: a trace of two namespaces would be decided twice, .* → write `tailSampling: off`, or leave `per-namespace` out/,
    ),
  ]);
  expect(said(`collection: per-namespace\n${traces}tailSampling: off\n`)).toEqual([]);
  expect(
    said('collection: per-namespace\nbackends: { traces: off }\ntailSampling: { percent: 10 }\n'),
  ).not.toContainEqual(expect.stringContaining('decided twice'));
  expect(
    said('collection: [two-tier, per-namespace]\nbackends: { metrics: on, shortTermMetrics: { retention: 6h } }\n'),
  ).toEqual([
    expect.stringMatching(
      /^environments\/dev\.yaml:3:26: backends\.shortTermMetrics: its Prometheus tells tenants apart by a label.* → write `shortTermMetrics: off`/,
    ),
  ]);
});

test('a scraper beside a hub has something to scrape', () => {
  expect(said('collection: [two-tier, clustered]\n')).toEqual([
    'environments/dev.yaml:2:13: collection: a scraper would have nothing to scrape: neither metrics nor profiles are kept (got two-tier, clustered) → leave `clustered` out, or write `backends: { metrics: on }` or `send: { metrics: … }`',
  ]);
  expect(said('collection: [two-tier, clustered]\nbackends: { profiles: on }\n')).toEqual([]);
  expect(said('collection: clustered\n')).toEqual([]);
});

test('exemplars can be left out, and stacks of programs cannot, because Alloy has no switch for them', () => {
  const exemplars = (text: string) => {
    const loaded = loadFiles(dev(text));
    return loaded.ok ? loaded.value.environments[0]?.sources.scraping.exemplars : undefined;
  };
  expect(exemplars('sources: { scraping: { interval: 1m } }\n')).toBe(true);
  expect(exemplars('sources: { scraping: { exemplars: false } }\n')).toBe(false);
  expect(said('sources: { ebpfProfiles: { user: false } }\n')).toEqual([
    expect.stringContaining('sources.ebpfProfiles.user: unknown key'),
  ]);
});

test('running collectors take a changed configuration, unless the environment says otherwise; those of namespaces never', () => {
  const reload = (text: string) => {
    const loaded = loadFiles(dev(text));
    const [environment] = loaded.ok ? loaded.value.environments : [];
    if (environment === undefined) return undefined;
    const { agent, gateway, events, scraper, namespaceCollector } = environment;
    return [agent, gateway, events, scraper, namespaceCollector].map((one) => one.reload);
  };
  expect(reload('')).toEqual([true, true, true, true, false]);
  expect(reload('collectors: { agent: { resources: { limits: { memory: 1Gi } } } }\n')).toContain(true);
  expect(reload('collectors: { reload: off }\n')).toEqual([false, false, false, false, false]);
});

test('settings of an Alloy that would have nothing to collect are a problem', () => {
  const metrics = 'backends: { metrics: on }\n';
  expect(said(`${metrics}collectors: { monitors: { replicas: 2 } }\n`)).toEqual([]);
  expect(said(`${metrics}serviceMonitors: off\ncollectors: { monitors: { replicas: 2 } }\n`)).toEqual([
    'environments/dev.yaml:4:15: collectors.monitors: the environment has no such Alloy: it would have nothing to collect (got monitors, expected agent, gateway, events) → leave it out',
  ]);
  expect(said('sources: { events: off }\ncollectors: { events: { resources: { limits: { cpu: 1 } } } }\n')).toEqual([
    expect.stringContaining('collectors.events: the environment has no such Alloy: it would have nothing to collect'),
  ]);
});
