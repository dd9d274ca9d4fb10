import type { Quantity, Resources } from '../model';
import { quantityNumber } from '../scalars/quantity';
import { HEADROOM } from './rates';

/** What a component needs in all, over all replicas: cores, bytes of memory, bytes of disk. */
export interface Need {
  readonly cores: number;
  readonly memory: number;
  /** @default 0 */
  readonly disk?: number;
  /** Replicas that the load is worth, whatever they need. @default 1 */
  readonly replicas?: number;
  /** One process does all of it, however large: it grows instead. @default false */
  readonly single?: boolean;
}

/** How many replicas of what size. */
export interface Size {
  readonly replicas: number;
  readonly resources: Resources;
  readonly volume: Quantity;
}

/** Largest replica: what still finds room beside others on a node of 8 cores and 32 GiB, and a disk that moves in minutes. */
const LARGEST = { cores: 4, memory: 12 * 2 ** 30, disk: 500e9 } as const;

const MI = 2 ** 20;
const GI = 2 ** 30;

export const NOTHING: Need = { cores: 0, memory: 0 };

/** The size for a need, never below the smallest: where that is enough, it is left exactly as it is. */
export function sizeFor(smallest: Size, need: Need): Size {
  const { cores, memory, disk = 0, replicas: worth = 1, single = false } = need;
  const most = Math.max(cores / LARGEST.cores, memory / LARGEST.memory, (disk * HEADROOM) / LARGEST.disk);
  const replicas = single ? smallest.replicas : Math.max(smallest.replicas, worth, Math.ceil(most));
  return {
    replicas,
    resources: grown(smallest.resources, cores / replicas, memory / replicas),
    volume: volume(smallest.volume, (disk * HEADROOM) / replicas),
  };
}

/** Requests are the estimate; memory has headroom up to its limit, CPU is not limited once it was worth an estimate. */
function grown(smallest: Resources, cores: number, memory: number): Resources {
  const moreCpu = cores > quantityNumber(smallest.cpuRequest);
  const moreMemory = memory > quantityNumber(smallest.memoryRequest);
  const limit = bytes(memory * HEADROOM);
  return {
    cpuRequest: moreCpu ? cpu(cores) : smallest.cpuRequest,
    cpuLimit: moreCpu ? 'none' : smallest.cpuLimit,
    memoryRequest: moreMemory ? bytes(memory) : smallest.memoryRequest,
    memoryLimit: moreMemory ? larger(limit, smallest.memoryLimit) : smallest.memoryLimit,
  };
}

function volume(smallest: Quantity, disk: number): Quantity {
  return disk > quantityNumber(smallest) ? (`${Math.ceil(disk / GI)}Gi` as Quantity) : smallest;
}

function larger(a: Quantity, b: Quantity): Quantity {
  return quantityNumber(a) > quantityNumber(b) ? a : b;
}

/** Cores, to the next tenth; canonical. */
function cpu(cores: number): Quantity {
  const tenths = Math.ceil(Math.round(cores * 1000) / 100);
  return (tenths % 10 === 0 ? String(tenths / 10) : `${tenths * 100}m`) as Quantity;
}

/** Memory, to the next 64 MiB, from 4 GiB on to the next half; canonical. */
export function bytes(amount: number): Quantity {
  const step = amount < 4 * GI ? 64 * MI : GI / 2;
  const rounded = (Math.ceil(amount / step) * step) / MI;
  return (rounded % 1024 === 0 ? `${rounded / 1024}Gi` : `${rounded}Mi`) as Quantity;
}

/** The sum of several needs: one process that does the work of all. */
export function together(needs: readonly Need[]): Need {
  const sum = (of: (need: Need) => number) => needs.reduce((total, need) => total + of(need), 0);
  return { cores: sum((n) => n.cores), memory: sum((n) => n.memory), disk: sum((n) => n.disk ?? 0) };
}

/** `amount` units of a rate. */
export function times(
  amount: number,
  rate: { readonly cores?: number; readonly memory: number; readonly disk?: number },
): Need {
  return { cores: amount * (rate.cores ?? 0), memory: amount * rate.memory, disk: amount * (rate.disk ?? 0) };
}
