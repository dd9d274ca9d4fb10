const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
};

/** Bytes in a mebibyte. */
export const MEBIBYTE = 2 ** 20;

/** Bytes of a Kubernetes quantity of memory or storage: `1Gi` is 1073741824. */
export function bytesOf(quantity: string): number {
  const [, amount, suffix] = /^(\d+(?:\.\d+)?)([kMGTP]|[KMGTP]i)?$/.exec(quantity) ?? [];
  const unit = UNITS[suffix ?? ''];
  if (amount === undefined || unit === undefined) throw new Error(`not a quantity of bytes: ${quantity}`);
  return Math.floor(Number(amount) * unit);
}

/**
 * GOMEMLIMIT for a container: nine tenths of its memory limit, or another share. The rest is for what Go's runtime does not
 * count (mapped files, stacks of C libraries), so that a full heap is collected before the kernel kills the process.
 */
export function goMemoryLimit(memoryLimit: string, share = 0.9): string {
  return `${Math.floor((bytesOf(memoryLimit) * share) / MEBIBYTE)}MiB`;
}
