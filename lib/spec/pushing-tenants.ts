import type { Environment, Platform, Signal, TenantId } from './model';

/** Tenants whose namespaces send a signal to a backend themselves, each with a password of its own. */
export interface PushingTenants {
  /** Sorted. */
  readonly tenants: readonly TenantId[];
  /** Whether some of the namespaces are in another cluster than the backend. */
  readonly fromElsewhere: boolean;
}

/** A backend that only the platform's own collectors write to. */
export const NO_PUSHING_TENANTS: PushingTenants = { tenants: [], fromElsewhere: false };

/** Who pushes a signal to the backends of an environment: tenants of environments that have a collector in each namespace. */
export function tenantsPushingAsThemselves(
  platform: Platform,
  environment: Environment['name'],
  signal: Signal,
): PushingTenants {
  const keeper = platform.environments.find(({ name }) => name === environment);
  const senders = platform.environments.filter(
    ({ keptIn, collection, tenants }) =>
      keptIn[signal] === environment && collection.includes('per-namespace') && tenants.length > 0,
  );
  return {
    tenants: [...new Set(senders.flatMap(({ tenants }) => tenants.map(({ id }) => id)))].sort(),
    fromElsewhere: senders.some(({ cluster }) => cluster.server !== keeper?.cluster.server),
  };
}
