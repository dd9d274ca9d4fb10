import { MEBIBYTE } from '../../kube/memory';
import type { Tenant } from '../../spec/model';
import type { ConfigTree } from '../deep-merge';

/**
 * The runtime file: limits and retention of the tenants that say something about them. Loki reads it again by itself, so
 * that a tenant's change restarts nothing.
 */
export function lokiOverrides(tenants: readonly Pick<Tenant, 'id' | 'logs'>[]): ConfigTree {
  const overrides = tenants
    .map(({ id, logs }) => [id, tenantLimits(logs)] as const)
    .filter(([, limits]) => Object.keys(limits).length > 0);
  return { overrides: Object.fromEntries(overrides) };
}

function tenantLimits(logs: Tenant['logs']): ConfigTree {
  return {
    ...(logs.retention !== 'default' && { retention_period: logs.retention }),
    ...(logs.ingestionRateBytes !== 'default' && rate(logs.ingestionRateBytes / MEBIBYTE)),
    ...(logs.maxStreams !== 'default' && { max_global_streams_per_user: logs.maxStreams }),
  };
}

/** Smallest burst, in MiB: a collector's largest batch has to fit in, however low the rate. */
const SMALLEST_BURST_MB = 6;

/** A rate in MiB a second, and twice as much at once: collectors that were cut off catch up. */
function rate(megabytes: number): ConfigTree {
  return { ingestion_rate_mb: megabytes, ingestion_burst_size_mb: Math.max(2 * megabytes, SMALLEST_BURST_MB) };
}
