import { join } from 'node:path';
import { formatProblem } from '../lib/spec/problem';
import { excerpt } from '../lib/synth/excerpt';
import type { Synthesis } from '../lib/synth/run';
import { compare } from '../lib/synth/write';
import { synthesize } from '../main';
import { expectGolden } from './golden-files';
import { inventory } from './inventory';
import { ROOT } from './source-files';

/** The platform of this repository. */
function reference(): Synthesis {
  const result = synthesize(join(ROOT, 'platform'), () => {});
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.value;
}

test('dist/ and argocd/ are what platform/ renders to: else run npm run synth', () => {
  const changes = compare(reference().files, { out: 'dist', platformDir: 'platform', cwd: ROOT });
  expect(changes.ok ? changes.value.map(excerpt) : changes.problems.map(formatProblem)).toEqual([]);
});

test('the same input renders to the same bytes', () => {
  expect(reference().files).toEqual(reference().files);
});

test('the inventory is as it was reviewed: else run npm run test:update', () => {
  expectGolden('inventory.txt', inventory(reference().apps));
});
