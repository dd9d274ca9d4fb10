import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './source-files';

/** More than a pipe holds (64 KiB) unless somebody reads it. */
const WRONG_FILES = 400;

test('a reader who has seen enough ends nothing with an error of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'closed-pipe-'));
  try {
    mkdirSync(join(folder, 'tenants'));
    for (let index = 0; index < WRONG_FILES; index += 1) {
      writeFileSync(join(folder, 'tenants', `team-${index}.yaml`), 'x: 1\n');
    }
    const command = `"${process.execPath}" scripts/run.js main.ts --json --platform "${folder}" | head -1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: ROOT, encoding: 'utf8' });
    expect(JSON.parse(stdout)).toMatchObject({ type: 'problem' });
    expect(stderr).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
