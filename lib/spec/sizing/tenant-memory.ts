import { SIGNALS, type Signal } from '../model';
import type { Sources, Topology } from '../model-collection';
import { type HubKind, ownershipOf } from '../ownership';

/** What an idle Alloy takes, and what each tenant adds, in MiB: measured, see docs/routing.md. Logs share one sender. */
export const IDLE_MEMORY = 280;
export const TENANT_MEMORY: Readonly<Record<Signal, number>> = { metrics: 2.2, logs: 0, traces: 1, profiles: 0.7 };

/** What a tenant's monitors add: what watches them, without anything that they name. */
export const MONITORS_MEMORY = 1.6;

/** Share of the memory limit for that; the rest is left for what passes through. */
export const TENANTS_SHARE = 0.85;

/** What the cost of a tenant follows from. */
export interface TenantCosts {
  readonly keptIn: Readonly<Record<Signal, string | undefined>>;
  readonly sources: Pick<Sources, 'serviceMonitors'>;
  readonly collection: readonly Topology[];
}

/** What each tenant costs an Alloy of some kind that knows all tenants, in MiB. */
export function memoryOfTenant(kind: HubKind, { keptIn, sources, collection }: TenantCosts): number {
  const watches = sources.serviceMonitors && ownershipOf(collection).owners.tenantMonitors === kind;
  if (kind === 'monitors') return TENANT_MEMORY.metrics + (watches ? MONITORS_MEMORY : 0);
  return SIGNALS.reduce(
    (sum, signal) => sum + (keptIn[signal] === undefined ? 0 : TENANT_MEMORY[signal]),
    watches ? MONITORS_MEMORY : 0,
  );
}

/** Memory limit that holds some tenants, in MiB. */
export function limitForTenants(tenants: number, each: number): number {
  return Math.ceil((IDLE_MEMORY + each * tenants) / TENANTS_SHARE);
}
