import { type Files, loadFiles, messages } from './folder.fixture';

const environments = (texts: Readonly<Record<string, string>>): Files =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      `environments/${name}.yaml`,
      text.includes('cluster:') ? text : `cluster: { server: https://${name}.example.com }\n${text}`,
    ]),
  );

const LABEL = 'lower-case letters, digits and "-" (at most 63, no "-" at either end)';

/** Files that contradict each other or the world, each with everything that is said about it. */
const WRONG: readonly (readonly [what: string, files: Files, said: readonly string[]])[] = [
  [
    'a tenant whose name is no DNS label',
    { 'tenants/team_alpha.yaml': 'namespaces: [a]\n' },
    [
      `tenants/team_alpha.yaml:1:1: the name of the tenant is no DNS label (got team_alpha, expected ${LABEL}) → rename the file to team-alpha.yaml`,
    ],
  ],
  [
    'a tenant whose name is no legal tenant id',
    { 'tenants/team$.yaml': 'namespaces: [a]\n' },
    [
      `tenants/team$.yaml:1:1: the name is no legal tenant id (got team$, expected ${LABEL}) → rename the file to team.yaml`,
    ],
  ],
  [
    'reserved names',
    {
      'tenants/infrastructure.yaml': 'namespaces: [a]\n',
      'tenants/Platform.yaml': 'namespaces: [b]\n',
      ...environments({ argocd: '' }),
    },
    [
      'environments/argocd.yaml:1:1: the name is reserved (got argocd, expected another name) → rename the file',
      'tenants/Platform.yaml:1:1: the name is reserved (got Platform, expected none of infrastructure, platform) → rename the file',
      'tenants/infrastructure.yaml:1:1: the name is reserved (got infrastructure, expected none of infrastructure, platform) → rename the file',
    ],
  ],
  [
    'short-term metrics that lead nowhere',
    environments({ a: 'backends: { shortTermMetrics: on }\n' }),
    [
      'environments/a.yaml:2:13: backends.shortTermMetrics: metrics pass it on their way to where they are kept, and are kept nowhere → write `backends: { metrics: on }` or `send: { metrics: … }` as well, or leave it out',
    ],
  ],
  [
    'several of what one process is',
    environments({
      a: 'backends:\n  metrics: { mode: monolithic, replicas: 2, zoneAware: true, replicationFactor: 3 }\n',
    }),
    [
      'environments/a.yaml:3:42: backends.metrics.replicas: monolithic mode has one replica (got 2) → leave it out, or write `mode: distributed`',
      'environments/a.yaml:3:56: backends.metrics.zoneAware: monolithic mode is in one zone (got true) → leave it out, or write `mode: distributed`',
      'environments/a.yaml:3:81: backends.metrics.replicationFactor: monolithic mode keeps one copy (got 3) → leave it out, or write `mode: distributed`',
    ],
  ],
  [
    'more copies of a series than ingesters or zones',
    environments({
      a: 'backends: { metrics: { components: { ingester: { replicas: 2 } } } }\n',
      b: 'backends: { metrics: { replicationFactor: 5 } }\n',
      c: 'cluster: { server: https://c.example.com, zones: [x, y] }\nbackends: { metrics: { zoneAware: true } }\n',
    }),
    [
      'environments/a.yaml:2:60: backends.metrics.components.ingester.replicas: 2 ingesters cannot keep 3 copies of each series (got 2, expected 3 or more ingesters) → write `components: { ingester: { replicas: 3 } }`, or a smaller `replicationFactor`',
      'environments/b.yaml:2:43: backends.metrics.replicationFactor: 3 ingesters cannot keep 5 copies of each series (got 3, expected 5 or more ingesters) → write `components: { ingester: { replicas: 5 } }`, or a smaller `replicationFactor`',
      'environments/c.yaml:2:35: backends.metrics.zoneAware: 3 copies of each series go to as many zones (got x, y, expected 3 zones or more) → name the zones of the nodes in `cluster.zones`, or leave `zoneAware` out',
    ],
  ],
  [
    'copies of streams in zones that there are not',
    environments({
      a: 'backends: { logs: { mode: simple-scalable, zoneAware: true } }\n',
      b: 'backends: { logs: { mode: distributed, zoneAware: true } }\n',
    }),
    [
      'environments/a.yaml:2:55: backends.logs.zoneAware: simple-scalable mode has no ingesters of their own in each zone (got true) → leave it out, or write `mode: distributed`',
      'environments/b.yaml:2:51: backends.logs.zoneAware: 3 copies of each stream go to as many zones (got 3 ingesters, zones: none, expected 3 zones and 3 ingesters, or more) → name the zones of the nodes in `cluster.zones` and let there be an ingester in each, or leave `zoneAware` out',
    ],
  ],
  [
    'retention that Mimir does not know',
    {
      ...environments({ dev: 'backends: { metrics: { retention: 13h } }\n' }),
      'tenants/a.yaml': 'namespaces: [a]\nretention: { metrics: 2h }\n',
    },
    [
      'environments/dev.yaml:2:35: backends.metrics.retention: Mimir keeps metrics for a day at least (got 13h, expected 1d or more) → write 1d or more',
      'tenants/a.yaml:2:23: retention.metrics: Mimir keeps metrics for a day at least (got 2h, expected 1d or more) → write 1d or more',
    ],
  ],
  [
    'settings of Grafana that the platform relies on, and values that its file cannot hold',
    environments({
      a: 'grafana:\n  config:\n    users: { auto_assign_org_role: Viewer, default_theme: light }\n    paths: { data: /tmp }\n    help: { text: "`" }\n',
    }),
    [
      'environments/a.yaml:4:14: grafana.config.users.auto_assign_org_role: the platform sets this itself: it keeps strangers out of organizations → leave it out',
      'environments/a.yaml:5:14: grafana.config.paths.data: the platform sets this itself: volumes are mounted there → leave it out',
      'environments/a.yaml:6:19: grafana.config.help.text: grafana.ini has no way to write this (got "`", expected one line without backquotes) → write it otherwise',
    ],
  ],
  [
    'several replicas of Grafana on one file, a certificate where a Gateway has it, one host name for two',
    environments({
      a: 'grafana: { replicas: 2, expose: { host: g.example.com } }\n',
      b: 'grafana: { expose: { host: g.example.com, tlsSecret: x, gateway: { name: public } } }\n',
    }),
    [
      'environments/a.yaml:2:22: grafana.replicas: Grafana keeps its database in a file, which one replica can have (got 2, expected 1) → leave it out, or write `database: { postgres: { host: … } }`',
      'environments/b.yaml:2:28: grafana.expose.host: the Grafana of environment a has the same host name (got g.example.com) → leave `host` out, or give each environment its own',
      'environments/b.yaml:2:43: grafana.expose.tlsSecret: the Gateway ends TLS, and there is no Ingress (got x) → leave it out, or leave out `gateway`',
    ],
  ],
  [
    'groups that are everybody, databases of one name, Redis without its plugin',
    {
      ...environments({ a: '' }),
      'tenants/t.yaml': `namespaces: [t]
groups: { developers: "*", leads: "a\`b" }
datasources:
  postgres:
    - { name: a, host: "a:1", database: a, user: a }
    - { name: a, host: "b:1", database: a, user: a, exporter: true }
  redis: [{ name: a, host: "c:1" }]
`,
    },
    [
      'tenants/t.yaml:2:23: groups.developers: this would let everybody into the organization (got *, expected the name of a group) → name another group',
      'tenants/t.yaml:2:35: groups.leads: grafana.ini has no way to write this name (got a`b, expected the name of a group) → name another group',
      'tenants/t.yaml:6:15: datasources.postgres[1].name: another data source of the tenant has this name (got a) → give each a name of its own',
      'tenants/t.yaml:7:3: datasources.redis: Grafana has no plugin for Redis in a (got 1 of them) → write `grafana: { redisPlugin: true }` there, or leave it out',
    ],
  ],
  [
    'blanks that the exporter of PostgreSQL does not connect with',
    {
      ...environments({ a: '' }),
      'tenants/t.yaml': `namespaces: [t]
datasources:
  postgres:
    - { name: a, host: "a:1", database: or ders, user: mon itor, exporter: true }
    - { name: b, host: "b:1", database: or ders, user: mon itor }
`,
    },
    [
      'tenants/t.yaml:4:41: datasources.postgres[0].database: the exporter cannot connect with a name that has a blank, and would log the password (got or ders, expected a name without blanks) → rename it, or leave out `exporter`',
      'tenants/t.yaml:4:56: datasources.postgres[0].user: the exporter cannot connect with a name that has a blank, and would log the password (got mon itor, expected a name without blanks) → rename it, or leave out `exporter`',
    ],
  ],
  [
    'a memory limit that nothing runs within',
    environments({ a: 'grafana: { resources: { requests: { memory: 10Mi }, limits: { memory: 10Mi } } }\n' }),
    [
      'environments/a.yaml:2:71: grafana.resources.limits.memory: less memory than the program needs to start (got 10Mi, expected 64Mi or more) → raise `limits.memory`',
    ],
  ],
  [
    'environments in namespaces of others',
    {
      ...environments({ a: 'namespace: kube-system\n', b: 'namespace: default\n', c: 'namespace: argocd\n' }),
    },
    ['a.yaml', 'b.yaml', 'c.yaml'].map((file, index) => {
      const [namespace, owner] = [
        ['kube-system', 'Kubernetes'],
        ['default', 'Kubernetes'],
        ['argocd', 'Argo CD'],
      ][index] as [string, string];
      return `environments/${file}:2:12: namespace: the namespace belongs to ${owner} (got ${namespace}, expected a namespace for the platform alone) → leave it out, or name another`;
    }),
  ],
  [
    'one cluster by two addresses, two clusters by one name',
    environments({
      a: 'cluster: { server: "https://k8s.example.com:443" }\n',
      b: 'cluster: { server: "https://K8S.example.com" }\nnamespace: b\nsources: { cluster: off }\n',
      c: 'cluster: { server: "https://c.example.com", name: a }\n',
    }),
    [
      'environments/b.yaml:1:20: cluster.server: environment a writes the address of the same cluster in another way (got https://K8S.example.com, expected https://k8s.example.com:443) → write https://k8s.example.com:443',
      'environments/c.yaml:1:51: cluster.name: environment a has another cluster of the same name (got a) → give each cluster a name of its own',
    ],
  ],
  [
    'a cluster that two environments collect as a whole, and a tenant that is in both with one namespace',
    {
      ...environments({
        a: 'cluster: { server: https://k8s.example.com }\n',
        b: 'cluster: { server: https://k8s.example.com }\nnamespace: b\n',
        c: 'cluster: { server: https://k8s.example.com }\nnamespace: c\nsources: { cluster: on }\n',
      }),
      'tenants/alpha.yaml': 'namespaces: { a: [alpha-a], b: [alpha, alpha-b], c: [alpha] }\n',
    },
    [
      'environments/b.yaml:1:20: cluster.server: environment a collects the nodes and the rest of this cluster already (got on, expected one environment of each cluster that does) → write `sources: { cluster: off }` in one of the two',
      'environments/c.yaml:3:21: sources.cluster: environment a collects the nodes and the rest of this cluster already (got on, expected one environment of each cluster that does) → write `sources: { cluster: off }` in one of the two',
      'tenants/alpha.yaml:1:13: namespaces: environments b and c are in one cluster, where a namespace belongs to one of them (got alpha, expected a list for each environment) → write `namespaces: { b: […], c: […] }`, or say in `environments` where the tenant is',
    ],
  ],
  [
    'names that become one where case and punctuation are not told apart',
    { 'tenants/Team_A.yaml': 'namespaces: [a]\n', 'tenants/team-a.yaml': 'namespaces: [b]\n' },
    [
      `tenants/Team_A.yaml:1:1: the name of the tenant is no DNS label (got Team_A, expected ${LABEL}) → rename the file to team-a.yaml`,
      'tenants/team-a.yaml:1:1: the name is the same as tenants/Team_A.yaml but for case or punctuation (got team-a, expected a name of its own) → rename one of the two files',
    ],
  ],
  [
    'an environment with a long name',
    environments({ 'the-environment-of-the-northern-region': '' }),
    [
      'environments/the-environment-of-the-northern-region.yaml:1:1: the name of the environment is too long (got the-environment-of-the-northern-region, expected at most 30 characters) → rename the file',
    ],
  ],
  [
    'a namespace in two tenants',
    { 'tenants/a.yaml': 'namespaces: [x, y]\n', 'tenants/b.yaml': 'namespaces: [y, z]\n' },
    ['tenants/b.yaml:1:14: namespaces[0]: the namespace belongs to tenant a (got y) → keep it in one of the two files'],
  ],
  [
    'a namespace in two tenants of different environments',
    {
      'tenants/a.yaml': 'namespaces: { dev: [x] }\n',
      'tenants/b.yaml': 'namespaces: { prod: [x] }\n',
      ...environments({ dev: '', prod: '' }),
    },
    [
      'tenants/b.yaml:1:22: namespaces.prod[0]: the namespace belongs to tenant a (got x) → keep it in one of the two files',
    ],
  ],
  [
    'namespaces of the platform in a tenant',
    { 'tenants/a.yaml': 'namespaces: [kube-system, observability, argocd, default]\n' },
    [
      'tenants/a.yaml:1:14: namespaces[0]: the namespace belongs to the platform (got kube-system) → leave it out; its telemetry belongs to the tenant infrastructure',
      'tenants/a.yaml:1:27: namespaces[1]: the namespace belongs to the platform (got observability) → leave it out; its telemetry belongs to the tenant infrastructure',
      'tenants/a.yaml:1:42: namespaces[2]: the namespace belongs to the platform (got argocd) → leave it out; its telemetry belongs to the tenant infrastructure',
    ],
  ],
  [
    'a tenant in environments that do not exist',
    { 'tenants/a.yaml': 'namespaces: [x]\nenvironments: [prd, qa]\n', ...environments({ dev: '', prod: '' }) },
    [
      'tenants/a.yaml:2:16: environments[0]: no such environment (got prd, expected dev or prod) → did you mean prod?',
      'tenants/a.yaml:2:21: environments[1]: no such environment (got qa, expected dev or prod) → add environments/qa.yaml or name another',
    ],
  ],
  [
    'environments that are said twice',
    { 'tenants/a.yaml': 'namespaces: { dev: [x] }\nenvironments: [dev]\n' },
    [
      'tenants/a.yaml:2:1: environments: the environments are said twice → leave `environments` out: `namespaces` names them',
    ],
  ],
  [
    'logs sent to an environment that does not exist',
    environments({ test: 'send: { logs: prd }\n', prod: '' }),
    [
      'environments/test.yaml:2:15: send.logs: no such environment (got prd, expected prod or test) → did you mean prod?',
    ],
  ],
  [
    'logs sent to an environment that keeps none',
    environments({ test: 'send: { logs: prod }\n', prod: 'backends: { logs: off }\nexpose: on\n' }),
    [
      'environments/prod.yaml:2:11: backends: no telemetry of this environment is kept anywhere → switch a backend on, or name an environment in `send`',
      'environments/test.yaml:2:15: send.logs: prod has no backend for logs (got prod) → write `backends: { logs: on }` in environments/prod.yaml, or name another environment',
    ],
  ],
  [
    'logs sent to another cluster that cannot be reached',
    environments({ test: 'send: { logs: prod }\n', prod: '' }),
    [
      'environments/test.yaml:2:15: send.logs: prod is another cluster and does not expose its backends (got prod) → write `expose: on` in environments/prod.yaml',
    ],
  ],
  [
    'logs sent on',
    environments({ dev: 'send: { logs: test }\n', test: 'send: { logs: prod }\nexpose: on\n', prod: 'expose: on\n' }),
    [
      'environments/dev.yaml:2:15: send.logs: test does not keep logs, it sends them on (got dev → test → prod) → write prod',
    ],
  ],
  [
    'logs sent in a circle',
    environments({ dev: 'send: { logs: test }\n', test: 'send: { logs: dev }\n' }),
    [
      'environments/dev.yaml:2:15: send.logs: the logs are sent in a circle (got dev → test → dev) → let one of them keep its logs: leave out its `send.logs`',
      'environments/test.yaml:2:15: send.logs: the logs are sent in a circle (got test → dev → test) → let one of them keep its logs: leave out its `send.logs`',
    ],
  ],
  [
    'two environments in one place',
    environments({
      a: 'cluster: { server: https://x.example.com }\n',
      b: 'cluster: { server: https://X.example.com/ }\n',
    }),
    [
      'environments/b.yaml:1:20: cluster.server: environment a is in the same namespace of the same cluster (got observability at https://X.example.com) → give one of the two another `namespace` or another `cluster.server`',
    ],
  ],
  [
    'two environments under one host name',
    environments({ a: 'expose: { host: b.example.com }\n', b: 'expose: { host: b.example.com }\n' }),
    [
      'environments/b.yaml:2:17: expose.host: environment a is exposed under the same host name (got b.example.com) → leave `host` out, or give each environment its own',
    ],
  ],
  [
    'a request above its limit, which is a default',
    environments({ dev: 'collectors: { agent: { resources: { requests: { memory: 512Mi } } } }\n' }),
    [
      'environments/dev.yaml:2:57: collectors.agent.resources.requests.memory: requests more memory than the limit (got 512Mi, expected at most 256Mi) → raise `limits.memory` or lower `requests.memory`',
    ],
  ],
  [
    'several replicas of a single binary',
    environments({ dev: 'backends: { logs: { replicas: 2 } }\n' }),
    [
      'environments/dev.yaml:2:31: backends.logs.replicas: single-binary mode has one replica (got 2, expected 1) → leave it out, or write `mode: simple-scalable`',
    ],
  ],
  [
    'retention that Loki does not know',
    {
      ...environments({ dev: 'backends: { logs: { retention: 6h } }\n' }),
      'tenants/a.yaml': 'namespaces: [a]\nretention: { logs: 23h59m }\n',
    },
    [
      'environments/dev.yaml:2:32: backends.logs.retention: Loki keeps logs for a day at least (got 6h, expected 1d or more) → write 1d or more',
      'tenants/a.yaml:2:20: retention.logs: Loki keeps logs for a day at least (got 23h59m, expected 1d or more) → write 1d or more',
    ],
  ],
];

