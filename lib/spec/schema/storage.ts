import * as z from 'zod';
import * as D from '../defaults';
import { SEAWEEDFS_REPLICATIONS } from '../model';
import { choice, flag, mapping, optional, required, whole } from './doc';
import { hostName, secretRef, url, volume, words } from './scalars';
import { resourcesKey } from './workload';

/** Where the backends keep their data. */

const SEAWEEDFS_MODES = ['single', 'ha'] as const;

/** Servers of one role. */
function part(of: 'master' | 'volumeServer' | 'filer') {
  const [single, ha] = [D.SEAWEEDFS.single[of], D.SEAWEEDFS.ha[of]];
  const either = (one: string, other: string) => (one === other ? one : `${one} when single, ${other} when ha`);
  return mapping({
    replicas: optional(whole(1, 100), 'Number of replicas.', {
      byDefault: either(String(single.replicas), String(ha.replicas)),
    }),
    resources: resourcesKey(),
    volume: optional(volume, 'Volume of each replica.', { byDefault: either(single.volume, ha.volume) }),
  });
}

const seaweedfs = mapping({
  mode: optional(
    choice(SEAWEEDFS_MODES),
    'One instance of each part, or three masters and replicated volume servers and filers.',
    { byDefault: 'single' },
  ),
  volume: optional(volume, 'Volume of each volume server: the telemetry itself.', {
    byDefault: D.SEAWEEDFS.single.volumeServer.volume,
  }),
  replication: optional(
    choice(SEAWEEDFS_REPLICATIONS),
    "Copies of each file on other volume servers, in SeaweedFS's notation: none, one or two.",
    { byDefault: '"000" when single, "001" when ha', example: '"001"' },
  ),
  master: optional(part('master'), 'The masters.'),
  volumeServer: optional(part('volumeServer'), 'The volume servers.'),
  filer: optional(
    part('filer'),
    'The filers and the S3 gateways, as many of each. The volume keeps the names and places of objects; when ha, it is that of each of the three etcd.',
  ),
});

const azureBlob = mapping({
  account: required(words, 'Name of the storage account.', { example: 'acmetelemetry' }),
  containerPrefix: optional(words, 'Put before the names of the containers.', { byDefault: '""' }),
  endpointSuffix: optional(hostName, 'Host of the blob service.', { byDefault: D.AZURE_ENDPOINT_SUFFIX }),
  accountKey: optional(secretRef, 'Account key; left out: the managed identity below.', {
    example: 'telemetry-azure/account-key',
  }),
  clientId: optional(words, 'Client id of a managed identity, used by workload identity.', {
    example: '11111111-2222-3333-4444-555555555555',
  }),
});

const s3 = mapping({
  endpoint: optional(url, 'Endpoint; left out: AWS.', { example: 'https://minio.example.com' }),
  region: optional(words, 'Region.', { byDefault: D.S3_REGION }),
  bucketPrefix: optional(words, 'Put before the names of the buckets.', { byDefault: '""' }),
  accessKey: optional(secretRef, 'Access key id; left out: the role below.', { example: 'telemetry-s3/access-key' }),
  secretKey: optional(secretRef, 'Secret access key.', { example: 'telemetry-s3/secret-key' }),
  roleArn: optional(words, "Role of the backends' service accounts (AWS IRSA).", {
    example: 'arn:aws:iam::111122223333:role/telemetry',
  }),
  pathStyle: optional(flag, 'Put the bucket into the path instead of the host name.', {
    byDefault: 'true when `endpoint` is set',
  }),
  insecureSkipVerify: optional(flag, "Do not verify the endpoint's certificate.", { byDefault: 'false' }),
});

const filesystem = mapping({
  volume: optional(volume, 'Volume of each backend.', { byDefault: D.FILESYSTEM_VOLUME }),
});

/** Kinds of object storage: exactly one key. */
const STORAGE_KINDS = ['seaweedfs', 'azureBlob', 's3', 'filesystem'] as const;

const written = z
  .union([
    choice(['seaweedfs', 'filesystem']),
    mapping({
      seaweedfs: optional(
        z
          .union([choice(SEAWEEDFS_MODES), seaweedfs])
          .meta({ expected: 'single, ha or a mapping of settings', example: 'ha' }),
        'SeaweedFS in the cluster, used through its S3 gateway alone.',
      ),
      azureBlob: optional(azureBlob, 'Azure Blob Storage.'),
      s3: optional(s3, 'Any S3 endpoint: AWS, MinIO, Ceph.'),
      filesystem: optional(filesystem, 'A volume of each backend; single-instance modes only.'),
    }),
  ])
  .meta({
    expected: 'seaweedfs, filesystem, or a mapping with one of seaweedfs, azureBlob, s3, filesystem',
    example: '{ seaweedfs: ha }',
  });

/** One kind of storage with its settings; the short forms written out. */
export type StorageSpec =
  | ({ readonly kind: 'seaweedfs' } & z.output<typeof seaweedfs>)
  | ({ readonly kind: 'azureBlob' } & z.output<typeof azureBlob>)
  | ({ readonly kind: 's3' } & z.output<typeof s3>)
  | ({ readonly kind: 'filesystem' } & z.output<typeof filesystem>);

export const storage = written.transform((said, context): StorageSpec => {
  if (typeof said === 'string') {
    return { kind: said };
  }
  const kinds = STORAGE_KINDS.filter((kind) => said[kind] !== undefined);
  if (kinds.length !== 1) {
    const params = {
      problem: kinds.length === 0 ? 'no kind of storage' : 'more than one kind of storage',
      expected: `one of ${STORAGE_KINDS.join(', ')}`,
      fix: 'keep exactly one',
    };
    context.issues.push({ code: 'custom', input: said, params });
    return z.NEVER;
  }
  const { seaweedfs: weed, azureBlob: blob, s3: endpoint, filesystem: disk } = said;
  if (weed !== undefined) {
    return typeof weed === 'string' ? { kind: 'seaweedfs', mode: weed } : { kind: 'seaweedfs', ...weed };
  }
  if (blob !== undefined) {
    return { kind: 'azureBlob', ...blob };
  }
  return endpoint !== undefined ? { kind: 's3', ...endpoint } : { kind: 'filesystem', ...disk };
});
