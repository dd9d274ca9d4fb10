import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT, sourceFiles } from './source-files';

/** Lines of a file that still reads in one go. */
const MAX_LINES = 400;

const sizes = sourceFiles().map((file) => ({
  file,
  lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1,
}));

test(`no file has more than ${MAX_LINES} lines`, () => {
  expect(sizes.filter(({ lines }) => lines > MAX_LINES)).toEqual([]);
});

test('most files are short: median at most 150 lines, 95 of 100 at most 300', () => {
  const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)];
  expect(at(0.5)).toBeLessThanOrEqual(150);
  expect(at(0.95)).toBeLessThanOrEqual(300);
});

test('files are named in kebab case', () => {
  expect(
    sizes
      .map(({ file }) => basename(file))
      .filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+(-[a-z]+)*)*\.ts$/.test(name)),
  ).toEqual([]);
});
