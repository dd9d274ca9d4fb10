import * as D from './defaults';
import type {
  AzureBlobStorage,
  Quantity,
  S3Storage,
  SeaweedFsReplication,
  SeaweedFsStorage,
  SecretRef,
  Storage,
  StoragePart,
} from './model';
import { type ResourcesSpec, resourcesOf } from './resolve-settings';
import type { StorageSpec } from './schema/storage';
import { type Need, sizeFor } from './sizing';

/** Room that everything stored needs, for a number of copies. */
type Stored = (copies: number) => Need;

const NOTHING_STORED: Stored = () => ({ cores: 0, memory: 0 });

/** Fills in every default of the storage. Total: half-given credentials are said by a rule. */
export function resolveStorage(spec: StorageSpec | undefined, stored: Stored = NOTHING_STORED): Storage {
  const said = spec ?? { kind: 'seaweedfs' };
  switch (said.kind) {
    case 'seaweedfs':
      return seaweedFs(said, stored);
    case 's3':
      return s3(said);
    case 'azureBlob':
      return azureBlob(said);
    case 'filesystem':
      return { kind: 'filesystem', volume: said.volume ?? D.FILESYSTEM_VOLUME };
  }
}

function seaweedFs(said: StorageSpec & { kind: 'seaweedfs' }, stored: Stored): SeaweedFsStorage {
  const mode = said.mode ?? 'single';
  const defaults = D.SEAWEEDFS[mode];
  const replication = said.replication ?? defaults.replication;
  const need = stored(copiesOf(replication));
  // One volume server keeps everything, however much it is.
  const volumeServer = sizeFor(defaults.volumeServer, { ...need, single: mode === 'single' });
  return {
    kind: 'seaweedfs',
    mode,
    replication,
    master: part(said.master, defaults.master),
    volumeServer: part(said.volumeServer, {
      ...volumeServer,
      volume: said.volume ?? volumeServer.volume,
    }),
    filer: part(said.filer, defaults.filer),
  };
}

/** Copies of each file, the first one included. */
export function copiesOf(replication: SeaweedFsReplication): number {
  return [...replication].reduce((sum, digit) => sum + Number(digit), 1);
}

/** What the spec says of one role. */
interface PartSpec {
  readonly replicas?: number | undefined;
  readonly resources?: ResourcesSpec | undefined;
  readonly volume?: Quantity | undefined;
}

function part(said: PartSpec | undefined, byDefault: StoragePart): StoragePart {
  return {
    replicas: said?.replicas ?? byDefault.replicas,
    resources: resourcesOf(said?.resources, byDefault.resources),
    volume: said?.volume ?? byDefault.volume,
  };
}

/** Stands for a reference that is missing, which a rule has reported. */
const UNSAID: SecretRef = { name: 'unsaid', key: 'unsaid' };

function s3(said: StorageSpec & { kind: 's3' }): S3Storage {
  const region = said.region ?? D.S3_REGION;
  const { accessKey = UNSAID, secretKey = UNSAID, roleArn } = said;
  return {
    kind: 's3',
    endpoint: said.endpoint ?? `https://s3.${region}.${awsDomain(region)}`,
    region,
    bucketPrefix: said.bucketPrefix ?? '',
    credentials: roleArn === undefined ? { kind: 'keys', accessKey, secretKey } : { kind: 'role', arn: roleArn },
    pathStyle: said.pathStyle ?? said.endpoint !== undefined,
    insecureSkipVerify: said.insecureSkipVerify ?? false,
  };
}

/** AWS in China is a domain of its own (https://docs.aws.amazon.com/general/latest/gr/s3.html). */
function awsDomain(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}

function azureBlob(said: StorageSpec & { kind: 'azureBlob' }): AzureBlobStorage {
  const { accountKey = UNSAID, clientId } = said;
  return {
    kind: 'azureBlob',
    account: said.account,
    containerPrefix: said.containerPrefix ?? '',
    endpointSuffix: said.endpointSuffix ?? D.AZURE_ENDPOINT_SUFFIX,
    credentials: clientId === undefined ? { kind: 'account-key', accountKey } : { kind: 'workload-identity', clientId },
  };
}
