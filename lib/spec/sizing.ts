import { logsNeeds, metricsNeeds, profilesNeeds, shortTermNeeds, tracesNeeds } from './sizing/backend-needs';
import { collectorNeeds } from './sizing/collector-needs';
import { bytes, type Need, type Size, sizeFor } from './sizing/fit';
import { type Kept, type Load, NAMED_LOADS } from './sizing/load';
import { cacheBytes, volumeServerNeed } from './sizing/stored';

/**
 * Sizes from stated load: pure arithmetic, `docs/sizing.md` in code. Each component has a smallest size, which is its
 * default; `sizeOf` makes of it what the load needs, and never less. What the spec says of a component goes before both.
 *
 *     const needs = needsOf(load);
 *     sizeFor(smallestIngester, needs.metrics.ingester);   // → { replicas, resources, volume }
 */

export type { Kept, Load, Need, Size };
export { bytes, sizeFor };

/** What everything needs, over all replicas. Backends by signal, parts by their name in the spec; `all`: in one process. */
export function needsOf(load: Load) {
  return {
    metrics: metricsNeeds(load),
    logs: logsNeeds(load),
    traces: tracesNeeds(load),
    profiles: profilesNeeds(load),
    /** Prometheus in front of Mimir, for a retention in seconds. */
    shortTermMetrics: (retention: number): Need => shortTermNeeds(load, retention),
    collectors: collectorNeeds(load),
    /** All SeaweedFS volume servers together. */
    volumeServers: (kept: Kept, copies: number): Need => volumeServerNeed(load, kept, copies),
    /** Bytes of memory of a signal's caches. */
    cache: (signal: keyof Kept): number => cacheBytes(load, signal),
  };
}

export type Needs = ReturnType<typeof needsOf>;

/** `size` as the spec has it: a name, or amounts; an amount that is left out is not stated. */
export type SizeSpec = keyof typeof NAMED_LOADS | { readonly [K in keyof Load]?: number | undefined } | undefined;

/** The load that a `size` of the spec stands for. */
export function loadOf(said: SizeSpec): Load {
  if (said === undefined || typeof said === 'string') {
    return NAMED_LOADS[said ?? 'small'];
  }
  const { series = 0, logsPerDay = 0, spansPerSecond = 0, nodes = 0 } = said;
  return { series, logsPerDay, spansPerSecond, nodes };
}
