import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Measures synth as people start it, as a whole process: CPU seconds (user and system), seconds by the clock and peak
 * memory, each the median of several runs, for the reference platform and for copies of it with many more tenants.
 */

const ROOT = join(__dirname, '..');
const RUNS = Number(process.argv[2] ?? 5);
const TENANTS = [10, 100, 1000];

interface Measurement {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakMebibytes: number;
}

/** Prints what the process used, when it ends, as the last line of its standard error. */
const REPORT = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('\\n' + JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024]));
});`;

function measure(platform: string, out: string, hook: string): Measurement {
  const args = ['--require', hook, 'scripts/run.js', 'main.ts', '--platform', platform, '--out', out];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const wallSeconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`synth of ${platform} failed:\n${stderr}`);
  const [cpuSeconds, peakMebibytes] = JSON.parse(stderr.slice(stderr.lastIndexOf('\n') + 1)) as [number, number];
  return { cpuSeconds, wallSeconds, peakMebibytes };
}

/** The reference platform with so many tenants more, each with a namespace, and every tenth with limits of its own. */
function platformWith(tenants: number, folder: string): string {
  const platform = join(folder, `platform-${tenants}`);
  cpSync(join(ROOT, 'platform'), platform, { recursive: true });
  mkdirSync(join(platform, 'tenants'), { recursive: true });
  for (let i = 0; i < tenants; i++) {
    const name = `bench-${String(i).padStart(4, '0')}`;
    const limits = i % 10 === 0 ? 'limits: { logsRate: 8MB/s }\n' : '';
    writeFileSync(join(platform, 'tenants', `${name}.yaml`), `namespaces: [${name}]\n${limits}`);
  }
  return platform;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function row(name: string, runs: readonly Measurement[]): string {
  const of = (key: keyof Measurement, digits: number) => median(runs.map((run) => run[key])).toFixed(digits);
  const cells = [of('cpuSeconds', 2), of('wallSeconds', 2), of('peakMebibytes', 0)];
  return `${name.padEnd(20)}${cells.map((cell) => cell.padStart(10)).join('')}`;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const hook = join(folder, 'report.cjs');
  writeFileSync(hook, REPORT);
  const cases = [
    ['reference', join(ROOT, 'platform')] as const,
    ...TENANTS.map((n) => [`${n} tenants more`, platformWith(n, folder)] as const),
  ];
  console.log(`${'platform'.padEnd(20)}${['CPU s', 'wall s', 'peak MiB'].map((title) => title.padStart(10)).join('')}`);
  for (const [name, platform] of cases) {
    const runs = Array.from({ length: RUNS }, () =>
      measure(platform, join(folder, 'out', name.replaceAll(' ', '-')), hook),
    );
    console.log(row(name, runs));
  }
} finally {
  rmSync(folder, { recursive: true });
}
