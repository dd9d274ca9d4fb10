import * as fs from 'node:fs';
import * as path from 'node:path';
import { decodeUtf8 } from './decode';
import { nearest } from './nearest';
import type { Problem } from './problem';
import type { Source } from './source';
import { parseYaml } from './yaml';

/** Largest file that is read, in bytes. A tenant needs about 200. */
const MAX_BYTES = 1024 * 1024;

/** A file of the spec; the name of the file is the name of the environment or tenant. */
export interface SpecFile {
  readonly name: string;
  /** Path as messages show it. */
  readonly file: string;
  /** Undefined: the file could not be parsed, which is among the problems. */
  readonly source: Source | undefined;
}

/** A file in Alloy's own language. */
export interface AlloyFile {
  /** Path in the platform folder, e.g. `alloy/agent.alloy`. */
  readonly path: string;
  /** Path as messages show it. */
  readonly file: string;
  /** Empty: the file could not be read, which is among the problems. */
  readonly text: string;
}

/** A file of a team's own rules. */
export interface TenantRuleFile {
  /** Name of the tenant. */
  readonly tenant: string;
  /** Path in the platform folder, e.g. `tenants/team-beta/rules/shop.yaml`. */
  readonly path: string;
  /** Path as messages show it. */
  readonly file: string;
  /** Empty: the file could not be read, which is among the problems. */
  readonly text: string;
}

/** A platform folder as it was read, before any schema. */
export interface SpecFolder {
  readonly platform: SpecFile | undefined;
  readonly environments: readonly SpecFile[];
  readonly tenants: readonly SpecFile[];
  readonly alloyFiles: readonly AlloyFile[];
  readonly ruleFiles: readonly TenantRuleFile[];
  readonly problems: readonly Problem[];
}

/**
 * Reads `platform.yaml`, `environments/*.yaml`, `tenants/*.yaml`, `alloy/*.alloy` and the rule files of tenants. `schema/`,
 * `README.md`, hidden files and editors' backups are passed over; anything else is a problem, because a misnamed file would otherwise do nothing.
 */
export function readFolder(folder: string): SpecFolder {
  const problems: Problem[] = [];
  const top = list(folder, problems);
  if (top === undefined) {
    return { ...NOTHING, problems };
  }
  if (!top.some((name) => PARTS.includes(name))) {
    return { ...NOTHING, problems: [noPlatform(folder, top)] };
  }
  for (const name of top) {
    if (![...PARTS, 'schema'].includes(name)) {
      problems.push(stranger(folder, name, nearest(name, PARTS)));
    }
  }
  if (!top.includes('platform.yaml')) {
    problems.push(missing(`${shown(folder)}/platform.yaml`, 'write one with `git` and `domain`'));
  }
  const platform = top.includes('platform.yaml') ? read(folder, 'platform.yaml', problems) : undefined;
  const readKind = (kind: string) => (top.includes(kind) ? readAll(path.join(folder, kind), problems) : []);
  const environments = readKind('environments');
  if (environments.length === 0 && !problems.some((p) => p.at.file.startsWith(`${shown(folder)}/environments`))) {
    problems.push(
      missing(`${shown(folder)}/environments`, 'write one file per environment, such as environments/dev.yaml'),
    );
  }
  const tenants = readKind('tenants');
  const alloyFiles = top.includes('alloy') ? readAlloyFiles(path.join(folder, 'alloy'), problems) : [];
  const ruleFiles = top.includes('tenants') ? readRuleFiles(path.join(folder, 'tenants'), problems) : [];
  return { platform, environments, tenants, alloyFiles, ruleFiles, problems };
}

const NOTHING = { platform: undefined, environments: [], tenants: [], alloyFiles: [], ruleFiles: [] } as const;

/** What a platform folder is made of, beside the generated `schema`. */
const PARTS: readonly string[] = ['platform.yaml', 'environments', 'tenants', 'alloy'];

