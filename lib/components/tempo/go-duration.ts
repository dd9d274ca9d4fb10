import type { Duration } from '../../spec/model';
import { durationSeconds } from '../../spec/scalars/duration';

/** A duration as Go's own parser takes it, which knows no days: `7d` is `168h0m0s`. */
export function goDuration(duration: Duration): string {
  const seconds = durationSeconds(duration);
  const hours = Math.floor(seconds / 3600);
  return `${hours}h${Math.floor((seconds % 3600) / 60)}m${Math.floor(seconds % 60)}s`;
}
