import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, ROOT, runProgram, tableRow, type Usage } from './measure';

const TENANTS = [10, 100, 1000];

/**
 * Synth as people start it, as a whole process: CPU seconds (user and system), seconds by the clock and peak memory, each
 * the median of several runs, for the reference platform and for copies of it with many more tenants.
 */
export function benchSynth(folder: string, runs: number): void {
  const cases = [
    ['reference', join(ROOT, 'platform')] as const,
    ...TENANTS.map((n) => [`${n} tenants more`, platformWith(n, folder)] as const),
  ];
  console.log(tableRow('synth', ['CPU s', 'wall s', 'peak MiB']));
  for (const [name, platform] of cases) {
    const out = join(folder, 'out', name.replaceAll(' ', '-'));
    const args = ['main.ts', '--platform', platform, '--out', out];
    const all = Array.from({ length: runs }, () => runProgram(folder, args));
    const of = (key: keyof Omit<Usage, 'stdout'>, digits: number) => median(all.map((run) => run[key])).toFixed(digits);
    console.log(tableRow(name, [of('cpuSeconds', 2), of('wallSeconds', 2), of('peakMebibytes', 0)]));
  }
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