test.each(WRONG)('%s', (_, files, said) => {
  expect(messages(loadFiles(files))).toEqual(said);
});

test('Loki 4 has no simple-scalable mode', () => {
  const files = environments({ prod: 'backends: { logs: { mode: simple-scalable } }\n' });
  const loki = (major: number) => ({ loki: { major, minor: 0, patch: 1, text: `${major}.0.1` } });
  expect(messages(loadFiles(files, loki(4)))).toEqual([
    'environments/prod.yaml:2:27: backends.logs.mode: Loki 4.0.1, pinned in versions.json, has no simple-scalable mode: Loki 4 removed it (got simple-scalable, expected single-binary or distributed) → write one of them, or pin Loki 3 in versions.json',
  ]);
  expect(loadFiles(files, loki(3)).ok).toBe(true);
});

test('a problem of a common setting is said once per environment, where it stands', () => {
  const said = messages(
    loadFiles({
      'platform.yaml':
        'git: { url: https://git.example.com/a.git }\ndomain: example.com\ndefaults: { environments: { backends: { logs: { replicas: 2 } } } }\n',
      ...environments({ dev: '', prod: 'backends: { logs: { mode: simple-scalable } }\n' }),
    }),
  );
  expect(said).toEqual([
    'platform.yaml:3:59: defaults.environments.backends.logs.replicas: single-binary mode has one replica (got 2, expected 1) → leave it out, or write `mode: simple-scalable`',
  ]);
});

