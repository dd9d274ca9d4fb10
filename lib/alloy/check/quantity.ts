/** A quantity that was read, or what is wrong with it. */
export type Quantity = { readonly amount: number } | { readonly fault: string };

interface Notation {
  readonly what: string;
  readonly units: Readonly<Record<string, number>>;
  readonly expected: string;
}

const MICROSECOND = 1e3;
const DURATION: Notation = {
  what: 'duration',
  units: { ns: 1, us: MICROSECOND, µs: MICROSECOND, μs: MICROSECOND, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 },
  expected: 'expected a number and a unit (ns, us, ms, s, m, h), as in "1h30m"',
};

const SIZE_EXPECTED = 'expected a number and a unit (B, KiB, MiB, GiB, TiB), as in "5MiB"';
const SIZES: readonly Notation[] = ['iB', 'B'].map((suffix) => ({
  what: 'size',
  units: Object.fromEntries([
    ['B', 1],
    ...[...'KMGTPE'].map((letter, i) => [letter + suffix, 1024 ** (i + 1)] as const),
  ]),
  expected: SIZE_EXPECTED,
}));

/** A duration as Go's `time.ParseDuration` reads it, in nanoseconds. There is no unit longer than an hour. */
export function parseDuration(text: string): Quantity {
  return parseQuantity(text, DURATION);
}

/** A size as `units.ParseBase2Bytes` reads it, in bytes: `5MB` is the same as `5MiB`. */
export function parseSize(text: string): Quantity {
  const [binary, old] = SIZES.map((notation) => parseQuantity(text, notation));
  return binary && 'amount' in binary ? binary : (old ?? { fault: SIZE_EXPECTED });
}

/** What is wrong with a duration. */
export function faultOfDuration(text: string): string | undefined {
  const quantity = parseDuration(text);
  return 'fault' in quantity ? quantity.fault : undefined;
}

/** What is wrong with a size. */
export function faultOfSize(text: string): string | undefined {
  const quantity = parseSize(text);
  return 'fault' in quantity ? quantity.fault : undefined;
}

const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)/y;
const UNIT = /[^\d.]*/y;
const MAX = 2 ** 63;

function parseQuantity(text: string, { what, units, expected }: Notation): Quantity {
  const fault = (problem: string): Quantity => ({ fault: `${problem} ${what} "${text}": ${expected}` });
  const sign = /^[-+]/.test(text) ? 1 : 0;
  if (text.slice(sign) === '0') return { amount: 0 };
  if (text.length === sign) return fault('invalid');
  let amount = 0;
  for (let at = sign; at < text.length; ) {
    NUMBER.lastIndex = at;
    const [number] = NUMBER.exec(text) ?? [];
    if (number === undefined) return fault('invalid');
    UNIT.lastIndex = at + number.length;
    const [unit = ''] = UNIT.exec(text) ?? [];
    if (unit === '') return fault('missing unit in');
    const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
    if (factor === undefined) return fault(`unknown unit "${unit}" in`);
    amount += Number(number) * factor;
    at += number.length + unit.length;
  }
  if (amount >= MAX) return fault('too large a');
  return { amount: text.startsWith('-') ? -amount : amount };
}
