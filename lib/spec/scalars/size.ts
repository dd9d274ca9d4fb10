import { bad, good, type Parsed } from './scalar';

const SIZE = 'a size such as 500MB or 200GB';
const RATE = 'bytes a second, such as 4MB/s';
const COUNT = 'a whole number such as 5000, 300k or 2M';

const POWERS: Readonly<Record<string, number>> = { '': 0, k: 1, K: 1, M: 2, G: 3, T: 4, P: 5 };

/** Bytes: `200GB` = 200 × 10⁹, `512MiB` = 512 × 2²⁰. */
export function parseSize(text: string): Parsed<number> {
  const bytes = bytesOf(text);
  if (bytes === undefined) {
    const fix = /^\d+(?:\.\d+)?$/.test(text)
      ? `add the unit, such as ${text}MB`
      : 'write a number and B, kB, MB, GB, TB (or KiB, MiB, GiB, TiB)';
    return bad('no size', SIZE, fix);
  }
  return positive(bytes, SIZE);
}

/** Bytes a second: `4MB/s`. */
export function parseRate(text: string): Parsed<number> {
  if (!text.endsWith('/s')) {
    const fix = bytesOf(text) === undefined ? 'write a size and /s, such as 4MB/s' : `write ${text}/s`;
    return bad('no rate', RATE, fix);
  }
  const bytes = bytesOf(text.slice(0, -2));
  return bytes === undefined ? bad('no rate', RATE, 'write a size and /s, such as 4MB/s') : positive(bytes, RATE);
}

/** A count with an optional `k`, `M` or `G`: `300k`, `1.5M`, `5000`. */
export function parseCount(text: string): Parsed<number> {
  const match = /^(\d+(?:\.\d+)?)([kKMG]?)$/.exec(text);
  if (match === null) {
    return bad('no count', COUNT, 'write a number, with k, M or G for thousands, millions or billions');
  }
  const count = scaled(match[1] ?? '', 1000 ** (POWERS[match[2] ?? ''] ?? 0));
  return Number.isInteger(count) ? positive(count, COUNT) : bad('no whole number', COUNT, 'write a whole number');
}

function bytesOf(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)([kKMGTP]?)(i?)B$/.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, amount = '', prefix = '', i] = match;
  if (i === 'i' && prefix === '') {
    return undefined;
  }
  return Math.round(scaled(amount, (i === 'i' ? 1024 : 1000) ** (POWERS[prefix] ?? 0)));
}

/** `1.1 * 1000 ** 2` without the noise of binary fractions. */
function scaled(amount: string, factor: number): number {
  return Number((Number(amount) * factor).toPrecision(15));
}

function positive(value: number, expected: string): Parsed<number> {
  if (value === 0) {
    return bad('zero', expected, 'write an amount greater than zero');
  }
  return Number.isSafeInteger(value) ? good(value) : bad('too large', expected, 'write a smaller amount');
}
