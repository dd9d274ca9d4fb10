import { Endpoint } from '../../component';
import { type ProgramSchema, validateAgainst } from '../../schema/programs';
import type { ConfigTree } from '../deep-merge';
import type { ObjectStore } from '../object-store';
import { lokiStorage } from './loki';
import { mimirStorage } from './mimir';
import { pyroscopeStorage } from './pyroscope';
import { AZURE_IDENTITY, AZURE_KEY, FILESYSTEM, S3_KEYS, S3_ROLE, STORES } from './stores.fixture';
import { tempoStorage } from './tempo';

const PROGRAMS = [
  ['loki', (store: ObjectStore) => lokiStorage(store).config],
  ['mimir', (store: ObjectStore) => mimirStorage(store)],
  ['tempo', tempoStorage],
  ['pyroscope', pyroscopeStorage],
] as const satisfies readonly (readonly [ProgramSchema, (store: ObjectStore) => ConfigTree])[];

const CASES = PROGRAMS.flatMap(([program, storage]) =>
  Object.entries(STORES).map(([store, of]) => ({ program, store, config: storage(of) })),
);

test.each(CASES)('$program knows every key of its configuration for $store', ({ program, config }) => {
  expect(validateAgainst(program, config)).toEqual([]);
});

test.each(CASES)('$program finds no credential in its configuration for $store, only names of variables', (one) => {
  const text = JSON.stringify(one.config);
  const keys = [
    ...text.matchAll(
      /"(?:access_key|access_key_id|secret_key|secret_access_key|account_key|storage_account_key)":"([^"]*)"/g,
    ),
  ];
  expect(keys.map(([, value]) => value).sort()).toEqual(
    { S3_KEYS: ['${S3_ACCESS_KEY}', '${S3_SECRET_KEY}'], AZURE_KEY: ['${AZURE_ACCOUNT_KEY}'] }[one.store] ?? [],
  );
});

/** One line for each program: how its client is told to find the bucket. */
function lookups(store: ObjectStore) {
  return PROGRAMS.map(([program, storage]) => {
    const text = JSON.stringify(storage(store));
    return [program, /"(?:bucket_lookup_type|forcepathstyle)":("[^"]*"|\w+)/.exec(text)?.[0]];
  });
}

test('each program has a word of its own for the place of the bucket', () => {
  expect(lookups(S3_KEYS)).toEqual([
    ['loki', '"bucket_lookup_type":"path"'],
    ['mimir', '"bucket_lookup_type":"path"'],
    ['tempo', '"forcepathstyle":true'],
    ['pyroscope', '"bucket_lookup_type":"path-style"'],
  ]);
  expect(lookups(S3_ROLE)).toEqual([
    ['loki', '"bucket_lookup_type":"virtual-hosted"'],
    ['mimir', '"bucket_lookup_type":"virtual-hosted"'],
    ['tempo', '"bucket_lookup_type":1'],
    ['pyroscope', '"bucket_lookup_type":"virtual-hosted-style"'],
  ]);
});

test('the port is left out where it is that of the scheme, and TLS follows the scheme', () => {
  const s3 = (store: typeof S3_KEYS) => [mimirStorage(store).common, tempoStorage(store).storage];
  const plain = { endpoint: 's3.example.com:8333', insecure: true };
  expect(s3(S3_KEYS)).toMatchObject([{ storage: { s3: plain } }, { trace: { s3: plain } }]);
  const tls = { endpoint: 's3.eu-central-1.amazonaws.com', insecure: false };
  expect(s3(S3_ROLE)).toMatchObject([{ storage: { s3: tls } }, { trace: { s3: tls } }]);
  const port = { ...S3_KEYS, endpoint: new Endpoint({ scheme: 'https', host: 'minio.example.com', port: 9000 }) };
  const own = { endpoint: 'minio.example.com:9000', insecure: false };
  expect(s3(port)).toMatchObject([{ storage: { s3: own } }, { trace: { s3: own } }]);
});

test('a certificate that nobody vouches for is taken only where the spec says so', () => {
  for (const [program, storage] of PROGRAMS) {
    expect(JSON.stringify(storage(S3_KEYS))).not.toContain('skip_verify');
    const config = storage({ ...S3_KEYS, insecureSkipVerify: true });
    expect(JSON.stringify(config)).toContain('insecure_skip_verify":true');
    expect(validateAgainst(program, config)).toEqual([]);
  }
});

test('Loki names its store in the index and the compactor', () => {
  expect(lokiStorage(AZURE_KEY)).toMatchObject({
    name: 'azure',
    config: { compactor: { delete_request_store: 'azure' } },
  });
});

test('what Mimir keeps never shares a place', () => {
  expect(mimirStorage(S3_KEYS)).toMatchObject({
    blocks_storage: { storage_prefix: 'blocks' },
    ruler_storage: { storage_prefix: 'ruler' },
    alertmanager_storage: { storage_prefix: 'alertmanager' },
  });
  expect(mimirStorage(FILESYSTEM)).toMatchObject({
    blocks_storage: { filesystem: { dir: '/store/blocks' } },
    ruler_storage: { filesystem: { dir: '/store/ruler' } },
    alertmanager_storage: { filesystem: { dir: '/store/alertmanager' } },
  });
});

test("Mimir's rules may come with the pod", () => {
  const config = mimirStorage(S3_KEYS, { rulesDirectory: '/rules' });
  expect(config.ruler_storage).toEqual({ backend: 'local', local: { directory: '/rules' } });
  expect(validateAgainst('mimir', config)).toEqual([]);
});

test('Tempo is told to use the identity that Azure gives its pod', () => {
  expect(tempoStorage(AZURE_IDENTITY)).toMatchObject({ storage: { trace: { azure: { use_federated_token: true } } } });
  expect(JSON.stringify(tempoStorage(AZURE_KEY))).not.toContain('federated');
});
