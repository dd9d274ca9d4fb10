import type { Quantity } from '../model';
import { bad, good, type Parsed } from './scalar';

/**
 * Kubernetes quantities, brought into the form in which the API server stores them, so that what is applied never
 * differs from what is read back (https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/).
 */

const BINARY: readonly string[] = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const DECIMAL: readonly string[] = ['', 'k', 'M', 'G', 'T', 'P', 'E'];

/** More than any node has: what lies above is a slip of the keyboard. */
const MOST_CORES = 10_000n;
const MOST_BYTES = 1024n ** 6n;

/** Least volume that any of the programs starts on. */
const LEAST_VOLUME = 100n * 1024n ** 2n;

const CPU = 'cores, such as 250m or 2';
const BYTES = 'bytes with a unit, such as 256Mi or 10Gi';

/** CPU cores: `0.1` → `100m`, `1000m` → `1`. */
export function parseCpu(text: string): Parsed<Quantity> {
  const match = /^(\d+)(?:\.(\d+))?(m?)$/.exec(text);
  if (match === null) {
    const unit = /^[\d.]+\s*([A-Za-z]+)$/.exec(text)?.[1];
    const fix = unit === undefined ? 'write cores or thousandths of a core' : `leave out "${unit}" or use m`;
    return bad('no amount of CPU', CPU, fix);
  }
  const [, whole = '', fraction = '', milli] = match;
  const micro = toScaled(whole, fraction, milli === 'm' ? 3 : 6);
  if (micro === undefined || micro % 1000n !== 0n) {
    return bad('finer than a thousandth of a core', CPU, 'round it to a whole number of m');
  }
  if (micro === 0n) {
    return bad('no CPU at all', CPU, 'write an amount greater than zero');
  }
  const cpu = micro / 1000n;
  if (cpu > MOST_CORES * 1000n) {
    return bad('more CPU than any node has', CPU, 'write a smaller amount');
  }
  return good((cpu % 1000n === 0n ? decimal(cpu / 1000n) : `${cpu}m`) as Quantity);
}

/** Bytes of a volume. */
export function parseVolume(text: string): Parsed<Quantity> {
  const parsed = parseBytesQuantity(text);
  return parsed.ok && quantityNumber(parsed.value) < LEAST_VOLUME
    ? bad('less than any of the programs needs', BYTES, 'write 100Mi or more')
    : parsed;
}

/** Bytes of memory: `3072Mi` → `3Gi`, `1.5Gi` → `1536Mi`, `2000M` → `2G`. */
export function parseBytesQuantity(text: string): Parsed<Quantity> {
  const match = /^(\d+)(?:\.(\d+))?([A-Za-z]*)$/.exec(text);
  const [, whole = '', fraction = '', unit = ''] = match ?? [];
  const factor = match === null ? undefined : factorOf(unit);
  if (factor === undefined) {
    return bad('no amount of bytes', BYTES, unitFix(text, unit));
  }
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * factor;
  if (scaled % scale !== 0n) {
    return bad('no whole number of bytes', BYTES, 'use a smaller unit');
  }
  const bytes = scaled / scale;
  if (bytes < 1024n * 1024n) {
    return bad(
      'less than a mebibyte',
      BYTES,
      unit === '' ? `add the unit, such as ${whole}Mi` : 'write a larger amount',
    );
  }
  if (bytes > MOST_BYTES) {
    return bad('more than 1Ei', BYTES, 'write a smaller amount');
  }
  return good((unit.endsWith('i') ? binary(bytes) : decimal(bytes)) as Quantity);
}

/** A canonical quantity as a number: cores for CPU, bytes for memory and volumes. For comparing and adding up. */
export function quantityNumber(quantity: Quantity): number {
  const match = /^(\d+)([A-Za-z]*)$/.exec(quantity);
  if (match === null) {
    throw new Error(`"${quantity}" is no canonical quantity`);
  }
  const [, digits = '', unit = ''] = match;
  return unit === 'm' ? Number(digits) / 1000 : Number(digits) * Number(factorOf(unit) ?? 1n);
}

function factorOf(unit: string): bigint | undefined {
  const binaryPower = BINARY.indexOf(unit);
  if (binaryPower >= 0) {
    return 1024n ** BigInt(binaryPower);
  }
  const decimalPower = DECIMAL.indexOf(unit);
  return decimalPower >= 0 ? 1000n ** BigInt(decimalPower) : undefined;
}

function binary(bytes: bigint): string {
  return withLargestUnit(bytes, 1024n, BINARY);
}

function decimal(amount: bigint): string {
  return withLargestUnit(amount, 1000n, DECIMAL);
}

function withLargestUnit(amount: bigint, base: bigint, units: readonly string[]): string {
  let rest = amount;
  let power = 0;
  while (power < units.length - 1 && rest % base === 0n && rest !== 0n) {
    rest /= base;
    power += 1;
  }
  return `${rest}${units[power]}`;
}

/** `whole.fraction` × 10^places; undefined: not a whole number. */
function toScaled(whole: string, fraction: string, places: number): bigint | undefined {
  const digits = fraction.replace(/0+$/, '');
  return digits.length > places ? undefined : BigInt(whole + digits.padEnd(places, '0'));
}

function unitFix(text: string, unit: string): string {
  const amount = /^\d+/.exec(text)?.[0] ?? '256';
  const known: Readonly<Record<string, string>> = {
    m: 'Mi',
    mb: 'Mi',
    mib: 'Mi',
    g: 'Gi',
    gb: 'Gi',
    gib: 'Gi',
    kb: 'Ki',
    tb: 'Ti',
  };
  const meant = known[unit.toLowerCase()];
  return meant === undefined ? 'write a number and Mi, Gi or Ti' : `write ${amount}${meant}`;
}
