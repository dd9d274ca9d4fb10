import type { ConfigTree } from '../deep-merge';
import type { AzureStore, S3Store } from '../object-store';
import { variable } from './access';

/** What a program calls the two ways to address a bucket. */
export interface LookupWords {
  readonly path: string;
  readonly host: string;
}

/** The S3 client of Loki, Mimir and Pyroscope, which differ in words alone. */
export function s3Client(store: S3Store, lookup: LookupWords): ConfigTree {
  return {
    endpoint: hostOf(store),
    insecure: isPlain(store),
    region: store.region,
    bucket_name: store.bucket,
    bucket_lookup_type: store.pathStyle ? lookup.path : lookup.host,
    ...(store.credentials.kind === 'keys' && {
      access_key_id: variable('accessKey'),
      secret_access_key: variable('secretKey'),
    }),
    ...(store.insecureSkipVerify && { http: { insecure_skip_verify: true } }),
  };
}

/** The Azure client of Loki, Mimir and Pyroscope: without a key it asks for the identity of its pod. */
export function azureClient(store: AzureStore): ConfigTree {
  return {
    account_name: store.account,
    container_name: store.container,
    endpoint_suffix: store.endpointSuffix,
    ...(store.credentials.kind === 'account-key' && { account_key: variable('accountKey') }),
  };
}

/** Host, and port where it is not the scheme's own: with it AWS's hosts are not known for what they are. */
export function hostOf({ endpoint }: S3Store): string {
  return new URL(endpoint.url).host;
}

/** Whether the endpoint is called without TLS. */
export function isPlain({ endpoint }: S3Store): boolean {
  return new URL(endpoint.url).protocol === 'http:';
}
