import type { RootApplication } from '../argocd/root';
import { groupBy } from '../manifests/group-by';
import { objectPath } from '../manifests/object-file';
import type { RenderedApp } from '../rendered';
import type { Problem, Result } from '../spec/problem';
import { environmentReports } from './reports';
import { printObjects } from './yaml';

/** A file to be written. */
export interface FileSpec {
  /** Path below the output folder, with `/`. What is below `argocd/` may be written elsewhere: see `write.ts`. */
  readonly path: string;
  readonly content: string;
}

/** Folder of the root applications; no environment can have this name. */
export const ROOT_APPS_FOLDER = 'argocd';

/** Longest file name that every common file system takes, in bytes. */
const MAX_FILE_NAME = 255;

export interface Layout {
  readonly apps: readonly RenderedApp[];
  /** What a person applies once, by hand: a file for each environment. */
  readonly roots: readonly RootApplication[];
  /** Other files for people, beside the folders of the environments. @default - none */
  readonly others?: readonly FileSpec[];
}

/** Objects to files, sorted by path. Two objects that would share a file are a problem, also where only case differs. */
export function layout({ apps, roots, others = [] }: Layout): Result<readonly FileSpec[]> {
  const files = [
    ...apps.flatMap((app) =>
      app.objects.map((object) => ({ path: objectPath(app, object), content: printObjects([object]) })),
    ),
    ...roots.map(({ environment, manifests }) => ({
      path: `${ROOT_APPS_FOLDER}/${environment.name}.yaml`,
      content: printObjects(manifests),
    })),
    ...environmentReports(apps),
    ...others,
  ].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const problems = [...collisions(files), ...files.flatMap(tooLong)];
  return problems.length === 0 ? { ok: true, value: files } : { ok: false, problems };
}

function collisions(files: readonly FileSpec[]): readonly Problem[] {
  const byPath = groupBy(files, ({ path }) => path.toLowerCase());
  return [...byPath.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({
      at: { file: `dist/${same[0]?.path}` },
      path: '',
      problem: `${same.length} objects would be written to the same file`,
      got: same.map(({ path }) => path).join(', '),
      expected: 'a path of its own for each object, also where upper and lower case are the same',
      fix: 'rename one of the objects, or leave out the one that is there twice',
    }));
}

function tooLong({ path }: FileSpec): readonly Problem[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (Buffer.byteLength(name) <= MAX_FILE_NAME) return [];
  return [
    {
      at: { file: `dist/${path}` },
      path: 'metadata.name',
      problem: 'the file name would be too long for common file systems',
      got: `${Buffer.byteLength(name)} bytes`,
      expected: `at most ${MAX_FILE_NAME} bytes`,
      fix: 'give the object or its namespace a shorter name',
    },
  ];
}
