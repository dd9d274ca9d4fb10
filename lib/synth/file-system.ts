import * as fs from 'node:fs';
import { dirname } from 'node:path';

/** The changes that synth makes on disk, one system call each, so that tests can stop it between any two of them. */
export interface FileSystem {
  makeFolder(path: string): void;
  writeFile(path: string, content: string): void;
  /** The same file under a second name: inode and modification time stay. */
  link(from: string, to: string): void;
  /** A copy with the modification time of the original, where the file system has no hard links. */
  copy(from: string, to: string): void;
  rename(from: string, to: string): void;
  removeTree(path: string): void;
}

export const diskFileSystem: FileSystem = {
  makeFolder,
  writeFile: (path, content) => fs.writeFileSync(path, content, { flag: 'wx' }),
  link: (from, to) => fs.linkSync(from, to),
  copy: (from, to) => {
    fs.copyFileSync(from, to);
    const { atime, mtime } = fs.statSync(from);
    fs.utimesSync(to, atime, mtime);
  },
  rename: (from, to) => fs.renameSync(from, to),
  removeTree: (path) => fs.rmSync(path, { recursive: true, force: true }),
};

/** With the folders above it. Not by `recursive`, with which Node never returns where no folder can be made (/proc). */
function makeFolder(path: string): void {
  const isThere = () => fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isThere()) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    fs.mkdirSync(path);
  } catch (error) {
    // Another process was faster.
    if (!isThere()) throw error;
  }
}

/** Whether something, also a dangling symbolic link, has this name. */
export function exists(path: string): boolean {
  return fs.lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** An error of the operating system: `EACCES`, `ENOSPC` … */
export interface SystemError {
  readonly code: string;
  readonly syscall: string;
  readonly path?: string;
}

/** Whether an error comes from the operating system and not from a bug of ours. */
export function isSystemError(error: unknown): error is SystemError {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
}
