import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchAlloy } from './bench/alloy';
import { benchSynth } from './bench/synth';
import { benchTypes } from './bench/types';

/** `npm run bench`, or a part of it: `npm run bench -- alloy 9` runs what is measured as a process nine times. */
const PARTS: Readonly<Record<string, (folder: string, runs: number) => void>> = {
  synth: benchSynth,
  alloy: benchAlloy,
  types: benchTypes,
};

function main(args: readonly string[]): number {
  const runs = args.find((arg) => /^\d+$/.test(arg)) ?? '5';
  const names = args.filter((arg) => arg !== runs);
  const unknown = names.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) {
    console.error(
      `no such part: ${unknown.join(', ')}\nusage: npm run bench [-- ${Object.keys(PARTS).join('|')}… RUNS]`,
    );
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    for (const name of names.length > 0 ? names : Object.keys(PARTS)) {
      PARTS[name]?.(folder, Number(runs));
      console.log();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return 0;
}

process.exitCode = main(process.argv.slice(2));
