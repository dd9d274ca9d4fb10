import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { buildPlatform } from '../lib/platform';
import { loadFiles } from '../lib/spec/folder.fixture';
import { render } from '../lib/synth/render';
import { ROOT } from './source-files';

/** What an environment says, by the dotted names of its keys. */
type Spec = Readonly<Record<string, unknown>>;

const CLUSTER = {
  'cluster.server': 'https://dev.example.com:6443',
  'cluster.zones': ['a', 'b', 'c'],
  grafana: 'off',
};

/** Several environments that have everything on between them: what a key changes may need another one beside it. */
const BASES = {
  distributed: {
    'backends.metrics.mode': 'distributed',
    'backends.logs.mode': 'distributed',
    'backends.traces.retention': '7d',
    'backends.profiles.retention': '7d',
    'backends.shortTermMetrics.retention': '6h',
  },
  cached: {
    'backends.metrics.caches.replicas': 2,
    'backends.logs.mode': 'distributed',
    'backends.logs.caches.replicas': 2,
  },
  scalable: { 'backends.logs.mode': 'simple-scalable' },
  single: { 'backends.metrics.mode': 'monolithic', 'backends.logs.mode': 'single-binary' },
  file: { 'storage.filesystem.volume': '10Gi' },
  // A third copy needs a fourth server.
  ha: { 'storage.seaweedfs.mode': 'ha', 'storage.seaweedfs.volumeServer.replicas': 4 },
  seaweedfs: { 'storage.seaweedfs.mode': 'single' },
  s3: {
    'storage.s3.endpoint': 'https://minio.example.com',
    'storage.s3.accessKey': 's3/id',
    'storage.s3.secretKey': 's3/secret',
  },
  role: { 'storage.s3.roleArn': 'arn:aws:iam::111122223333:role/telemetry' },
  azure: {
    'storage.azureBlob.account': 'acme',
    'storage.azureBlob.clientId': '11111111-2222-3333-4444-555555555555',
  },
  azureKey: { 'storage.azureBlob.account': 'acme', 'storage.azureBlob.accountKey': 'azure/key' },
} satisfies Record<string, Spec>;

/** Values by what the reference says that a key takes: one that no base has. */
const VALUES: Readonly<Record<string, unknown>> = {
  'bytes with a unit, such as 10Gi': '77Gi',
  'bytes with a unit, such as 256Mi or 10Gi': '384Mi',
  'a duration such as 30s, 6h, 7d or 1y': '9d',
  'a whole number from 1 to 100': 5,
  'a whole number from 1 to 20': 5,
  'a whole number from 1 to 5': 2,
  'a whole number such as 5000, 300k or 2M': '40M',
  'a size such as 500MB or 200GB': '90TB',
  'a host name': 'blob.example.com',
  'a URL': 'https://ceph.example.com',
  'secretName/key': 'own/value',
  text: 'acme-',
  '000, 001 or 002': '002',
  'a registry without a scheme': 'registry.example.com/mirror',
  '[resources](#resources)': { requests: { memory: '33Mi' }, limits: { cpu: '3', memory: '999Mi' } },
  '[autoscale](#autoscale)': { min: 3, max: 7 },
  'single or ha': 'ha',
  'distributed or monolithic': 'monolithic',
};

/** Keys whose value their kind does not tell. */
const OWN_VALUES: Readonly<Record<string, unknown>> = {
  'backends.logs.mode': 'distributed',
  'backends.metrics.config': { limits: { max_query_lookback: '99d' } },
  'backends.logs.config': { limits_config: { max_query_length: '99d' } },
  'backends.traces.config': { query_frontend: { max_retries: 7 } },
  'backends.profiles.config': { limits: { max_query_length: '9d' } },
  'backends.shortTermMetrics.config': { global: { external_labels: { site: 'a' } } },
  'backends.password': 'own-password/value',
  'images.pullSecrets': ['mirror'],
  'storage.azureBlob.account': 'acmetwo',
  'storage.azureBlob.clientId': '99999999-2222-3333-4444-555555555555',
  'storage.s3.roleArn': 'arn:aws:iam::999922223333:role/telemetry',
};

/** Keys of one value, by which the reference says that there is no choice. */
const NO_CHOICE = ['backends.traces.mode', 'backends.profiles.mode'];

interface Key {
  readonly key: string;
  readonly value: unknown;
}

const ROW = /^\| `([^`]+)` \| [^|]* \| ([^|]*) \| ([^|]*) \|/;
const PARTS = /^(backends|storage|size|images)\./;

/** Every key of the reference below these, with values that differ from what holds without it. */
function keysOfTheReference(): readonly Key[] {
  const rows = readFileSync(join(ROOT, 'docs', 'spec.md'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, key = '', takes = '', byDefault = ''] = ROW.exec(line) ?? [];
      return PARTS.test(key) ? [{ key, takes: takes.trim(), byDefault: byDefault.trim() }] : [];
    });
  const leaves = rows.filter(({ key }) => !rows.some((other) => other.key.startsWith(`${key}.`)));
  return leaves
    .filter(({ key }) => !NO_CHOICE.includes(key))
    .flatMap(({ key, takes, byDefault }) => {
      if (takes === '[part](#part)') {
        return [
          { key: `${key}.replicas`, value: 5 },
          { key: `${key}.resources`, value: VALUES['[resources](#resources)'] },
        ];
      }
      if (takes === 'true or false') return [true, false].map((value) => ({ key, value }));
      return [{ key, value: OWN_VALUES[key] ?? VALUES[takes] ?? `no value for ${takes} (${byDefault})` }];
    });
}

function nested(spec: Spec): unknown {
  const tree: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(spec)) {
    const names = key.split('.');
    const last = names.pop() ?? '';
    const at = names.reduce<Record<string, unknown>>((node, name) => {
      node[name] ??= {};
      return node[name] as Record<string, unknown>;
    }, tree);
    at[last] = value;
  }
  return tree;
}

/** What an environment renders; undefined: it may not be said. */
function rendered(spec: Spec): string | undefined {
  const environment = JSON.stringify(nested({ ...CLUSTER, ...spec }));
  const tenant = 'namespaces: [team-alpha]\n';
  const loaded = loadFiles({ 'environments/dev.yaml': environment, 'tenants/team-alpha.yaml': tenant });
  if (!loaded.ok) return undefined;
  const app = new App();
  return JSON.stringify(render(buildPlatform(app, loaded.value)).map(({ objects, secrets }) => ({ objects, secrets })));
}

const before = new Map(Object.entries<Spec>(BASES).map(([name, spec]) => [name, rendered(spec)]));

test('the bases may be said', () => {
  expect([...before].filter(([, text]) => text === undefined).map(([name]) => name)).toEqual([]);
});

const found = new Map<string, boolean>();
for (const { key, value } of keysOfTheReference()) {
  const acts = Object.entries<Spec>(BASES).some(([name, spec]) => {
    const after = rendered({ ...spec, [key]: value });
    return after !== undefined && after !== before.get(name);
  });
  found.set(key, (found.get(key) ?? false) || acts);
}

test.each([...found.keys()])('%s does something', (key) => {
  expect(found.get(key)).toBe(true);
});
