import type { DurationText, SizeText } from './values';

const DURATION = /^[-+]?(0|((\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$/;
const SIZE = /^[-+]?((\d+(\.\d*)?|\.\d+)([KMGTPE]i?)?B)+$/;

/** A computed text as a duration. Throws where Alloy would refuse it: it has no unit longer than an hour. */
export function duration(text: string): DurationText {
  if (isDuration(text)) return text;
  throw new Error(
    `"${text}" is no duration: a number and ns, us, ms, s, m or h, several times if need be, as in 1h30m`,
  );
}

/** Whether Go's `time.ParseDuration` takes a text. */
export function isDuration(text: string): text is DurationText {
  return DURATION.test(text);
}

/** A computed text as a size in bytes. Throws where Alloy would refuse it: the unit is needed and ends in `B`. */
export function size(text: string): SizeText {
  if (isSize(text)) return text;
  throw new Error(`"${text}" is no size: a number and B, KiB, MiB, GiB or TiB, as in 5MiB`);
}

/** Whether a text is a size to Alloy (`units.ParseBase2Bytes`). */
export function isSize(text: string): text is SizeText {
  return SIZE.test(text);
}
