import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './source-files';

/** Folder of the goldens. */
export const GOLDENS = join(ROOT, '__snapshots__');

/** Whether goldens are written instead of compared: `npm run test:update`, as for jest's own snapshots. */
function updating(): boolean {
  const { snapshotState } = expect.getState() as unknown as { snapshotState: { _updateSnapshot: string } };
  return snapshotState._updateSnapshot === 'all';
}

/**
 * Expects a folder of goldens to hold exactly these files, as real files that a person reviews in their own language.
 * One that differs, is missing or is left over fails the test.
 */
export function expectGoldens(folder: string, files: ReadonlyMap<string, string>): void {
  const at = join(GOLDENS, folder);
  if (updating()) {
    rmSync(at, { recursive: true, force: true });
    for (const [file, content] of files) write(join(at, file), content);
  }
  const hint = 'look at the difference; if it is meant, run npm run test:update and commit it';
  const onDisk = existsSync(at) ? filesBelow(at) : [];
  expect({ hint, files: onDisk }).toEqual({ hint, files: [...files.keys()].sort() });
  for (const [file, content] of files) {
    expect({ hint, file, content: readFileSync(join(at, file), 'utf8') }).toEqual({ hint, file, content });
  }
}

/** Expects one golden file. */
export function expectGolden(file: string, content: string): void {
  const at = join(GOLDENS, file);
  if (updating()) write(at, content);
  expect(existsSync(at) ? readFileSync(at, 'utf8') : 'missing: run npm run test:update').toBe(content);
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
