import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticLine } from './diagnostic';
import { format } from './format';

const testdata = join(__dirname, 'testdata');
const names = readdirSync(testdata).filter((name) => name.endsWith('.in.alloy'));
const available = spawnSync('alloy', ['--version']).status === 0;

// Skipped where there is no `alloy` on PATH: the expectations in testdata/ are the same program's.
(available ? describe : describe.skip)('the real alloy fmt', () => {
  test.each(names)('agrees about %s', (name) => {
    const text = readFileSync(join(testdata, name), 'utf8');
    const real = spawnSync('alloy', ['fmt', '-'], { input: text, encoding: 'utf8' });
    const ours = format(text);
    if (ours.ok) {
      expect(real.stdout).toBe(ours.output);
    } else {
      const errors = real.stderr.split('\n').filter((line) => line.startsWith('<stdin>:'));
      expect(errors).toEqual(ours.diagnostics.map((diagnostic) => `<stdin>:${diagnosticLine(diagnostic)}`));
    }
  });
});
