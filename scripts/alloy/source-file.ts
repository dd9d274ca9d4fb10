import { readFileSync, readSync } from 'node:fs';
import { decodeSource } from '../../lib/alloy/decode-source';

/** A file that was named on the command line. */
export interface SourceFile {
  /** As it was written: `-` for standard input. */
  readonly name: string;
  readonly text: string;
}

/** Reads a file; a string says why it can't be read. */
export function readSource(name: string, stdin: () => Uint8Array): SourceFile | string {
  try {
    return { name, text: decodeSource(name === '-' ? stdin() : readFileSync(name)) };
  } catch (error) {
    return explain(error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a directory; name the files in it',
  EACCES: 'permission denied',
};

/** What the operating system says of a file, in words. Throws what is no answer of it. */
export function explain(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return REASONS[code] ?? String(error);
}

function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}

/** All of standard input. A pipe that does not block says `EAGAIN` until there is more. */
export function readStdin(): Uint8Array {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.alloc(1 << 16);
    const length = readSome(chunk);
    if (length === 0) return Buffer.concat(chunks);
    if (length !== undefined) chunks.push(chunk.subarray(0, length));
  }
}

/** Milliseconds until standard input is asked again. */
const PAUSE = 10;

function readSome(chunk: Buffer): number | undefined {
  try {
    return readSync(0, chunk);
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    return undefined;
  }
}
