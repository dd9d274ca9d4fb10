import { MEBIBYTE } from '../../kube/memory';
import type { ConfigTree } from '../deep-merge';
import { type LimitedTenant, tenantOverrides } from '../tenant-overrides';

/**
 * The runtime file: limits and retention of the tenants that say something about them. Loki reads it again by itself, so
 * that a tenant's change restarts nothing.
 */
export function lokiOverrides(tenants: readonly LimitedTenant[]): ConfigTree {
  return tenantOverrides(tenants, tenantLimits);
}

function tenantLimits({ limits, retention }: LimitedTenant): ConfigTree {
  return {
    ...(retention.logs !== 'default' && { retention_period: retention.logs }),
    ...(limits.logsRateBytes !== 'default' && rate(limits.logsRateBytes / MEBIBYTE)),
    ...(limits.streams !== 'default' && { max_global_streams_per_user: limits.streams }),
    ...(limits.queryRange !== 'default' && { max_query_length: limits.queryRange }),
    ...(limits.queriesInParallel !== 'default' && { max_query_parallelism: limits.queriesInParallel }),
  };
}

/** Smallest burst, in MiB: a collector's largest batch has to fit in, however low the rate. */
const SMALLEST_BURST_MB = 6;

/** A rate in MiB a second, and twice as much at once: collectors that were cut off catch up. */
function rate(megabytes: number): ConfigTree {
  return { ingestion_rate_mb: megabytes, ingestion_burst_size_mb: Math.max(2 * megabytes, SMALLEST_BURST_MB) };
}
