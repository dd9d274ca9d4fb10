import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

export const ROOT = join(__dirname, '..');

/** Folders with code of ours; `imports/` is generated. */
const FOLDERS = ['lib', 'scripts', 'test'];

/** TypeScript files written by people, relative to the root of the project, sorted. */
export function sourceFiles(): readonly string[] {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.gen.ts'))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  );
  return [...inFolders, 'main.ts'].sort();
}
