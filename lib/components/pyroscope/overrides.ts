import { MEBIBYTE } from '../../kube/memory';
import type { ConfigTree } from '../deep-merge';
import { type LimitedTenant, tenantOverrides } from '../tenant-overrides';

/**
 * The runtime file: limits and retention of the tenants that say something about them. Pyroscope reads it again by itself,
 * and takes what a tenant does not say from the limits of its configuration.
 */
export function pyroscopeOverrides(tenants: readonly LimitedTenant[]): ConfigTree {
  return tenantOverrides(tenants, tenantLimits);
}

function tenantLimits({ limits, retention }: LimitedTenant): ConfigTree {
  return {
    ...(retention.profiles !== 'default' && { retention_period: retention.profiles }),
    ...(limits.profilesRateBytes !== 'default' && rate(limits.profilesRateBytes / MEBIBYTE)),
    ...(limits.queryRange !== 'default' && { max_query_length: limits.queryRange }),
  };
}

/** Smallest burst, in MiB: the largest profile has to fit in, however low the rate. */
const SMALLEST_BURST_MB = 4;

/** A rate in MiB a second, and twice as much at once: collectors that were cut off catch up. */
function rate(megabytes: number): ConfigTree {
  return { ingestion_rate_mb: megabytes, ingestion_burst_size_mb: Math.max(2 * megabytes, SMALLEST_BURST_MB) };
}
