import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the repository. */
export const ROOT = join(__dirname, '..', '..');

/** What a whole process used. */
export interface Usage {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakMebibytes: number;
  readonly stdout: string;
}

/** Prints what the process used, when it ends, as the last line of its standard error. */
const REPORT = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('\\n' + JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024]));
});`;

/** Runs a TypeScript program of this repository as people start it. */
export function runProgram(folder: string, args: readonly string[]): Usage {
  const hook = join(folder, 'report.cjs');
  writeFileSync(hook, REPORT);
  const start = performance.now();
  const all = ['--require', hook, 'scripts/run.js', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: ROOT, encoding: 'utf8' });
  const wallSeconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
  const [cpuSeconds, peakMebibytes] = JSON.parse(stderr.slice(stderr.lastIndexOf('\n') + 1)) as [number, number];
  return { cpuSeconds, wallSeconds, peakMebibytes, stdout };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** A line of a table: a name, then numbers or titles. */
export function tableRow(name: string, cells: readonly string[]): string {
  return `${name.padEnd(44)}${cells.map((cell) => cell.padStart(10)).join('')}`;
}
