import type { Duration } from '../model';
import { bad, good, type Parsed } from './scalar';

const EXPECTED = 'a duration such as 30s, 6h, 7d or 1y';

/** Seconds of each unit (https://prometheus.io/docs/prometheus/latest/querying/basics/#float-literals-and-time-durations). */
const SECONDS: Readonly<Record<string, number>> = {
  y: 31_536_000,
  w: 604_800,
  d: 86_400,
  h: 3_600,
  m: 60,
  s: 1,
  ms: 0.001,
};

const SHAPE = /^(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;

/** A Prometheus duration, kept as written. */
export function parseDuration(text: string): Parsed<Duration> {
  if (/^\d+(?:\.\d+)?$/.test(text)) {
    return bad('a duration without a unit', EXPECTED, `add the unit, such as ${text.split('.')[0]}d`);
  }
  if (text === '' || !SHAPE.test(text)) {
    return bad('no duration', EXPECTED, durationFix(text));
  }
  const duration = text as Duration;
  const seconds = durationSeconds(duration);
  if (seconds === 0) {
    return bad('no time at all', EXPECTED, 'write a duration greater than zero');
  }
  if (seconds > 100 * (SECONDS.y ?? 0)) {
    return bad('longer than a hundred years', EXPECTED, 'write a shorter duration');
  }
  return good(duration);
}

/** Length in seconds, for programs that know no `d` and for comparing. */
export function durationSeconds(duration: Duration): number {
  let seconds = 0;
  for (const [, amount = '0', unit = ''] of duration.matchAll(/(\d+)(ms|[ywdhms])/g)) {
    seconds += Number(amount) * (SECONDS[unit] ?? 0);
  }
  return seconds;
}

/** The same for programs in Go, which know no days: `7d` is `168h0m0s`. */
export function goDuration(duration: Duration): string {
  const seconds = durationSeconds(duration);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return `${hours > 0 ? `${hours}h` : ''}${hours > 0 || minutes > 0 ? `${minutes}m` : ''}${Math.floor(seconds % 60)}s`;
}

function durationFix(text: string): string {
  if (/\d\.\d/.test(text)) {
    return 'use whole numbers, such as 1h30m for 1.5h';
  }
  if (/^\s*\d+\s*(?:day|week|hour|minute|second|month|year|min|sec|hr)/i.test(text)) {
    return 'use one-letter units: y, w, d, h, m, s';
  }
  return 'write numbers with units from large to small: y, w, d, h, m, s, ms';
}
