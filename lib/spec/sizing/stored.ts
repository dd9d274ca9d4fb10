import { type Need, NOTHING } from './fit';
import type { Kept, Load } from './load';
import { CACHED_SECONDS, DAY, LOGS, METRICS, PROFILES, SCRAPE_SECONDS, TRACES } from './rates';

/** Bytes a second that each signal writes to object storage, compressed and once. */
export function writtenPerSecond(load: Load): Kept {
  return {
    metrics: (load.series / SCRAPE_SECONDS) * METRICS.bytesPerSample,
    logs: (load.logsPerDay / DAY) * LOGS.compression,
    traces: load.spansPerSecond * TRACES.bytesPerSpan * TRACES.compression,
    profiles: load.nodes * PROFILES.bytesPerSecondOfNode * PROFILES.compression,
  };
}

/** Bytes in object storage once the retention of every signal is full. */
export function storedBytes(load: Load, kept: Kept): number {
  const written = writtenPerSecond(load);
  const signals = ['metrics', 'logs', 'traces', 'profiles'] as const;
  return signals.reduce((sum, signal) => sum + written[signal] * kept[signal], 0);
}

/** Disks of all SeaweedFS volume servers together, for `copies` of everything; the headroom is also room for compaction. */
export function volumeServerNeed(load: Load, kept: Kept, copies: number): Need {
  return { ...NOTHING, disk: storedBytes(load, kept) * copies };
}

/** Memory of a cache of a signal: what was written in the last hour. */
export function cacheBytes(load: Load, signal: keyof Kept): number {
  return writtenPerSecond(load)[signal] * CACHED_SECONDS;
}
