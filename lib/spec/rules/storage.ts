import { SIGNALS } from '../model';
import type { Problem } from '../problem';
import type { StorageSpec } from '../schema/storage';
import type { Path, Saying } from '../source';
import type { EnvironmentPair } from './environments';
import { seaweedFsProblems } from './seaweedfs';

/** A problem and where it stands below a path. */
export type Said = readonly [below: Path, saying: Saying];

/** Storage that nothing can be kept in: half-given credentials, names that the service refuses, backends that need another. */
export function checkStorage(environments: readonly EnvironmentPair[]): readonly Problem[] {
  return environments.flatMap((pair) => {
    const { of, resolved } = pair;
    const { storage = { kind: 'seaweedfs' } } = of.spec;
    const path = ['storage', storage.kind];
    const said =
      resolved.storage.kind === 'seaweedfs' ? seaweedFsProblems(storage, resolved.storage) : problemsOf(storage);
    return [
      ...said.map(([below, saying]) => of.say([...path, ...below], saying)),
      ...(storage.kind === 'filesystem' ? sharedFilesystems(pair) : []),
    ];
  });
}

function problemsOf(storage: StorageSpec): readonly Said[] {
  switch (storage.kind) {
    case 's3':
      return [...s3Credentials(storage), ...s3Names(storage)];
    case 'azureBlob':
      return [...azureCredentials(storage), ...azureNames(storage)];
    default:
      return [];
  }
}

function s3Credentials({ accessKey, secretKey, roleArn }: StorageSpec & { kind: 's3' }): readonly Said[] {
  if (roleArn !== undefined && (accessKey ?? secretKey) !== undefined) {
    return [
      [['roleArn'], { problem: 'a role and keys at once', fix: 'keep `roleArn`, or `accessKey` and `secretKey`' }],
    ];
  }
  if (roleArn === undefined && accessKey === undefined && secretKey === undefined) {
    const fix = 'add `accessKey` and `secretKey`, or `roleArn`';
    return [[[], { on: 'key', problem: 'no credentials', expected: 'keys or a role', fix }]];
  }
  const missing = accessKey === undefined ? 'accessKey' : 'secretKey';
  if (roleArn === undefined && (accessKey === undefined || secretKey === undefined)) {
    const at = missing === 'accessKey' ? 'secretKey' : 'accessKey';
    return [[[at], { on: 'key', problem: 'half of a pair of keys', fix: `add \`${missing}\`` }]];
  }
  const expected = 'a role such as arn:aws:iam::111122223333:role/telemetry';
  return roleArn === undefined || /^arn:[\w-]+:iam::\d{12}:role\/.+$/.test(roleArn)
    ? []
    : [[['roleArn'], { problem: 'no role of AWS', got: roleArn, expected, fix: 'write its full ARN' }]];
}

/** The longest name of a bucket or container, without its prefix. */
const LONGEST_NAME = 'telemetry-pyroscope';

function s3Names({ endpoint, bucketPrefix = '' }: StorageSpec & { kind: 's3' }): readonly Said[] {
  const path = endpoint === undefined ? '/' : new URL(endpoint).pathname;
  const fix = 'leave out the path: buckets have names of their own';
  return [
    ...(path === '/' ? [] : [said('endpoint', 'an endpoint with a path', path, 'scheme, host and port', fix)]),
    ...prefix('bucketPrefix', bucketPrefix, /^[a-z0-9][a-z0-9.-]{1,62}$/, 'lower-case letters, digits, "-" and "."'),
  ];
}

function prefix(key: string, value: string, name: RegExp, letters: string): readonly Said[] {
  if (name.test(`${value}${LONGEST_NAME}`)) {
    return [];
  }
  const most = 63 - LONGEST_NAME.length;
  return [
    said(key, 'no name can start like this', value, `at most ${most} ${letters}`, 'write such a text, or leave it out'),
  ];
}

function azureCredentials({ accountKey, clientId }: StorageSpec & { kind: 'azureBlob' }): readonly Said[] {
  if (accountKey !== undefined && clientId !== undefined) {
    return [[['clientId'], { problem: 'an identity and a key at once', fix: 'keep `clientId` or `accountKey`' }]];
  }
  if (accountKey === undefined && clientId === undefined) {
    const fix = 'add `accountKey` or `clientId`';
    return [[[], { on: 'key', problem: 'no credentials', expected: 'a key or an identity', fix }]];
  }
  const isId = clientId === undefined || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(clientId);
  const expected = 'an id such as 11111111-2222-3333-4444-555555555555';
  return isId ? [] : [said('clientId', 'no client id', clientId, expected, "write the managed identity's client id")];
}

function azureNames(storage: StorageSpec & { kind: 'azureBlob' }): readonly Said[] {
  const { account, containerPrefix = '', endpointSuffix = 'blob.' } = storage;
  const fix = 'write the name that the account has in Azure';
  return [
    ...(/^[a-z0-9]{3,24}$/.test(account)
      ? []
      : [said('account', 'no name of a storage account', account, '3 to 24 lower-case letters and digits', fix)]),
    ...prefix(
      'containerPrefix',
      containerPrefix,
      /^[a-z0-9](?:-?[a-z0-9]){2,62}$/,
      'lower-case letters, digits and "-"',
    ),
    // Tempo takes any other host for the emulator, and calls it without TLS.
    ...(endpointSuffix.startsWith('blob.')
      ? []
      : [
          said(
            'endpointSuffix',
            'no host of a blob service',
            endpointSuffix,
            'a host that starts with "blob."',
            'leave out the account, or leave out the key',
          ),
        ]),
  ];
}

function said(key: string, problem: string, got: string, expected: string, fix: string): Said {
  return [[key], { problem, got, expected, fix }];
}

/** The mode in which each backend is one process. */
const ALONE = {
  mimir: 'monolithic',
  loki: 'single-binary',
  tempo: 'single-binary',
  pyroscope: 'single-binary',
} as const;

/** Several processes share what they keep: a volume of one of them is no place for it. */
function sharedFilesystems({ of, resolved }: EnvironmentPair): readonly Problem[] {
  return SIGNALS.flatMap((signal) => {
    const backend = resolved.backends[signal];
    if (backend.kind === 'off' || backend.mode === ALONE[backend.kind]) {
      return [];
    }
    const alone = ALONE[backend.kind];
    const problem = 'its processes share what they keep, which a filesystem of one of them cannot be';
    const fix = `write \`mode: ${alone}\`, or another \`storage\``;
    return [of.say(['backends', signal, 'mode'], { problem, got: backend.mode, expected: alone, fix })];
  });
}
