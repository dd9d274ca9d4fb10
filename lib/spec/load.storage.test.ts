import { loadFiles, messages } from './folder.fixture';

const CLUSTER = 'cluster: { server: https://dev.example.com }\n';
const said = (text: string) => messages(loadFiles({ 'environments/dev.yaml': `${CLUSTER}${text}` }));
const FILE = 'environments/dev.yaml';
const KEYS = 'accessKey: s3/id, secretKey: s3/secret';
const ROLE = 'arn:aws:iam::111122223333:role/telemetry';
const CLIENT = '11111111-2222-3333-4444-555555555555';

test.each([
  'storage: seaweedfs\n',
  'storage: filesystem\n',
  'storage: { filesystem: { volume: 20Gi } }\n',
  'storage: { seaweedfs: { volume: 20Gi, filer: { resources: { limits: { memory: 1Gi } } } } }\n',
  'storage: { seaweedfs: ha }\n',
  'storage: { seaweedfs: { mode: ha, volume: 50Gi, master: { replicas: 5 }, volumeServer: { replicas: 4 } } }\n',
  `storage: { s3: { ${KEYS} } }\n`,
  `storage: { s3: { region: eu-central-1, roleArn: "${ROLE}", bucketPrefix: acme- } }\n`,
  `storage: { s3: { endpoint: "https://minio.example.com:9000", ${KEYS}, insecureSkipVerify: true } }\n`,
  `storage: { azureBlob: { account: acmetelemetry, clientId: ${CLIENT} } }\n`,
  'storage: { azureBlob: { account: acmetelemetry, accountKey: azure/key, containerPrefix: acme- } }\n',
])('%j is storage', (text) => {
  expect(said(text)).toEqual([]);
});

