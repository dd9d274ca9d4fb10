import * as fs from 'node:fs';
import * as path from 'node:path';
import type { FileSpec } from './layout';
import type { Root, Target } from './target';
import { MARK } from './yaml';

/** Files that operating systems leave in every folder: neither ours nor worth keeping. */
const IGNORED = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** What is in the output folders now. */
export interface Tree {
  /** Content of each file that synth wrote, by `FileSpec` path. */
  readonly files: ReadonlyMap<string, string>;
  /** Absolute paths of everything that synth did not write. */
  readonly foreign: readonly string[];
}

/** One difference between what is on disk and what the platform renders to. */
export interface Change {
  readonly path: string;
  /** Content on disk. @default - the file is missing */
  readonly before?: string;
  /** Content that it should have. @default - the file is stale: nothing renders to it any more */
  readonly after?: string;
}

/** Reads the output folders. */
export function readTree(target: Target): Tree {
  const files = new Map<string, string>();
  const foreign: string[] = [];
  for (const root of target.roots) {
    const stat = fs.lstatSync(root.dir, { throwIfNoEntry: false });
    if (stat?.isDirectory()) readFolder(root.dir, root.prefix, files, foreign);
  }
  return { files, foreign };
}

function readFolder(dir: string, prefix: string, files: Map<string, string>, foreign: string[]): void {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name);
    if (IGNORED.has(entry.name)) continue;
    if (entry.isDirectory() && entry.name !== '.git') readFolder(file, `${prefix}${entry.name}/`, files, foreign);
    else if (!entry.isFile()) foreign.push(file);
    else {
      const content = fs.readFileSync(file, 'utf8');
      // Git may have changed the line ends: the file is ours none the less.
      if (content.split(/\r?\n/, 1)[0]?.includes(MARK)) files.set(`${prefix}${entry.name}`, content);
      else foreign.push(file);
    }
  }
}

/** Differences in the order of the paths. */
export function changesOf(tree: Tree, files: readonly FileSpec[]): readonly Change[] {
  const wanted = new Set(files.map((file) => file.path));
  const changed = files
    .filter(({ path: name, content }) => tree.files.get(name) !== content)
    .map(({ path: name, content }) => ({ path: name, after: content, ...before(tree, name) }));
  const stale = [...tree.files.keys()]
    .filter((name) => !wanted.has(name))
    .map((name) => ({ path: name, ...before(tree, name) }));
  return [...changed, ...stale].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function before(tree: Tree, name: string): { readonly before?: string } {
  const content = tree.files.get(name);
  return content === undefined ? {} : { before: content };
}

/** The folder that a `FileSpec` path belongs to. */
export function rootOf(target: Target, file: string): Root {
  const root = target.roots.find(({ prefix }) => file.startsWith(prefix));
  if (root === undefined) throw new Error(`no output folder for ${file}`);
  return root;
}

/** Where a `FileSpec` path is on disk. */
export function diskPath(target: Target, file: string): string {
  const root = rootOf(target, file);
  return path.join(root.dir, ...file.slice(root.prefix.length).split('/'));
}
