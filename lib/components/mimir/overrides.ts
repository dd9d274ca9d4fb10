import type { ConfigTree } from '../deep-merge';
import { type LimitedTenant, tenantOverrides } from '../tenant-overrides';

/**
 * The runtime file: limits and retention of the tenants that say something about them. Mimir reads it again by itself, so
 * that a tenant's change restarts nothing.
 */
export function mimirOverrides(tenants: readonly LimitedTenant[]): ConfigTree {
  return tenantOverrides(tenants, tenantLimits);
}

function tenantLimits({ limits, retention }: LimitedTenant): ConfigTree {
  return {
    ...(retention.metrics !== 'default' && { compactor_blocks_retention_period: retention.metrics }),
    ...(limits.series !== 'default' && { max_global_series_per_user: limits.series }),
    ...(limits.metricsRate !== 'default' && rate(limits.metricsRate)),
    ...(limits.queryRange !== 'default' && { max_total_query_length: limits.queryRange }),
    ...(limits.queriesInParallel !== 'default' && { max_query_parallelism: limits.queriesInParallel }),
  };
}

/** Smallest burst, in samples: the largest batches of several collectors have to fit in, however low the rate. */
const SMALLEST_BURST = 20_000;

/** A rate in samples a second, and ten times as much at once: collectors that were cut off catch up. */
function rate(samples: number): ConfigTree {
  return { ingestion_rate: samples, ingestion_burst_size: Math.max(10 * samples, SMALLEST_BURST) };
}
