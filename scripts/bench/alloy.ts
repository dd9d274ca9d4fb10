import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../lib/alloy/check/check';
import { format } from '../../lib/alloy/format';
import { parse } from '../../lib/alloy/parser';
import { median, runProgram, tableRow } from './measure';
import { sampleConfig } from './sample-config';

const LINES = 2000;
const WARM_UP = 20;
const WARM_RUNS = 50;

const CASES: readonly (readonly [name: string, run: (text: string) => void])[] = [
  ['parse', parse],
  ['format', format],
  ['parse and check', (text) => check(text, { stability: 'experimental', community: true })],
];

/** Parsing and checking a configuration of 2,000 lines, warm and as the first thing that a process does. */
export function benchAlloy(folder: string, runs: number): void {
  const text = sampleConfig(LINES);
  const { problems } = check(text, { stability: 'experimental', community: true });
  if (problems.length > 0) throw new Error(`the sample has problems: ${problems.map(({ message }) => message)}`);
  console.log(tableRow(`Alloy, ${text.split('\n').length} lines`, ['median ms', 'worst ms']));
  for (const [name, run] of CASES) {
    for (let i = 0; i < WARM_UP; i++) run(text);
    console.log(
      timesRow(
        `${name}, warm`,
        Array.from({ length: WARM_RUNS }, () => timed(() => run(text))),
      ),
    );
  }
  const file = join(folder, 'sample.alloy');
  writeFileSync(file, text);
  const cold = Array.from({ length: runs }, () => {
    const { stdout } = runProgram(folder, [join(__dirname, 'alloy-once.ts'), file]);
    return JSON.parse(stdout) as [load: number, check: number];
  });
  console.log(
    timesRow(
      'load the checker, cold',
      cold.map(([load]) => load),
    ),
  );
  console.log(
    timesRow(
      'parse and check, cold',
      cold.map(([, first]) => first),
    ),
  );
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function timesRow(name: string, times: readonly number[]): string {
  return tableRow(name, [median(times).toFixed(1), Math.max(...times).toFixed(1)]);
}
