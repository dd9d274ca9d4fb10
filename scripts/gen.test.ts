import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generators, repositoryRoot } from './gen';

const files = generators.flatMap((generate) => generate(repositoryRoot));

test.each(files.map(({ path, text }) => [path, text] as const))('%s is what `npm run gen` makes', (path, text) => {
  // Not `toBe`: the difference of two files of 300 kB takes minutes to print.
  expect(readFileSync(join(repositoryRoot, path), 'utf8') === text).toBe(true);
});

test('no two generators write the same file', () => {
  const paths = files.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});
