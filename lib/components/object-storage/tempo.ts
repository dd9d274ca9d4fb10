import type { ConfigTree } from '../deep-merge';
import type { AzureStore, ObjectStore, S3Store } from '../object-store';
import { STORE_DIRECTORY, variable } from './access';
import { hostOf, isPlain } from './client';

/** Tempo 3: the section that says where its data is. Its words are its own. */
export function tempoStorage(store: ObjectStore): ConfigTree {
  return { storage: { trace: trace(store) } };
}

function trace(store: ObjectStore): ConfigTree {
  switch (store.kind) {
    case 's3':
      return { backend: 's3', s3: s3(store) };
    case 'azure':
      return { backend: 'azure', azure: azure(store) };
    case 'filesystem':
      return { backend: 'local', local: { path: STORE_DIRECTORY } };
  }
}

/** The client's number for buckets in the host name; 0 would guess, and guess wrong for all but AWS. */
const LOOKUP_BY_HOST = 1;

function s3(store: S3Store): ConfigTree {
  return {
    endpoint: hostOf(store),
    region: store.region,
    insecure: isPlain(store),
    bucket: store.bucket,
    ...(store.pathStyle ? { forcepathstyle: true } : { bucket_lookup_type: LOOKUP_BY_HOST }),
    ...(store.credentials.kind === 'keys' && { access_key: variable('accessKey'), secret_key: variable('secretKey') }),
    ...(store.insecureSkipVerify && { tls_insecure_skip_verify: true }),
  };
}

function azure(store: AzureStore): ConfigTree {
  return {
    storage_account_name: store.account,
    container_name: store.container,
    endpoint_suffix: store.endpointSuffix,
    ...(store.credentials.kind === 'account-key'
      ? { storage_account_key: variable('accountKey') }
      : { use_federated_token: true }),
  };
}
