import type { ComponentChart } from '../../component';
import type { Caches } from '../../spec/model';
import type { ConfigTree } from '../deep-merge';
import { type Memcached, memcached } from '../memcached/memcached';
import type { Part } from './parts';

/** A cache, and who asks it. */
interface CacheFacts {
  /** Largest item, in MiB. */
  readonly itemMb: number;
  readonly askedBy: readonly Part[];
}

const CACHES = {
  index: { itemMb: 5, askedBy: ['storeGateway'] },
  chunks: { itemMb: 1, askedBy: ['storeGateway'] },
  metadata: { itemMb: 1, askedBy: ['storeGateway', 'querier', 'ruler'] },
  results: { itemMb: 5, askedBy: ['queryFrontend'] },
} as const satisfies Readonly<Record<string, CacheFacts>>;

type CacheName = keyof typeof CACHES;
const NAMES: readonly CacheName[] = ['index', 'chunks', 'metadata', 'results'];

/** The caches of a Mimir: sections of its configuration, and what each part connects to. */
export interface MimirCaches {
  readonly config: ConfigTree;
  readonly of: (part: Part) => readonly Memcached['endpoint'][];
}

/** The caches as the spec has them. Without any, only the index of blocks is cached: by each store gateway for itself. */
export function mimirCaches(chart: ComponentChart, caches: Caches | 'off'): MimirCaches {
  if (caches === 'off') return { config: {}, of: () => [] };
  const made = new Map(
    NAMES.map((keeps) => [keeps, memcached(chart, { program: 'mimir', keeps, caches, itemMb: CACHES[keeps].itemMb })]),
  );
  const client = (name: CacheName) => clientOf(made.get(name)?.addresses ?? '', CACHES[name].itemMb);
  return {
    config: {
      blocks_storage: {
        bucket_store: {
          index_cache: client('index'),
          chunks_cache: client('chunks'),
          metadata_cache: client('metadata'),
        },
      },
      frontend: { cache_results: true, results_cache: client('results') },
    },
    of: (part) =>
      NAMES.filter((name) => (CACHES[name].askedBy as readonly Part[]).includes(part)).flatMap(
        (name) => made.get(name)?.endpoint ?? [],
      ),
  };
}

function clientOf(addresses: string, itemMb: number): ConfigTree {
  return { backend: 'memcached', memcached: { addresses, max_item_size: itemMb * 2 ** 20, timeout: '750ms' } };
}
