import { type ComponentChart, Endpoint, type EnvironmentScope } from '../../component';
import type { AzureBlobStorage, S3Storage, SeaweedFsStorage } from '../../spec/model';
import type { ObjectStore } from '../object-store';
import { SeaweedFs } from '../seaweedfs/seaweedfs';

/** Programs that keep telemetry in a store. */
export const STORING_PROGRAMS = ['mimir', 'loki', 'tempo', 'pyroscope'] as const;
export type StoringProgram = (typeof STORING_PROGRAMS)[number];

/** Where the programs of an environment keep their data. */
export interface ObjectStorage {
  /** What has to run for it. */
  readonly charts: readonly ComponentChart[];
  /** The store of one of the programs that it was made for. */
  readonly storeOf: (program: StoringProgram) => ObjectStore;
}

/** The storage of an environment, as its spec says, with a place for each of the programs that run there. */
export function objectStorage(scope: EnvironmentScope, programs: readonly StoringProgram[]): ObjectStorage {
  const { storage } = scope.environment;
  if (programs.length === 0) return { charts: [], storeOf: neverAsked };
  switch (storage.kind) {
    case 'seaweedfs':
      return seaweedFs(scope, storage, programs);
    case 's3':
      return { charts: [], storeOf: (program) => s3Store(storage, program) };
    case 'azureBlob':
      return { charts: [], storeOf: (program) => azureStore(storage, program) };
    case 'filesystem':
      return { charts: [], storeOf: () => storage };
  }
}

function seaweedFs(
  scope: EnvironmentScope,
  storage: SeaweedFsStorage,
  programs: readonly StoringProgram[],
): ObjectStorage {
  const buckets = programs.map((program) => ({ name: bucketOf(program), client: program }));
  const chart = new SeaweedFs(scope, { storage, buckets });
  return { charts: [chart], storeOf: (program) => chart.bucket(bucketOf(program)) };
}

function s3Store(storage: S3Storage, program: StoringProgram): ObjectStore {
  const { endpoint, region, credentials, pathStyle, insecureSkipVerify } = storage;
  return {
    kind: 's3',
    endpoint: external(new URL(endpoint)),
    bucket: `${storage.bucketPrefix}${bucketOf(program)}`,
    region,
    credentials,
    keyContent: 'as the S3 service gave it',
    pathStyle,
    insecureSkipVerify,
  };
}

function azureStore(storage: AzureBlobStorage, program: StoringProgram): ObjectStore {
  const { account, endpointSuffix, credentials } = storage;
  return {
    kind: 'azure',
    endpoint: external(new URL(`https://${account}.${endpointSuffix}`)),
    account,
    container: `${storage.containerPrefix}${bucketOf(program)}`,
    endpointSuffix,
    credentials,
  };
}

/** THE LIST of buckets: one for each program, whatever the storage. */
function bucketOf(program: StoringProgram): string {
  return `telemetry-${program}`;
}

function external({ protocol, hostname, port }: URL): Endpoint {
  const scheme = protocol === 'http:' ? 'http' : 'https';
  return new Endpoint({ scheme, host: hostname, port: port === '' ? (scheme === 'http' ? 80 : 443) : Number(port) });
}

function neverAsked(program: StoringProgram): never {
  throw new Error(`the storage was made without a place for ${program}`);
}
