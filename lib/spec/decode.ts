/** Decoded text, or where and why the bytes are no UTF-8. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly problem: string;
      readonly got: string;
      readonly line: number;
      readonly column: number;
    };

/** Reads UTF-8 and drops a byte order mark. Never replaces a wrong byte silently. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { ok: false, problem: 'no UTF-8 text', got: 'UTF-16', line: 1, column: 1 };
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const offset = firstWrongByte(bytes);
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
    const lines = before.split('\n');
    const byte = bytes[offset]?.toString(16).padStart(2, '0') ?? '??';
    const got = `byte 0x${byte} at offset ${offset}`;
    return { ok: false, problem: 'no UTF-8 text', got, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  }
}

/** Offset of the first byte that starts no character: the end of the longest prefix that decodes, found by halving. */
function firstWrongByte(bytes: Uint8Array): number {
  let good = 0;
  let wrong = bytes.length;
  while (wrong - good > 1) {
    const middle = (good + wrong) >> 1;
    if (decodes(bytes.subarray(0, middle), true)) {
      good = middle;
    } else {
      wrong = middle;
    }
  }
  while (!decodes(bytes.subarray(0, good), false)) {
    good -= 1;
  }
  return good;
}

/** Whether bytes are UTF-8; `stream` forgives an end inside a character, and nothing else. */
function decodes(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
