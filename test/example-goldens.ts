import { objectFile } from '../lib/manifests/object-file';
import type { Manifest } from '../lib/rendered';
import type { Environment } from '../lib/spec/model';
import type { Synthesis } from '../lib/synth/run';
import { printObjects } from '../lib/synth/yaml';

/** Files of an environment as people review them, by path below it. */
export type Files = ReadonlyMap<string, string>;

/**
 * What an environment renders to, with each configuration file of a ConfigMap as a file of its own, so that a reviewer
 * reads Alloy, nginx or JSON and not an escaped block. Argo CD's objects are left out: they say the names of the apps
 * again.
 */
export function reviewedFiles({ apps, files }: Synthesis, environment: Environment): Files {
  const objects = apps
    .filter((app) => app.environment === environment && app.app !== 'argocd')
    .flatMap((app) => app.objects.flatMap((object) => objectFiles(`${app.app}/${objectFile(object)}`, object)));
  const reports = files
    .filter(({ path }) => path.startsWith(`${environment.name}/`) && path.endsWith('.txt'))
    .map(({ path, content }) => [path.slice(environment.name.length + 1), content] as const);
  return new Map([...objects, ...reports].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function objectFiles(path: string, object: Manifest): readonly (readonly [string, string])[] {
  const data = Object.entries((object.data ?? {}) as Record<string, string>).filter(([, text]) => text.includes('\n'));
  if (object.kind !== 'ConfigMap' || data.length === 0) return [[path, withoutHeader(printObjects([object]))]];
  const folder = path.replace(/\.yaml$/, '');
  const references = Object.fromEntries(data.map(([key]) => [key, `content of ${folder}/${key}`]));
  const short = { ...object, data: { ...(object.data as object), ...references } };
  return [
    [path, withoutHeader(printObjects([short]))],
    ...data.map(([key, text]) => [`${folder}/${key}`, text] as const),
  ];
}

/** Goldens may be edited by no one, but their first line need not say so hundreds of times. */
function withoutHeader(text: string): string {
  return text.slice(text.indexOf('\n') + 1);
}

/**
 * The goldens of an environment that is a variation of another one: an index of all its files, and those that differ. A
 * different namespace alone makes no difference.
 */
export function deltaOf(files: Files, base: Files, by: DeltaProps): Files {
  const asInBase = (text: string) => text.replaceAll(by.own, by.base);
  const signs = [...files].map(([path, content]) => {
    const known = base.get(asInBase(path));
    return { path, content, sign: known === undefined ? '+' : known === asInBase(content) ? '=' : '~' };
  });
  const renamed = new Set([...files.keys()].map(asInBase));
  const gone = [...base.keys()].filter((path) => !renamed.has(path)).map((path) => ({ path, sign: '-' }));
  const index = [...signs, ...gone]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sign }) => `${sign} ${path}\n`);
  const shown = signs.filter(({ sign }) => sign !== '=').map(({ path, content }) => [path, content] as const);
  return new Map([['INDEX', `${header(by.example)}${index.join('')}`], ...shown]);
}

/** Namespaces of the platform, and the name of the example that is compared with. */
interface DeltaProps {
  readonly own: string;
  readonly base: string;
  readonly example: string;
}

function header(example: string): string {
  return `Compared with examples/${example}: = the same, ~ differs, + only here, - only there
`;
}
