import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, ROOT, tableRow } from './measure';

const COMPONENTS = 200;

const TYPED = `import { component } from ${JSON.stringify(join(ROOT, 'lib', 'alloy', 'index'))};`;
const UNTYPED = `import ${JSON.stringify(join(ROOT, 'lib', 'alloy', 'nodes'))};
declare function component(name: string, label: string, args: object): { readonly exports: { readonly receiver: unknown } };`;

/** What the generated types of Alloy cost the compiler: the same 200 components with and without, and the whole project. */
export function benchTypes(folder: string, runs: number): void {
  console.log(tableRow('tsc', ['median s', 'MiB']));
  for (const [name, head] of [
    ['200 components without types', UNTYPED],
    ['200 components with types', TYPED],
  ] as const) {
    console.log(compileRow(name, project(join(folder, name.replaceAll(' ', '-')), head), runs));
  }
  console.log(compileRow('the whole project', join(ROOT, 'tsconfig.json'), runs));
}

function project(folder: string, head: string): string {
  mkdirSync(folder, { recursive: true });
  const components = Array.from({ length: COMPONENTS / 2 }, (_, i) => pair(i)).join('');
  writeFileSync(join(folder, 'sample.ts'), `${head}\n${components}`);
  const config = {
    extends: join(ROOT, 'tsconfig.json'),
    compilerOptions: { types: ['node'], typeRoots: [join(ROOT, 'node_modules', '@types')], noUnusedLocals: false },
    files: ['sample.ts'],
    include: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
  return join(folder, 'tsconfig.json');
}

function pair(i: number): string {
  return `const write${i} = component('loki.write', 'team_${i}', {
  endpoint: [{ url: 'http://loki/loki/api/v1/push', batch_wait: '2s', basic_auth: { username: 'x' } }],
});
component('loki.process', 'team_${i}', {
  stages: [{ stage: 'cri' }, { stage: 'json', expressions: { level: '' } }, { stage: 'tenant', value: 'team-${i}' }],
  forward_to: [write${i}.exports.receiver],
});
`;
}

function compileRow(name: string, config: string, runs: number): string {
  const all = Array.from({ length: runs }, () => compile(config));
  const of = (key: 'seconds' | 'mebibytes', digits: number) => median(all.map((run) => run[key])).toFixed(digits);
  return tableRow(name, [of('seconds', 2), of('mebibytes', 0)]);
}

function compile(config: string): { readonly seconds: number; readonly mebibytes: number } {
  const args = [
    join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'),
    '--noEmit',
    '--extendedDiagnostics',
    '-p',
    config,
  ];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`tsc refuses ${config}:\n${stdout}`);
  const figure = (label: string) => Number(new RegExp(`^${label}:\\s*([\\d.]+)`, 'm').exec(stdout)?.[1]);
  return { seconds: figure('Total time'), mebibytes: figure('Memory used') / 1024 };
}
