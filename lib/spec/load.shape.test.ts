import { type Files, loadFiles, messages } from './folder.fixture';

const SERVER = 'cluster: { server: https://dev.example.com }\n';

/** An environment that says a little more than its server. */
const dev = (text: string): Files => ({ 'environments/dev.yaml': SERVER + text });
const tenant = (text: string): Files => ({ 'tenants/a.yaml': `namespaces: [a]\n${text}` });

/** Files of the wrong shape, each with everything that is said about it. */
const WRONG: readonly (readonly [what: string, files: Files, said: readonly string[]])[] = [
  [
    'a misspelt key',
    tenant('retension: { logs: 30d }\n'),
    ['tenants/a.yaml:2:1: retension: unknown key (got retension) → did you mean `retention`?'],
  ],
  [
    'a misspelt key that is required: said once, not also as missing',
    { 'tenants/a.yaml': 'namspace: [a]\n' },
    ['tenants/a.yaml:1:1: namspace: unknown key (got namspace) → did you mean `namespaces`?'],
  ],
  [
    'numbers where names are expected, in a list and alone',
    { 'tenants/a.yaml': 'namespaces: [a, 1]\n', ...dev('namespace: 123\nrevision: 1.0\n') },
    [
      'environments/dev.yaml:2:12: namespace: wrong value (got 123, expected a name of lower-case letters, digits and "-") → put it in quotes: "123"',
      'environments/dev.yaml:3:11: revision: wrong value (got 1.0, expected a branch, tag or commit) → put it in quotes: "1.0"',
      'tenants/a.yaml:1:17: namespaces[1]: wrong value (got 1, expected a name of lower-case letters, digits and "-") → put it in quotes: "1"',
    ],
  ],
  [
    'a word that is neither on nor off',
    dev('sources: { cluster: sometimes }\n'),
    [
      'environments/dev.yaml:2:21: sources.cluster: not one of the known values (got sometimes, expected on or off) → write on or off',
    ],
  ],
  [
    'a list as an item of a list',
    { 'tenants/a.yaml': 'namespaces: [[a]]\n' },
    [
      'tenants/a.yaml:1:14: namespaces[0]: wrong value (got a list, expected a name of lower-case letters, digits and "-") → write for example team-alpha',
    ],
  ],
  [
    'quotes around a number and a switch',
    dev('collectors: { gateway: { replicas: "3" } }\nbackends: { logs: { zoneAware: "false" } }\n'),
    [
      'environments/dev.yaml:2:36: collectors.gateway.replicas: wrong value (got "3", expected a whole number from 1 to 100) → leave out the quotes: 3',
      'environments/dev.yaml:3:32: backends.logs.zoneAware: wrong value (got "false", expected true or false) → leave out the quotes: false',
    ],
  ],
  [
    'the same twice in a list',
    { 'tenants/a.yaml': 'namespaces: [a, b, a]\n', ...dev('images: { pullSecrets: [mirror, mirror] }\n') },
    [
      'environments/dev.yaml:2:33: images.pullSecrets[1]: written twice (got mirror, expected each item once) → leave it out',
      'tenants/a.yaml:1:20: namespaces[2]: written twice (got a, expected each item once) → leave it out',
    ],
  ],
  [
    'a required key without a value',
    { 'environments/dev.yaml': 'cluster:\n' },
    [
      'environments/dev.yaml:1:8: cluster: the key has no value (got nothing, expected a mapping) → write for example `cluster: { server: "https://prod.example.com:6443" }`',
    ],
  ],
  [
    'a patch version of Kubernetes, and one that does not exist',
    {
      'environments/a.yaml': 'cluster: { server: https://a, kubernetes: v1.34.1 }\n',
      'environments/b.yaml': 'cluster: { server: https://b, kubernetes: "1.40" }\n',
    },
    [
      'environments/a.yaml:1:43: cluster.kubernetes: not one of the known values (got v1.34.1, expected 1.28, 1.29, 1.30, 1.31, 1.32, 1.33, 1.34 or 1.35) → did you mean "1.34"?',
      'environments/b.yaml:1:43: cluster.kubernetes: not one of the known values (got "1.40", expected 1.28, 1.29, 1.30, 1.31, 1.32, 1.33, 1.34 or 1.35) → write for example `kubernetes: "1.34"`',
    ],
  ],
  [
    'a misspelt key deep inside, in flow style',
    dev('backends: { logs: { retentoin: 30d } }\n'),
    ['environments/dev.yaml:2:21: backends.logs.retentoin: unknown key (got retentoin) → did you mean `retention`?'],
  ],
  [
    'a key in the wrong place',
    tenant('logsRate: 4MB/s\n'),
    ['tenants/a.yaml:2:1: logsRate: unknown key (got logsRate) → did you mean `limits.logsRate`?'],
  ],
  [
    'a key that is like none',
    tenant('alerts: { pigeon: yes }\n'),
    [
      'tenants/a.yaml:2:11: alerts.pigeon: unknown key (got pigeon) → leave it out; known keys here: slack, email, webhook, teams, pagerduty, opsgenie, mute, recommended, rules',
    ],
  ],
  [
    'missing keys',
    { 'platform.yaml': 'git: {}\n', 'environments/dev.yaml': 'namespace: x\n', 'tenants/a.yaml': 'limits: {}\n' },
    [
      'environments/dev.yaml:1:1: cluster: the key is missing (expected a mapping) → add `cluster: { server: "https://prod.example.com:6443" }`',
      'platform.yaml:1:1: domain: the key is missing (expected a host name) → add `domain: observability.example.com`',
      'platform.yaml:1:6: git.url: the key is missing (expected a git repository) → add `url: https://git.example.com/acme/observability.git`',
      'tenants/a.yaml:1:1: namespaces: the key is missing (expected a list of namespaces, or one list per environment) → add `namespaces: [team-alpha]`',
    ],
  ],
  [
    'a text instead of a list',
    { 'tenants/a.yaml': 'namespaces: a\n' },
    [
      'tenants/a.yaml:1:13: namespaces: wrong value (got a, expected a list of namespaces, or one list per environment) → write a list: [a]',
    ],
  ],
  [
    'an empty list',
    { 'tenants/a.yaml': 'namespaces: []\n' },
    [
      'tenants/a.yaml:1:13: namespaces: the list is empty (got an empty list, expected a list of namespaces, or one list per environment) → write for example `namespaces: [team-alpha]`',
    ],
  ],
  [
    'a number instead of a mapping',
    tenant('groups: 5\n'),
    [
      'tenants/a.yaml:2:9: groups: wrong value (got 5, expected a mapping) → write a mapping with some of developers, leads, viewers',
    ],
  ],
  [
    'a key without a value',
    tenant('groups:\nlimits: {}\n'),
    [
      'tenants/a.yaml:2:7: groups: the key has no value (got nothing, expected a mapping) → write a value, or leave the key out',
    ],
  ],
  [
    'a version that YAML takes for a number',
    { 'environments/dev.yaml': 'cluster: { server: https://dev.example.com, kubernetes: 1.30 }\n' },
    [
      'environments/dev.yaml:1:57: cluster.kubernetes: wrong value (got 1.30, expected 1.28, 1.29, 1.30, 1.31, 1.32, 1.33, 1.34 or 1.35) → put it in quotes: "1.30"',
    ],
  ],
  [
    'a misspelt word',
    dev('backends: { logs: { mode: simple-scaleable } }\n'),
    [
      'environments/dev.yaml:2:27: backends.logs.mode: not one of the known values (got simple-scaleable, expected single-binary, simple-scalable or distributed) → did you mean simple-scalable?',
    ],
  ],
  [
    'a boolean instead of on or off',
    dev('grafana: false\n'),
    [
      'environments/dev.yaml:2:10: grafana: wrong value (got false, expected off, on or a mapping of settings) → write off',
    ],
  ],
  [
    'another word instead of on or off',
    dev('expose: yes\n'),
    [
      'environments/dev.yaml:2:9: expose: not one of the known values (got yes, expected off, on or a mapping of settings) → write on',
    ],
  ],
  [
    'two kinds of storage',
    dev('storage: { seaweedfs: single, filesystem: {} }\n'),
    [
      'environments/dev.yaml:2:10: storage: more than one kind of storage (got a mapping, expected one of seaweedfs, azureBlob, s3, filesystem) → keep exactly one',
    ],
  ],
  [
    'quantities of the wrong kind',
    dev('grafana: { resources: { requests: { cpu: 100Mi, memory: 256m }, limits: { cpu: lots } }, volume: 5 }\n'),
    [
      'environments/dev.yaml:2:42: grafana.resources.requests.cpu: no amount of CPU (got 100Mi, expected cores, such as 250m or 2) → leave out "Mi" or use m',
      'environments/dev.yaml:2:57: grafana.resources.requests.memory: no amount of bytes (got 256m, expected bytes with a unit, such as 256Mi or 10Gi) → write 256Mi',
      'environments/dev.yaml:2:80: grafana.resources.limits.cpu: no amount of CPU (got lots, expected cores, such as 250m or 2) → write cores or thousandths of a core',
      'environments/dev.yaml:2:98: grafana.volume: less than a mebibyte (got 5, expected bytes with a unit, such as 256Mi or 10Gi) → add the unit, such as 5Mi',
    ],
  ],
  [
    'durations, sizes and counts without or with wrong units',
    tenant('retention: { logs: 30 }\nlimits: { logsRate: 4MB, streams: some }\n'),
    [
      'tenants/a.yaml:2:20: retention.logs: a duration without a unit (got 30, expected a duration such as 30s, 6h, 7d or 1y) → add the unit, such as 30d',
      'tenants/a.yaml:3:21: limits.logsRate: no rate (got 4MB, expected bytes a second, such as 4MB/s) → write 4MB/s',
      'tenants/a.yaml:3:35: limits.streams: no count (got some, expected a whole number such as 5000, 300k or 2M) → write a number, with k, M or G for thousands, millions or billions',
    ],
  ],
  [
    'a number out of range',
    dev('collectors: { gateway: { replicas: 0 } }\n'),
    [
      'environments/dev.yaml:2:36: collectors.gateway.replicas: wrong value (got 0, expected a whole number from 1 to 100) → write for example `replicas: 1`',
    ],
  ],
  [
    'a channel without #, a group that is no address',
    tenant('alerts: { slack: Team A, email: [team] }\n'),
    [
      'tenants/a.yaml:2:18: alerts.slack: no Slack channel (got Team A, expected a channel such as "#team-alpha-alerts") → write "#team-a" in quotes',
      'tenants/a.yaml:2:26: alerts.email: platform.yaml does not say how the platform reaches mail → write `alerting: { email: { smarthost: …, from: … } }` in platform.yaml, or leave it out',
      'tenants/a.yaml:2:34: alerts.email[0]: no mail address (got team, expected an address such as oncall@example.com) → write name@host',
    ],
  ],
  [
    'secrets themselves, which are never repeated',
    {
      ...dev('grafana: { adminPassword: hunter2 }\nexpose: { password: 12345 }\n'),
      ...tenant('alerts: { pagerduty: [hunter2] }\n'),
    },
    [
      'environments/dev.yaml:2:27: grafana.adminPassword: no reference to a Secret (expected secretName/key, such as grafana-admin/password) → keep the value in a Secret and write its name/key here',
      'environments/dev.yaml:3:21: expose.password: wrong value (expected secretName/key) → write for example `password: backends-auth/password`',
      'tenants/a.yaml:2:22: alerts.pagerduty: wrong value (expected secretName/key) → write for example `pagerduty: pagerduty/routing-key`',
    ],
  ],
  [
    'an illegal name as a key',
    { 'tenants/a.yaml': 'namespaces: { DEV: [a] }\n' },
    [
      'tenants/a.yaml:1:15: namespaces.DEV: no legal name (got DEV, expected lower-case letters, digits and "-" (at most 63, no "-" at either end)) → write dev',
    ],
  ],
  [
    'mistakes in what is said once for all',
    {
      'platform.yaml':
        'git: { url: https://git.example.com/a.git }\ndomain: example.com\ndefaults: { environments: { namespce: a }, tenants: { retention: { logs: 1 } } }\n',
    },
    [
      'platform.yaml:3:29: defaults.environments.namespce: unknown key (got namespce) → did you mean `namespace`?',
      'platform.yaml:3:74: defaults.tenants.retention.logs: a duration without a unit (got 1, expected a duration such as 30s, 6h, 7d or 1y) → add the unit, such as 1d',
    ],
  ],
];

test.each(WRONG)('%s', (_, files, said) => {
  expect(messages(loadFiles(files))).toEqual(said);
});

test('the rest of a file with a mistake still counts in rules over several files', () => {
  const said = messages(
    loadFiles({ 'tenants/a.yaml': 'namespaces: [x]\nfoo: 1\n', 'tenants/b.yaml': 'namespaces: [x]\n' }),
  );
  expect(said).toEqual([
    expect.stringMatching(/^tenants\/a.yaml:2:1: foo: unknown key/),
    'tenants/b.yaml:1:14: namespaces[0]: the namespace belongs to tenant a (got x) → keep it in one of the two files',
  ]);
});
