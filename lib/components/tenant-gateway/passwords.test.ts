import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WRITE_PASSWORDS } from './passwords';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passwords-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(passwords: { readonly PASSWORD: string; readonly NEXT_PASSWORD?: string }) {
  const file = join(folder, 'internal');
  const env = { PATH: process.env.PATH ?? '', ...passwords };
  const args = ['-c', WRITE_PASSWORDS, 'write-passwords', 'telemetry', file];
  const { status, stderr } = spawnSync('sh', args, { env, encoding: 'utf8' });
  return { status, stderr, file };
}

test('the password is written as a rule for what callers send, for nobody else to read', () => {
  const { status, file } = write({ PASSWORD: 'Abc_1.2-3' });
  expect(status).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe('"~^(?i:Basic) +dGVsZW1ldHJ5OkFiY18xLjItMw==$" 1;\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('while a password is changed the next one has a rule too', () => {
  const { file } = write({ PASSWORD: 'old', NEXT_PASSWORD: 'new' });
  const sent = [...readFileSync(file, 'utf8').matchAll(/ \+(\S+)\$/g)].map(([, text = '']) => text);
  expect(sent.map((text) => Buffer.from(text, 'base64').toString())).toEqual(['telemetry:old', 'telemetry:new']);
});

test('a rule matches the credentials and nothing like them', () => {
  const password = 'n~>'.replace(/[^a-z]/g, '.').repeat(20);
  const { file } = write({ PASSWORD: password });
  const pattern = /^"~(.*)" 1;/.exec(readFileSync(file, 'utf8'))?.[1]?.replace('(?i:Basic)', '[Bb]asic') ?? '';
  const header = (text: string) => `Basic ${Buffer.from(`telemetry:${text}`).toString('base64')}`;
  expect(new RegExp(pattern).test(header(password))).toBe(true);
  expect(new RegExp(pattern).test(header(password.toUpperCase()))).toBe(false);
  expect(new RegExp(pattern).test(header(`${password}x`))).toBe(false);
});

test.each(['', 'a:b', 'a b', 'a\nroot:x', 'a\n', 'é', '$(id)', '"'])('the password %j is refused', (password) => {
  for (const run of [
    write({ PASSWORD: password }),
    ...(password ? [write({ PASSWORD: 'a', NEXT_PASSWORD: password })] : []),
  ]) {
    expect(run.status).toBe(1);
    expect(run.stderr).toBe('a password in a Secret has to be letters, digits and _ . - only\n');
  }
});
