import type { ConfigTree } from '../deep-merge';
import { mimirStorage } from '../object-storage/mimir';
import type { ObjectStore } from '../object-store';
import { ALERTMANAGER_DIRECTORY, RULES_DIRECTORY } from './ports';

export interface StorageProps {
  readonly store: ObjectStore;
  /** Whether the Alertmanager's configurations are files; else they are in the store, where its state is too. */
  readonly alertmanagerFiles: boolean;
}

/** Sections that say where blocks, rules and what the Alertmanager knows are kept. */
export function storage({ store, alertmanagerFiles }: StorageProps): ConfigTree {
  const sections = mimirStorage(store, { rulesDirectory: RULES_DIRECTORY });
  const files = { alertmanager_storage: { backend: 'local', local: { path: ALERTMANAGER_DIRECTORY } } };
  return alertmanagerFiles ? { ...sections, ...files } : sections;
}
