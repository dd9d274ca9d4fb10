import type { Tenant } from '../spec/model';
import type { ConfigTree } from './deep-merge';

/** What a backend's limits of a tenant are made of. */
export type LimitedTenant = Pick<Tenant, 'id' | 'limits' | 'retention'>;

/**
 * The file with limits of tenants that all backends read, `overrides: { <tenant>: { … } }`: those for whom `limitsOf` has
 * anything to say.
 */
export function tenantOverrides<T extends LimitedTenant>(
  tenants: readonly T[],
  limitsOf: (tenant: T) => ConfigTree,
): ConfigTree {
  const overrides = tenants
    .map((tenant) => [tenant.id, limitsOf(tenant)] as const)
    .filter(([, limits]) => Object.keys(limits).length > 0);
  return { overrides: Object.fromEntries(overrides) };
}
