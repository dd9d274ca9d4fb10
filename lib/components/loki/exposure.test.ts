import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WRITE_PASSWORD } from './exposure';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exposure-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(password: string) {
  const file = join(folder, 'telemetry');
  const env = { PATH: process.env.PATH ?? '', PASSWORD: password };
  const run = spawnSync('sh', ['-c', WRITE_PASSWORD, 'password-file', 'telemetry', file], { env, encoding: 'utf8' });
  return { ...run, file };
}

test('the password is written as nginx reads it, for nobody else to read', () => {
  const { status, file } = write('Abc_1.2-3');
  expect(status).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe('telemetry:{PLAIN}Abc_1.2-3\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.each(['', 'a:b', 'a b', 'a\nroot:x', 'é', '$(id)'])('the password %j is refused', (password) => {
  const { status, stderr } = write(password);
  expect(status).toBe(1);
  expect(stderr).toBe('the password in its Secret has to be letters, digits and _ . - only\n');
});
