import type { SeaweedFsStorage } from '../../spec/model';
import { resolveStorage } from '../../spec/resolve-storage';

/** SeaweedFS with its defaults. For tests. */
export function seaweedFsStorage(mode: SeaweedFsStorage['mode'] = 'single'): SeaweedFsStorage {
  const storage = resolveStorage({ kind: 'seaweedfs', mode });
  if (storage.kind !== 'seaweedfs') throw new Error('not SeaweedFS');
  return storage;
}