/** Something else than a platform: to complain of each of its files would help nobody. */
function noPlatform(folder: string, names: readonly string[]): Problem {
  const inside = names.find((name) => fs.existsSync(path.join(folder, name, 'platform.yaml')));
  const fix =
    inside === undefined
      ? 'name the folder that holds it with --platform, or write one with `git` and `domain`'
      : `did you mean --platform ${shown(path.join(folder, inside))}?`;
  return missing(shown(path.join(folder, 'platform.yaml')), fix);
}

function readAll(inside: string, problems: Problem[]): readonly SpecFile[] {
  return namesIn(inside, '.yaml', problems).map((name) => read(inside, name, problems));
}

function readAlloyFiles(inside: string, problems: Problem[]): readonly AlloyFile[] {
  return namesIn(inside, '.alloy', problems).map((name) => {
    const file = `${shown(inside)}/${name}`;
    const result = readText(file, path.join(inside, name));
    problems.push(...result.problems);
    return { path: `alloy/${name}`, file, text: result.text ?? '' };
  });
}

/** Names of the files of a folder with an extension; others are problems. */
function namesIn(inside: string, extension: string, problems: Problem[]): readonly string[] {
  const names = list(inside, problems) ?? [];
  const strangers = names.filter((name) => !name.endsWith(extension) && !isTenantFolder(inside, name, names));
  problems.push(...strangers.map((name) => stranger(inside, name, withExtension(name, extension))));
  return names.filter((name) => name.endsWith(extension));
}

/** A folder beside the file of a tenant holds what belongs to that tenant. */
function isTenantFolder(inside: string, name: string, names: readonly string[]): boolean {
  return (
    path.basename(inside) === 'tenants' &&
    names.includes(`${name}.yaml`) &&
    fs.statSync(path.join(inside, name)).isDirectory()
  );
}

function readRuleFiles(inside: string, problems: Problem[]): readonly TenantRuleFile[] {
  // What cannot be listed was said when the tenants were read.
  const names = list(inside, []) ?? [];
  return names
    .filter((name) => isTenantFolder(inside, name, names))
    .flatMap((tenant) => {
      const folder = path.join(inside, tenant);
      const parts = list(folder, problems) ?? [];
      problems.push(
        ...parts.filter((name) => name !== RULES).map((name) => stranger(folder, name, nearest(name, [RULES]))),
      );
      if (!parts.includes(RULES)) return [];
      const rules = path.join(folder, RULES);
      return namesIn(rules, '.yaml', problems).map((name) => {
        const file = `${shown(rules)}/${name}`;
        const result = readText(file, path.join(rules, name));
        problems.push(...result.problems);
        return { tenant, path: `tenants/${tenant}/${RULES}/${name}`, file, text: result.text ?? '' };
      });
    });
}

/** Folder of a tenant's own rules. */
const RULES = 'rules';

function read(folder: string, name: string, problems: Problem[]): SpecFile {
  const file = `${shown(folder)}/${name}`;
  const result = parse(file, path.join(folder, name));
  problems.push(...result.problems);
  return { name: name.slice(0, -'.yaml'.length), file, source: result.source };
}

function parse(
  file: string,
  real: string,
): { readonly source: Source | undefined; readonly problems: readonly Problem[] } {
  const { text, problems } = readText(file, real);
  if (text === undefined) {
    return { source: undefined, problems };
  }
  const parsed = parseYaml(file, text);
  if (parsed.source === undefined || parsed.problems.length > 0 || isMapping(parsed.source.value)) {
    return parsed.source !== undefined && !isMapping(parsed.source.value) ? { ...parsed, source: undefined } : parsed;
  }
  const empty = parsed.source.value === undefined || parsed.source.value === null;
  const at = parsed.source.placeOf(0);
  const problem = empty
    ? { at, path: '', problem: 'the file is empty', fix: 'write its keys, or delete the file' }
    : {
        at,
        path: '',
        problem: 'the file holds no mapping',
        expected: 'keys and values',
        fix: 'write `key: value` lines',
      };
  return { source: undefined, problems: [problem] };
}

