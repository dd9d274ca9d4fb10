import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Problem } from '../spec/problem';
import { ROOT_APPS_FOLDER } from './layout';

/** A folder that synth owns as a whole. */
export interface Root {
  /** Absolute path. */
  readonly dir: string;
  /** Paths of files below it start with this in a `FileSpec`: `''` or `argocd/`. */
  readonly prefix: string;
}

/** Where the output goes. */
export interface Target {
  /** Sorted so that the longest prefix is first. All have the same parent folder. */
  readonly roots: readonly Root[];
  /** Folder in which the new tree is built and swapped in; on the same file system as the roots. */
  readonly parent: string;
  /** Name in messages: as people know it, relative to where they are. */
  readonly name: string;
}

export interface TargetProps {
  readonly out: string;
  readonly platformDir: string;
  readonly cwd: string;
}

/** The project's own output folder; the root applications then go into `argocd/` beside it, not into it. */
const OWN_OUT = 'dist';

/** The folders behind `--out`. */
export function targetOf({ out, cwd }: Pick<TargetProps, 'out' | 'cwd'>): Target {
  const dir = realPath(path.resolve(cwd, out));
  const parent = path.dirname(dir);
  const own = dir === realPath(path.resolve(cwd, OWN_OUT));
  return {
    roots: [
      ...(own ? [{ dir: path.join(parent, ROOT_APPS_FOLDER), prefix: `${ROOT_APPS_FOLDER}/` }] : []),
      { dir, prefix: '' },
    ],
    parent,
    name: path.relative(cwd, dir) || '.',
  };
}

/** Why the output must not go there. */
export function targetProblems(props: TargetProps): readonly Problem[] {
  const target = targetOf(props);
  return [...forbidden(props), ...target.roots.flatMap(({ dir }) => notAFolder(dir, props.cwd))];
}

function forbidden({ out, platformDir, cwd }: TargetProps): readonly Problem[] {
  const dir = realPath(path.resolve(cwd, out));
  const platform = realPath(path.resolve(cwd, platformDir));
  const contained: readonly (readonly [string, string])[] = [
    [platform, 'the platform folder'],
    [realPath(cwd), 'the folder that synth runs in'],
    [realPath(os.homedir()), 'your home folder'],
  ];
  const reason =
    contained.find(([folder]) => isWithin(folder, dir))?.[1] ??
    (isWithin(dir, platform) ? 'part of the platform folder' : undefined);
  if (reason === undefined) return [];
  const says = isWithin(dir, platform) ? `is ${reason}` : `is or contains ${reason}`;
  return [
    problem(
      out,
      `the output folder ${says}, and synth owns all that is in it`,
      dir,
      'choose a folder of its own: --out DIR',
    ),
  ];
}

function notAFolder(dir: string, cwd: string): readonly Problem[] {
  const stat = fs.lstatSync(dir, { throwIfNoEntry: false });
  if (stat === undefined || stat.isDirectory()) return [];
  const name = path.relative(cwd, dir);
  const kind = stat.isSymbolicLink() ? 'a symbolic link' : stat.isFile() ? 'a file' : 'no folder';
  return [
    problem(
      name,
      `the output folder is ${kind}`,
      kind,
      `choose another folder: --out DIR, or remove ${name}`,
      'a folder, or nothing yet',
    ),
  ];
}

function problem(
  file: string,
  what: string,
  got: string,
  fix: string,
  expected = 'a folder for the output alone',
): Problem {
  return { at: { file }, path: '', problem: what, got, expected, fix };
}

/** Whether `inner` is `outer` or below it. */
function isWithin(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative));
}

/** Resolves symbolic links of the folders above; the last part stays as it is, so that a linked one can be told. */
function realPath(file: string): string {
  const parent = path.dirname(file);
  if (parent === file) return file;
  const real = fs.realpathSync.native;
  try {
    return path.join(real(parent), path.basename(file));
  } catch {
    // Folders that do not exist yet are no links.
    return path.join(realPath(parent), path.basename(file));
  }
}
