import { numberValue, type Value } from './value';

const KINDS = /^(u?)int(\d*)$/;

/** Go's result for a float that no 64-bit integer can hold. */
const OUT_OF_RANGE = -(2n ** 63n);

/**
 * A number, or a string that is one, as it arrives in a Go field: integers lose their fraction and what does not fit
 * their width (upstream's decoder checks neither), a `float32` its precision. Other values stay what they are.
 */
export function storedNumber(value: Value, kind: string): Value {
  const given = numberOf(value);
  if (!given) return value;
  const stored = convert(given, kind);
  return stored === undefined ? value : { ...numberValue(stored), ...(value.node ? { node: value.node } : {}) };
}

interface GivenNumber {
  readonly value: number;
  readonly float: boolean;
}

function numberOf(value: Value): GivenNumber | undefined {
  if (value.type === 'number' && value.value !== undefined) return { value: value.value, float: value.float === true };
  if (value.type !== 'string' || !value.value) return undefined;
  return { value: Number(value.value), float: /[.eE]/.test(value.value) };
}

function convert(given: GivenNumber, kind: string): number | undefined {
  if (kind === 'float32') return Math.fround(given.value);
  const [, unsigned, width] = KINDS.exec(kind) ?? [];
  if (width === undefined || Number.isNaN(given.value)) return undefined;
  const whole = given.float ? ofFloat(given.value, unsigned === 'u') : ofInteger(given.value);
  const bits = width === '' ? 64 : Number(width);
  return Number(unsigned === 'u' ? BigInt.asUintN(bits, whole) : BigInt.asIntN(bits, whole));
}

/** Literals next to the limits of 64 bits round up to them, beyond which no integer literal can be. */
function ofInteger(value: number): bigint {
  const whole = BigInt(value);
  return whole === 2n ** 63n || whole === 2n ** 64n ? whole - 1n : whole;
}

function ofFloat(value: number, unsigned: boolean): bigint {
  if (!Number.isFinite(value)) return OUT_OF_RANGE;
  const whole = BigInt(Math.trunc(value));
  if (whole >= OUT_OF_RANGE && whole < -OUT_OF_RANGE) return whole;
  if (!unsigned) return OUT_OF_RANGE;
  return whole < 0n ? OUT_OF_RANGE : whole < 2n ** 64n ? whole : 0n;
}
