import type { ConfigTree } from '../deep-merge';
import type { ObjectStore } from '../object-store';
import { STORE_DIRECTORY } from './access';
import { azureClient, s3Client } from './client';

export interface LokiStorage {
  /** The store as periods of the index and the compactor name it. */
  readonly name: ObjectStore['kind'];
  /** Sections of Loki's configuration that say where its data is. */
  readonly config: ConfigTree;
}

/** Loki 3 and 4: the client that is the default from 4 on; the older one goes. */
export function lokiStorage(store: ObjectStore): LokiStorage {
  return {
    name: store.kind,
    config: {
      common: { storage: { object_store: client(store) } },
      storage_config: { use_thanos_objstore: true },
      compactor: { delete_request_store: store.kind },
    },
  };
}

function client(store: ObjectStore): ConfigTree {
  switch (store.kind) {
    case 's3':
      return { s3: s3Client(store, { path: 'path', host: 'virtual-hosted' }) };
    case 'azure':
      return { azure: azureClient(store) };
    case 'filesystem':
      return { filesystem: { dir: STORE_DIRECTORY } };
  }
}
