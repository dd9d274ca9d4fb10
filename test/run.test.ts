import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
let folder: string;

/** A project of two files with a copy of the runner, and our esbuild. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-'));
  mkdirSync(join(folder, 'scripts'));
  mkdirSync(join(folder, 'node_modules'));
  cpSync(join(ROOT, 'scripts/run.js'), join(folder, 'scripts/run.js'));
  symlinkSync(join(ROOT, 'node_modules/esbuild'), join(folder, 'node_modules/esbuild'));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  write('word.ts', "export const word: string = 'first';\n");
  write(
    'main.ts',
    "import { word } from './word';\nif (require.main === module) console.log(word, process.argv.slice(2).join());\n",
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const CACHE = 'node_modules/.cache/run/main-ts.js';

test('runs the program as if it had been started itself', () => {
  expect(run('a', 'b')).toBe('first a,b\n');
});

test('keeps the bundle, and makes it again when a source has changed', () => {
  run();
  const kept = readFileSync(join(folder, CACHE), 'utf8');
  run();
  expect(readFileSync(join(folder, CACHE), 'utf8')).toBe(kept);
  write('word.ts', "export const word: string = 'second';\n");
  expect(run()).toBe('second \n');
});

test('a damaged bundle is made again', () => {
  run();
  writeFileSync(join(folder, CACHE), '//{');
  expect(run()).toBe('first \n');
});

test('runs where nothing can be kept', () => {
  writeFileSync(join(folder, 'node_modules/.cache'), '');
  expect(run()).toBe('first \n');
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function run(...args: readonly string[]): string {
  const result = spawnSync(process.execPath, ['scripts/run.js', 'main.ts', ...args], { cwd: folder, encoding: 'utf8' });
  return `${result.stdout}${result.stderr}`;
}
