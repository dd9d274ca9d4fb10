import type { ConfigTree } from '../deep-merge';
import type { ObjectStore } from '../object-store';
import { STORE_DIRECTORY } from './access';
import { azureClient, s3Client } from './client';

/** Pyroscope 2: the section that says where its data is. */
export function pyroscopeStorage(store: ObjectStore): ConfigTree {
  return { storage: storage(store) };
}

function storage(store: ObjectStore): ConfigTree {
  switch (store.kind) {
    case 's3':
      return { backend: 's3', s3: s3Client(store, { path: 'path-style', host: 'virtual-hosted-style' }) };
    case 'azure':
      return { backend: 'azure', azure: azureClient(store) };
    case 'filesystem':
      return { backend: 'filesystem', filesystem: { dir: STORE_DIRECTORY } };
  }
}
