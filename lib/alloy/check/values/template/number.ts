const INTEGER = /^[+-]?(?:0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|0(?:_?[0-7])*|[1-9](?:_?[0-9])*)$/;
const FLOAT = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
const HEX_FLOAT = /^[+-]?0[xX](?:[0-9a-fA-F]+\.?[0-9a-fA-F]*|\.[0-9a-fA-F]+)[pP][+-]?[0-9]+$/;
const MAX = 2n ** 64n;

/** Whether Go's `strconv` reads a number of a template: `0x1F`, `1_000`, `1e3`, `2i`. */
export function isGoNumber(text: string): boolean {
  const real = text.replace(/i$/, '');
  if (HEX_FLOAT.test(real)) return true;
  if (real === text && INTEGER.test(text)) return fits(text);
  const isFloat = FLOAT.test(real) && Number.isFinite(Number(real));
  return isFloat && (real !== text || /[.eE]/.test(real));
}

function fits(text: string): boolean {
  const digits = text.replace(/^[+-]/, '').replaceAll('_', '');
  const value = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return text.startsWith('-') ? value <= MAX / 2n : text.startsWith('+') ? value < MAX / 2n : value < MAX;
}