const WRONG: readonly (readonly [what: string, text: string, said: readonly string[]])[] = [
  [
    'half of the keys',
    'storage: { s3: { accessKey: s3/id } }\n',
    ['2:18: storage.s3.accessKey: half of a pair of keys → add `secretKey`'],
  ],
  [
    'the other half',
    'storage: { s3: { secretKey: s3/secret } }\n',
    ['2:18: storage.s3.secretKey: half of a pair of keys → add `accessKey`'],
  ],
  [
    'nothing to sign in with',
    'storage: { s3: { region: us-east-1 } }\n',
    ['2:12: storage.s3: no credentials (expected keys or a role) → add `accessKey` and `secretKey`, or `roleArn`'],
  ],
  [
    'two ways to sign in',
    `storage: { s3: { ${KEYS}, roleArn: "${ROLE}" } }\n`,
    ['2:67: storage.s3.roleArn: a role and keys at once → keep `roleArn`, or `accessKey` and `secretKey`'],
  ],
  [
    'the name of a role for its ARN',
    'storage: { s3: { roleArn: telemetry } }\n',
    [
      '2:27: storage.s3.roleArn: no role of AWS (got telemetry, expected a role such as arn:aws:iam::111122223333:role/telemetry) → write its full ARN',
    ],
  ],
  [
    'a bucket in the endpoint, and a prefix that no bucket has',
    `storage: { s3: { endpoint: "https://s3.example.com/telemetry", ${KEYS}, bucketPrefix: Acme_ } }\n`,
    [
      '2:28: storage.s3.endpoint: an endpoint with a path (got /telemetry, expected scheme, host and port) → leave out the path: buckets have names of their own',
      '2:118: storage.s3.bucketPrefix: no name can start like this (got Acme_, expected at most 44 lower-case letters, digits, "-" and ".") → write such a text, or leave it out',
    ],
  ],
  [
    'Azure without and with too many credentials',
    'storage: { azureBlob: { account: acme } }\n',
    ['2:12: storage.azureBlob: no credentials (expected a key or an identity) → add `accountKey` or `clientId`'],
  ],
  [
    'Azure with too many credentials',
    `storage: { azureBlob: { account: acme, accountKey: a/b, clientId: ${CLIENT} } }\n`,
    ['2:67: storage.azureBlob.clientId: an identity and a key at once → keep `clientId` or `accountKey`'],
  ],
  [
    'names that Azure refuses',
    'storage: { azureBlob: { account: Acme-Telemetry, clientId: telemetry, containerPrefix: a--, endpointSuffix: acme.blob.core.windows.net } }\n',
    [
      '2:34: storage.azureBlob.account: no name of a storage account (got Acme-Telemetry, expected 3 to 24 lower-case letters and digits) → write the name that the account has in Azure',
      "2:60: storage.azureBlob.clientId: no client id (got telemetry, expected an id such as 11111111-2222-3333-4444-555555555555) → write the managed identity's client id",
      '2:88: storage.azureBlob.containerPrefix: no name can start like this (got a--, expected at most 44 lower-case letters, digits and "-") → write such a text, or leave it out',
      '2:109: storage.azureBlob.endpointSuffix: no host of a blob service (got acme.blob.core.windows.net, expected a host that starts with "blob.") → leave out the account, or leave out the key',
    ],
  ],
  [
    'a filesystem for processes that share what they keep',
    'storage: filesystem\nbackends: { logs: { mode: simple-scalable } }\n',
    [
      '3:27: backends.logs.mode: its processes share what they keep, which a filesystem of one of them cannot be (got simple-scalable, expected single-binary) → write `mode: single-binary`, or another `storage`',
    ],
  ],
  [
    'more than one of a part of a single SeaweedFS',
    'storage: { seaweedfs: { replication: "001", volume: 1Gi, volumeServer: { replicas: 3, volume: 2Gi } } }\n',
    [
      '2:38: storage.seaweedfs.replication: single mode has one volume server (got 001, expected "000") → leave it out, or write `mode: ha`',
      '2:84: storage.seaweedfs.volumeServer.replicas: single mode has one of each part (got 3, expected 1) → leave it out, or write `mode: ha`',
      '2:95: storage.seaweedfs.volumeServer.volume: also said as `volume` → keep one of the two',
    ],
  ],
  [
    'too few of a part to lose one',
    'storage: { seaweedfs: { mode: ha, master: { replicas: 1 }, volumeServer: { replicas: 2 }, filer: { replicas: 1 } } }\n',
    [
      '2:55: storage.seaweedfs.master.replicas: too few: masters elect a leader by majority (got 1, expected 3 or more) → write 3 or more',
      '2:86: storage.seaweedfs.volumeServer.replicas: too few: each file has 2 copies, and is written while one server is down (got 2, expected 3 or more) → write 3 or more',
      '2:110: storage.seaweedfs.filer.replicas: too few: one of them may be down (got 1, expected 2 or more) → write 2 or more',
    ],
  ],
  [
    'an even number of masters',
    'storage: { seaweedfs: { mode: ha, master: { replicas: 4 } } }\n',
    [
      '2:55: storage.seaweedfs.master.replicas: an even number of masters survives no more losses than one fewer (got 4, expected an odd number, 3 or more) → write 5',
    ],
  ],
  [
    'a copy on each server',
    'storage: { seaweedfs: { mode: ha, replication: "002" } }\n',
    [
      '2:23: storage.seaweedfs.volumeServer.replicas: too few: each file has 3 copies, and is written while one server is down (got 3, expected 4 or more) → write 4 or more',
    ],
  ],
  [
    'a request above the limit',
    'storage: { seaweedfs: { master: { resources: { requests: { memory: 1Gi } } } } }\n',
    [
      '2:68: storage.seaweedfs.master.resources.requests.memory: requests more memory than the limit (got 1Gi, expected at most 256Mi) → raise `limits.memory` or lower `requests.memory`',
    ],
  ],
];

test.each(WRONG)('%s', (_, text, problems) => {
  expect(said(text)).toEqual(problems.map((problem) => `${FILE}:${problem}`));
});
