import type { ConfigTree } from '../deep-merge';
import type { ObjectStore } from '../object-store';
import { STORE_DIRECTORY } from './access';
import { azureClient, s3Client } from './client';

/** What Mimir keeps, each under a prefix of its own: it refuses to start where two of them share a place. */
const SECTIONS = ['blocks', 'ruler', 'alertmanager'] as const;

export interface MimirStorageOptions {
  /**
   * Folder of rule files that come with the pod, a folder for each tenant; Mimir's API then cannot change them.
   * @default - rules are in the store, and people change them by Mimir's API
   */
  readonly rulesDirectory?: string;
}

/** Mimir 3: one client for all, a prefix for each. Sections that say where its data is. */
export function mimirStorage(store: ObjectStore, options: MimirStorageOptions = {}): ConfigTree {
  const sections = SECTIONS.map((section) => [`${section}_storage`, place(store, section)] as const);
  const { rulesDirectory } = options;
  return {
    common: { storage: client(store) },
    ...Object.fromEntries(sections),
    ...(rulesDirectory !== undefined && { ruler_storage: { backend: 'local', local: { directory: rulesDirectory } } }),
  };
}

/** A prefix may be of letters and digits only. */
function place(store: ObjectStore, section: string): ConfigTree {
  return store.kind === 'filesystem'
    ? { filesystem: { dir: `${STORE_DIRECTORY}/${section}` } }
    : { storage_prefix: section };
}

function client(store: ObjectStore): ConfigTree {
  switch (store.kind) {
    case 's3':
      return { backend: 's3', s3: s3Client(store, { path: 'path', host: 'virtual-hosted' }) };
    case 'azure':
      return { backend: 'azure', azure: azureClient(store) };
    case 'filesystem':
      return { backend: 'filesystem' };
  }
}
