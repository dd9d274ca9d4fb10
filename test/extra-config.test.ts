import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatProblem } from '../lib/spec/problem';
import { synthesize } from '../main';
import { ROOT } from './source-files';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'extra-config-'));
  cpSync(join(ROOT, 'examples', 'extra-config'), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

function problemsWith(change: (text: string) => string): readonly string[] {
  const file = join(folder, 'alloy', 'agent.alloy');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, change(before));
  const result = synthesize(folder, () => {});
  writeFileSync(file, before);
  return result.ok ? [] : result.problems.map((problem) => formatProblem(problem).replace(`${folder}/`, 'platform/'));
}

test('a mistake in a file of alloy/ is told with its place there', () => {
  expect(problemsWith((text) => text)).toEqual([]);
  expect(problemsWith((text) => text.replace('stage.json', 'stage.jsn'))).toEqual([
    expect.stringMatching(/^platform\/alloy\/agent\.alloy:18:2: .*stage\.jsn.* → .* \[alloy-config-is-valid\]$/),
  ]);
  expect(problemsWith((text) => text.replace('"RFC3339Nano"', '"RFC3339Nano'))).toContainEqual(
    expect.stringMatching(/^platform\/alloy\/agent\.alloy:29:\d+: /),
  );
});
