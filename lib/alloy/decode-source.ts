/**
 * The text of a file. A byte that is no UTF-8 becomes half of a surrogate pair, which the scanner reports as Alloy does;
 * the usual replacement character would hide it, and formatting would destroy it.
 */
export function decodeSource(bytes: Uint8Array): string {
  try {
    return decode(bytes);
  } catch {
    return decodeLeniently(bytes);
  }
}

const STRAY_BYTE = 0xdc00;

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function decodeLeniently(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; ) {
    const character = decodeCharacter(bytes, i);
    text += character ?? String.fromCharCode(STRAY_BYTE + (bytes[i] ?? 0));
    i += character === undefined ? 1 : Buffer.byteLength(character);
  }
  return text;
}

function decodeCharacter(bytes: Uint8Array, start: number): string | undefined {
  const lead = bytes[start] ?? 0;
  const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  try {
    return decode(bytes.subarray(start, start + length));
  } catch {
    return undefined;
  }
}
