import * as fs from 'node:fs';
import * as path from 'node:path';
import { exists, type FileSystem, isSystemError } from './file-system';
import type { FileSpec } from './layout';
import type { Root, Target } from './target';
import { diskPath, rootOf } from './tree';

/**
 * Replaces whole folders so that a process killed at any moment leaves the old tree or the new one, never a mix.
 *
 * Everything happens in a folder `.dist.<process id>` beside the output:
 * 1. `new/<root>` is built; unchanged files are hard links to the old ones.
 * 2. `old/` is made, the roots move into it.
 * 3. `new` becomes `ready`: from here on the new tree counts. The new roots move out of it to their places.
 * 4. The folder is removed.
 *
 * Killed in 1: the old tree is untouched. In 2: the next start puts the old roots back. In 3: it completes the move.
 */
export interface SwapProps {
  readonly target: Target;
  readonly files: readonly FileSpec[];
  /** Paths whose content on disk is already right. */
  readonly unchanged: ReadonlySet<string>;
  /** Roots in which something changes. */
  readonly roots: readonly Root[];
  readonly fileSystem: FileSystem;
  readonly pid: number;
}

export function swapIn({ target, files, unchanged, roots, fileSystem, pid }: SwapProps): void {
  const work = workFolder(target, pid);
  const name = (root: Root): string => path.basename(root.dir);
  fileSystem.makeFolder(path.join(work, 'new'));
  for (const root of roots) {
    const mine = files.filter((file) => rootOf(target, file.path) === root);
    const staged: Target = { ...target, roots: [{ ...root, dir: path.join(work, 'new', name(root)) }] };
    build(mine, { target, staged, unchanged, fileSystem });
  }
  fileSystem.makeFolder(path.join(work, 'old'));
  for (const root of roots) {
    if (exists(root.dir)) fileSystem.rename(root.dir, path.join(work, 'old', name(root)));
  }
  fileSystem.rename(path.join(work, 'new'), path.join(work, 'ready'));
  for (const root of roots) fileSystem.rename(path.join(work, 'ready', name(root)), root.dir);
  fileSystem.removeTree(work);
}

interface BuildProps {
  readonly target: Target;
  readonly staged: Target;
  readonly unchanged: ReadonlySet<string>;
  readonly fileSystem: FileSystem;
}

function build(files: readonly FileSpec[], { target, staged, unchanged, fileSystem }: BuildProps): void {
  const folders = new Set(files.map((file) => path.dirname(diskPath(staged, file.path))));
  for (const root of staged.roots) fileSystem.makeFolder(root.dir);
  for (const folder of folders) fileSystem.makeFolder(folder);
  for (const file of files) {
    const to = diskPath(staged, file.path);
    if (unchanged.has(file.path)) linkOrCopy(diskPath(target, file.path), to, fileSystem);
    else fileSystem.writeFile(to, file.content);
  }
}

function linkOrCopy(from: string, to: string, fileSystem: FileSystem): void {
  try {
    fileSystem.link(from, to);
  } catch (error) {
    // Some network and container file systems have no hard links; a protected one forbids them to other users.
    if (!isSystemError(error)) throw error;
    fileSystem.copy(from, to);
  }
}

/** Ends what a killed run of synth began, see `swapIn`. */
export function recover(target: Target, work: string, fileSystem: FileSystem): void {
  const ready = path.join(work, 'ready');
  const from = exists(ready) ? ready : path.join(work, 'old');
  for (const { dir } of target.roots) {
    const kept = path.join(from, path.basename(dir));
    // Where something has that name again, a person has put it there since.
    if (exists(kept) && !exists(dir)) fileSystem.rename(kept, dir);
  }
  fileSystem.removeTree(work);
}

/** A work folder that some run of synth left or is using. */
export interface WorkFolder {
  readonly path: string;
  readonly pid: number;
}

/** Work folders beside the output. */
export function workFolders(target: Target): readonly WorkFolder[] {
  if (!exists(target.parent)) return [];
  const prefix = workPrefix(target);
  return fs
    .readdirSync(target.parent)
    .filter((name) => name.startsWith(prefix) && /^[0-9]+$/.test(name.slice(prefix.length)))
    .map((name) => ({ path: path.join(target.parent, name), pid: Number(name.slice(prefix.length)) }));
}

function workFolder(target: Target, pid: number): string {
  return path.join(target.parent, `${workPrefix(target)}${pid}`);
}

function workPrefix(target: Target): string {
  const out = target.roots.find(({ prefix }) => prefix === '');
  return `.${path.basename(out?.dir ?? '')}.`;
}
