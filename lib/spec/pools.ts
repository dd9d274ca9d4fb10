import { createHash } from 'node:crypto';
import type { Environment, Quantity, Resources, Tenant } from './model';
import { quantityNumber } from './scalars/quantity';
import { bytes } from './sizing/fit';
import { limitForTenants, memoryOfTenant, TENANTS_SHARE, type TenantCosts } from './sizing/tenant-memory';

/** More pools than any number of tenants that a platform was tried with asks for. */
export const MAX_POOLS = 20;

/** Largest memory limit of a gateway by default, in MiB: more tenants than that holds are better in several pools than lost with one. */
const LARGEST_GATEWAY = 2048;

const MEBIBYTE = 2 ** 20;

/** Gateways that some of the tenants share. */
export interface GatewayPool {
  /** 0 has, beside its tenants, all that is no tenant's or is there once. */
  readonly index: number;
  readonly tenants: readonly Tenant[];
  /** Namespaces of the tenants of all other pools, sorted. */
  readonly elsewhere: readonly string[];
}

/** The pools of an environment's gateways. One without namespaces is left out, but for the first. */
export function poolsOf({
  gatewayPools,
  tenants,
}: Pick<Environment, 'gatewayPools' | 'tenants'>): readonly GatewayPool[] {
  const placed = tenants.map((tenant) => ({ tenant, pool: poolOf(tenant.id, gatewayPools) }));
  return Array.from({ length: gatewayPools }, (_, index): GatewayPool => {
    const elsewhere = placed.flatMap(({ tenant, pool }) => (pool === index ? [] : tenant.namespaces));
    const own = placed.flatMap(({ tenant, pool }) => (pool === index ? [tenant] : []));
    return { index, tenants: own, elsewhere: elsewhere.sort() };
  }).filter(({ index, tenants }) => index === 0 || tenants.some(({ namespaces }) => namespaces.length > 0));
}

/**
 * The pool of a tenant: that for which the hash of both is greatest. One more pool takes its share of tenants from the others
 * and moves no other tenant, and a tenant that comes or goes moves none.
 */
export function poolOf(tenant: string, pools: number): number {
  const scores = Array.from({ length: pools }, (_, pool) =>
    createHash('sha256').update(`${pool}/${tenant}`).digest().readUIntBE(0, 6),
  );
  return scores.indexOf(Math.max(...scores));
}

/**
 * The least number of pools with which each finds room in its memory limit. One where no number helps: the check
 * `gateways-have-room-for-their-tenants` says then what is missing.
 */
export function poolsNeeded(tenants: readonly Tenant[], memoryLimit: Quantity, costs: TenantCosts): number {
  const each = memoryOfTenant('gateway', costs);
  const numbers = Array.from({ length: MAX_POOLS }, (_, i) => i + 1);
  const room = quantityNumber(memoryLimit) / MEBIBYTE;
  return (
    numbers.find((gatewayPools) =>
      poolsOf({ gatewayPools, tenants }).every((pool) => limitForTenants(sendersOf(pool), each) <= room),
    ) ?? 1
  );
}

/**
 * What a gateway gets by default: no less than the smallest, and room for the tenants of the fullest pool, as long as that is
 * not more than the largest. A gateway that knows its tenants has taken that memory before anything passes, so that it is
 * requested.
 */
export function roomyGateway(
  smallest: Resources,
  { tenants, gatewayPools }: Pick<Environment, 'tenants' | 'gatewayPools'>,
  costs: TenantCosts,
): Resources {
  const senders = Math.max(...poolsOf({ gatewayPools, tenants }).map(sendersOf));
  return grownFor(smallest, Math.min(limitForTenants(senders, memoryOfTenant('gateway', costs)), LARGEST_GATEWAY));
}

/** Memory for the senders of all tenants, where one Alloy scrapes what their monitors name. */
export function roomyMonitors(smallest: Resources, tenants: number, costs: TenantCosts): Resources {
  return grownFor(smallest, limitForTenants(tenants + 1, memoryOfTenant('monitors', costs)));
}

/** Resources with a memory limit of some MiB at least. */
function grownFor(smallest: Resources, mebibytes: number): Resources {
  const limit = mebibytes * MEBIBYTE;
  if (limit <= quantityNumber(smallest.memoryLimit)) return smallest;
  return { ...smallest, memoryRequest: bytes(limit * TENANTS_SHARE), memoryLimit: bytes(limit) };
}

/** Tenants that a pool has senders for: the tenant infrastructure is one more in the first. */
export function sendersOf({ index, tenants }: GatewayPool): number {
  return tenants.length + (index === 0 ? 1 : 0);
}

/** Namespaces of the tenants of a pool, sorted. */
export function namespacesOf({ tenants }: GatewayPool): readonly string[] {
  return tenants.flatMap(({ namespaces }) => namespaces).sort();
}

/** What workloads of a pool, and objects that belong to it, are called: the first as if there were no others. */
export function poolName(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index}`;
}
