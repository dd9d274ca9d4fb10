import { Endpoint } from '../../component';
import type { Quantity } from '../../spec/model';
import type { AzureStore, FilesystemStore, S3Store } from '../object-store';

/** A store of each kind and credential. For tests. */

export const S3_KEYS: S3Store = {
  kind: 's3',
  endpoint: new Endpoint({ host: 's3.example.com', port: 8333 }),
  bucket: 'telemetry',
  region: 'us-east-1',
  credentials: {
    kind: 'keys',
    accessKey: { name: 'telemetry-s3', key: 'accessKey' },
    secretKey: { name: 'telemetry-s3', key: 'secretKey' },
  },
  keyContent: 'letters and digits only',
  pathStyle: true,
  insecureSkipVerify: false,
};

export const S3_ROLE: S3Store = {
  ...S3_KEYS,
  endpoint: new Endpoint({ scheme: 'https', host: 's3.eu-central-1.amazonaws.com', port: 443 }),
  region: 'eu-central-1',
  credentials: { kind: 'role', arn: 'arn:aws:iam::111122223333:role/telemetry' },
  pathStyle: false,
};

export const AZURE_KEY: AzureStore = {
  kind: 'azure',
  endpoint: new Endpoint({ scheme: 'https', host: 'acmetelemetry.blob.core.windows.net', port: 443 }),
  account: 'acmetelemetry',
  container: 'telemetry',
  endpointSuffix: 'blob.core.windows.net',
  credentials: { kind: 'account-key', accountKey: { name: 'telemetry-azure', key: 'account-key' } },
};

export const AZURE_IDENTITY: AzureStore = {
  ...AZURE_KEY,
  credentials: { kind: 'workload-identity', clientId: '11111111-2222-3333-4444-555555555555' },
};

export const FILESYSTEM: FilesystemStore = { kind: 'filesystem', volume: '20Gi' as Quantity };

export const STORES = { S3_KEYS, S3_ROLE, AZURE_KEY, AZURE_IDENTITY, FILESYSTEM } as const;