function readText(
  file: string,
  real: string,
): { readonly text: string | undefined; readonly problems: readonly Problem[] } {
  const bytes = readBytes(file, real);
  if (!(bytes instanceof Uint8Array)) {
    return { text: undefined, problems: [bytes] };
  }
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) {
    return { text: decoded.text, problems: [] };
  }
  const { problem, got, line, column } = decoded;
  const fix = 'save the file as UTF-8';
  return { text: undefined, problems: [{ at: { file, line, column }, path: '', problem, got, fix }] };
}

function readBytes(file: string, real: string): Uint8Array | Problem {
  try {
    const stat = fs.statSync(real);
    if (!stat.isFile()) {
      const got = stat.isDirectory() ? 'a folder' : 'no ordinary file';
      return { at: { file }, path: '', problem: 'not a file', got, fix: 'put a file here' };
    }
    if (stat.size > MAX_BYTES) {
      const fix = 'split it; a file of the spec needs a few kilobytes';
      return {
        at: { file, line: 1, column: 1 },
        path: '',
        problem: 'the file is too large',
        got: `${stat.size} bytes`,
        expected: `at most ${MAX_BYTES}`,
        fix,
      };
    }
    return fs.readFileSync(real);
  } catch (error) {
    const problem = unreadable(file, error);
    // The folder lists the name, so that what does not exist is where a link leads.
    return problem.got === 'ENOENT'
      ? { ...problem, problem: 'is a symbolic link to nothing', fix: 'replace the link by a file' }
      : problem;
  }
}

/** A page for people, and what Windows leaves in folders. */
const PASSED_OVER: readonly string[] = ['README.md', 'Thumbs.db', 'desktop.ini'];

/** Names in a folder, sorted, without those that are passed over. */
function list(folder: string, problems: Problem[]): readonly string[] | undefined {
  try {
    return fs
      .readdirSync(folder)
      .filter((name) => !name.startsWith('.') && !name.endsWith('~') && !PASSED_OVER.includes(name))
      .sort();
  } catch (error) {
    problems.push(unreadable(shown(folder), error));
    return undefined;
  }
}

function unreadable(file: string, error: unknown): Problem {
  if (typeof error !== 'object' || error === null || !('code' in error)) {
    throw error;
  }
  const code = String(error.code);
  const known: Readonly<Record<string, readonly [problem: string, fix: string]>> = {
    ENOENT: ['does not exist', 'create it, or name the right folder with --platform'],
    ENOTDIR: ['is no folder', 'name a folder'],
    EACCES: ['cannot be read', 'give yourself permission to read it'],
    ELOOP: ['is a symbolic link that leads back to itself', 'replace the link by a file'],
  };
  const [problem, fix] = known[code] ?? ['cannot be read', 'look at what is at this path'];
  return { at: { file }, path: '', problem, got: code, fix };
}

function stranger(folder: string, name: string, meant: string | undefined): Problem {
  const file = `${shown(folder)}/${name}`;
  const fix = meant === undefined ? 'move it elsewhere; nothing reads it here' : `rename it to ${meant}`;
  return { at: { file }, path: '', problem: 'not a file of the spec', fix };
}

/** The right name of a file whose extension is nearly right: `.yml`, `.YAML`. */
function withExtension(name: string, extension: string): string | undefined {
  const { name: stem, ext } = path.parse(name);
  const isNear = ext.toLowerCase() === extension || (extension === '.yaml' && ext.toLowerCase() === '.yml');
  return isNear ? `${stem}${extension}` : undefined;
}

function missing(file: string, fix: string): Problem {
  return { at: { file }, path: '', problem: 'is missing', fix };
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(folder: string): string {
  return path
    .normalize(folder)
    .split(path.sep)
    .join('/')
    .replace(/(?<=.)\/+$/, '');
}
