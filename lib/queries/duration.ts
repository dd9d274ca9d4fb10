const UNITS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  y: 31_536_000,
};

const SMALL_UNITS: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, µs: 1e-6, μs: 1e-6 };

/** Longest duration in seconds: nanoseconds in 64 bits. */
export const MAX_SECONDS = 2 ** 63 / 1e9;

/** Prometheus' duration, such as `1h30m`, in seconds; undefined if it is none. */
export function durationSeconds(text: string): number | undefined {
  if (!/^(\d+y)?(\d+w)?(\d+d)?(\d+h)?(\d+m)?(\d+s)?(\d+ms)?$/.test(text) || text === '') return undefined;
  return [...text.matchAll(/(\d+)(ms|[ywdhms])/g)].reduce(
    (sum, [, number, unit]) => sum + Number(number) * (UNITS[unit ?? ''] ?? 0),
    0,
  );
}

/** A number as Go reads it: decimal, hexadecimal, octal, with `_` between digits; undefined if it is none. */
export function goNumber(text: string): number | undefined {
  if (/^[-+]?inf$/i.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (/^[-+]?nan$/i.test(text)) return Number.NaN;
  if (!/^(0x[\da-f]+(_[\da-f]+)*|(\d+(_\d+)*)?(\.(\d+(_\d+)*)?)?(e[-+]?\d+)?)$/i.test(text)) return undefined;
  const value = Number(text.replaceAll('_', ''));
  return Number.isFinite(value) ? value : undefined;
}

/** A duration as LogQL and TraceQL read it: Prometheus' or Go's (`1.5h`, `-5m`, `250us`), in seconds; undefined if it is none. */
export function goDurationSeconds(text: string): number | undefined {
  const prometheus = durationSeconds(text);
  if (prometheus !== undefined) return prometheus;
  const [, sign, rest = ''] = /^([-+]?)((?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|[smhdwy]))+)$/.exec(text) ?? [];
  if (rest === '') return undefined;
  const seconds = [...rest.matchAll(/([\d.]+)(ns|us|µs|μs|ms|[smhdwy])/g)].reduce(
    (sum, [, number, unit = '']) => sum + Number(number) * (UNITS[unit] ?? SMALL_UNITS[unit] ?? 0),
    0,
  );
  return sign === '-' ? -seconds : seconds;
}
