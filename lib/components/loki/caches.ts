import type { ComponentChart } from '../../component';
import type { Caches } from '../../spec/model';
import type { ConfigTree } from '../deep-merge';
import { type Memcached, memcached } from '../memcached/memcached';

/** Largest item of each cache, in MiB: a chunk has up to 1.5, the answer to a part of a query more. */
const ITEM_MB = { chunks: 2, results: 5 } as const;

/** The caches of a Loki. */
export interface LokiCaches {
  /** Their part of the configuration; undefined: each process caches in its own memory. */
  readonly config: { readonly chunks: ConfigTree; readonly results: ConfigTree } | undefined;
  readonly chunks: readonly Memcached[];
  readonly results: readonly Memcached[];
  readonly all: readonly Memcached[];
}

/** The caches as the spec has them. */
export function lokiCaches(chart: ComponentChart, caches: Caches | 'off'): LokiCaches {
  if (caches === 'off') return { config: undefined, chunks: [], results: [], all: [] };
  const make = (keeps: keyof typeof ITEM_MB) =>
    memcached(chart, { program: 'loki', keeps, caches, itemMb: ITEM_MB[keeps] });
  const [chunks, results] = [make('chunks'), make('results')];
  return {
    config: { chunks: client(chunks, ITEM_MB.chunks), results: client(results, ITEM_MB.results) },
    chunks: [chunks],
    results: [results],
    all: [chunks, results],
  };
}

function client({ addresses }: Memcached, itemMb: number): ConfigTree {
  return { memcached_client: { addresses, consistent_hash: true, max_item_size: itemMb * 2 ** 20, timeout: '500ms' } };
}
