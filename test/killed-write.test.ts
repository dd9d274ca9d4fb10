import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, write } from '../lib/synth/write';
import { HEADER } from '../lib/synth/yaml';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'killed-'));
});

afterEach(() => rmSync(cwd, { recursive: true }));

/** Runs the writer in a process of its own; the signal that ended it, or null. */
function writeInProcess(content: string, killAfter: number): string | null {
  const script = join(__dirname, 'killed-write.ts');
  const args = ['--require', 'tsx/cjs', script, cwd, content, String(killAfter)];
  return spawnSync(process.execPath, args, { cwd: join(__dirname, '..'), stdio: 'inherit' }).signal;
}

function contents(): readonly string[] {
  return ['argocd/dev.yaml', 'dist/dev/a/one.yaml', 'dist/dev/b/two.yaml']
    .map((file) => join(cwd, file))
    .map((file) => (existsSync(file) ? readFileSync(file, 'utf8').replace(HEADER, '').trim() : 'missing'));
}

// Changes of one run: 9 to build, 1 to begin, 2 to move the old away, 1 to commit, 2 to move the new in, 1 to tidy up.
test.each([0, 5, 11, 12, 13, 14, 15])(
  'SIGKILL before change %i leaves a tree that the next start makes whole',
  (killAfter) => {
    const file = (path: string) => ({ path, content: `${HEADER}\nold\n` });
    const output = { out: 'dist', platformDir: 'platform', cwd };
    expect(write(['argocd/dev.yaml', 'dev/a/one.yaml', 'dev/b/two.yaml'].map(file), output).ok).toBe(true);

    expect(writeInProcess('new', killAfter)).toBe('SIGKILL');
    expect(['old', 'new']).toEqual(
      expect.arrayContaining([...new Set(contents())].filter((text) => text !== 'missing')),
    );
    expect(prepare(output)).toEqual([]);
    const whole = [...new Set(contents())];
    expect(whole).toEqual([killAfter > 12 ? 'new' : 'old']);
    expect(readdirSync(cwd).sort()).toEqual(['argocd', 'dist']);
  },
);

test('a run that nobody kills comes through', () => {
  expect(writeInProcess('new', 1000)).toBeNull();
  expect(contents()).toEqual(['new', 'new', 'new']);
});