test('environments of one cluster reach each other without being exposed', () => {
  const cluster = 'cluster: { server: https://x.example.com }\n';
  const test = `${cluster}namespace: test\nsend: { logs: prod }\nsources: { cluster: off }\n`;
  const files = environments({ test, prod: cluster });
  expect(loadFiles(files).ok).toBe(true);
});

test('a problem that shows in what was rendered is moved to what a person wrote, in whichever file', () => {
  const loaded = loadFiles({
    'platform.yaml':
      'git: { url: https://git.example.com/a.git }\ndomain: example.com\ndefaults:\n  environments:\n    backends: { logs: { config: { a: 1 } } }\n',
    ...environments({ dev: 'backends: { logs: { config: { b: { c: 1 } } } }\n' }),
  });
  const rendered = { at: { file: 'dist/dev/x.yaml' }, path: 'data', problem: 'no', fix: 'leave it out', check: 'x' };
  const moved = (...keys: readonly string[]) => {
    const path = ['backends', 'logs', 'config', ...keys];
    const { at, ...rest } = loaded.atItsSource({ ...rendered, written: { environment: 'dev', path } });
    return [at.file.replace(/^.*\/(?=environments|platform\.)/, ''), at.line, at.column, rest.path, Object.keys(rest)];
  };
  const keys = ['path', 'problem', 'fix', 'check'];
  expect(moved('b', 'c')).toEqual(['environments/dev.yaml', 2, 36, 'backends.logs.config.b.c', keys]);
  expect(moved('a')).toEqual(['platform.yaml', 5, 35, 'defaults.environments.backends.logs.config.a', keys]);
  expect(loaded.atItsSource(rendered)).toEqual(rendered);
});
