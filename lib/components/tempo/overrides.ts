import { goDuration } from '../../spec/scalars/duration';
import { type ConfigTree, deepMerge } from '../deep-merge';
import { type LimitedTenant, tenantOverrides } from '../tenant-overrides';

/**
 * The file with limits and retention of the tenants that say something about them, each with what it does not say
 * filled in (https://grafana.com/docs/tempo/latest/configuration/#overrides). Tempo reads it again by itself, so that a
 * tenant's change restarts nothing.
 */
export function tempoOverrides(tenants: readonly LimitedTenant[], defaults: ConfigTree): ConfigTree {
  return tenantOverrides(tenants, (tenant) => {
    const limits = tenantLimits(tenant);
    return Object.keys(limits).length === 0 ? limits : deepMerge(defaults, limits);
  });
}

function tenantLimits({ limits, retention }: LimitedTenant): ConfigTree {
  return {
    ...(retention.traces !== 'default' && { compaction: { block_retention: goDuration(retention.traces) } }),
    ...(limits.tracesRateBytes !== 'default' && { ingestion: rate(limits.tracesRateBytes) }),
    ...(limits.queryRange !== 'default' && {
      read: { max_search_duration: goDuration(limits.queryRange), max_metrics_duration: goDuration(limits.queryRange) },
    }),
  };
}

/** Smallest burst, in bytes: a push of a collector has to fit in, however low the rate. */
const SMALLEST_BURST = 8_000_000;

/** Bytes a second, and twice as much at once: collectors that were cut off catch up. */
function rate(bytes: number): ConfigTree {
  return { rate_limit_bytes: bytes, burst_size_bytes: Math.max(2 * bytes, SMALLEST_BURST) };
}
