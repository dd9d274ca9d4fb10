import { createHash } from 'node:crypto';
import type { TenantId } from '../../spec/model';

/** Ports of the gateway that are one tenant's: who can reach them is decided by a network policy, and so is whose it is. */
export interface TenantPorts {
  readonly profiles: number;
  readonly faro: number;
}

/** Below what Linux gives to connections that go out, above what programs are known by. */
const FIRST = 10_000;
const PAIRS = 11_000;

/**
 * Ports of tenants. They follow from a hash of the name, so that a new tenant leaves those of the others alone; where two
 * names have the same, the second in the order of names takes the next pair that is free.
 */
export function tenantPorts(tenants: readonly TenantId[]): ReadonlyMap<TenantId, TenantPorts> {
  const taken = new Map<number, TenantId>();
  for (const tenant of [...tenants].sort()) {
    let pair = createHash('sha256').update(tenant).digest().readUInt32BE(0) % PAIRS;
    while (taken.has(pair)) pair = (pair + 1) % PAIRS;
    taken.set(pair, tenant);
  }
  return new Map(
    [...taken].map(([pair, tenant]) => [tenant, { profiles: FIRST + 2 * pair, faro: FIRST + 2 * pair + 1 }]),
  );
}
