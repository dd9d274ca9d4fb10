import type { Problem } from './problem';
import type { Path, Source } from './source';

/**
 * Switches that the spec has a place for and that nothing renders yet. A switch that does nothing would be worse than none:
 * writing one of these is a problem, unless the value says what happens anyway. An entry goes when its part is rendered.
 */

/** What may be written of a key: some values only. */
interface Rule {
  readonly only: readonly unknown[];
}

type Table = Readonly<Record<string, Rule>>;

/** Nothing of the key is rendered; the values given say what happens anyway. */
function later(...only: readonly unknown[]): Rule {
  return { only };
}

const ENVIRONMENT: Table = {
  'sources.scraping.exemplars': later(true),
  'sources.ebpfProfiles.user': later(true),
};

const TENANT: Table = {};

/** Kinds of files of the spec. */
export type FileKind = 'platform' | 'environments' | 'tenants';

/** What a file says that nothing renders yet. */
export function notYetRendered(kind: FileKind, source: Source): readonly Problem[] {
  switch (kind) {
    case 'environments':
      return found(source, ENVIRONMENT, []);
    case 'tenants':
      return found(source, TENANT, []);
    case 'platform':
      return [
        ...found(source, ENVIRONMENT, ['defaults', 'environments']),
        ...found(source, TENANT, ['defaults', 'tenants']),
      ];
  }
}

/** What the reference says of a key that is not, or not wholly, rendered; `''`: it is. */
export function laterWords(kind: FileKind, path: readonly string[]): string {
  const key = path.join('.');
  const table: Table = kind === 'platform' ? {} : kind === 'environments' ? ENVIRONMENT : TENANT;
  const rule = table[key];
  const meaning = rule?.only.filter((value) => value !== 'off' && value !== false && value !== '') ?? [];
  if (meaning.length > 0) {
    return `Only \`${meaning.join('`, `')}\` yet.`;
  }
  const isLater = Object.keys(table).some((at) => key === at || key.startsWith(`${at}.`));
  return isLater ? 'Later.' : '';
}

function found(source: Source, table: Table, from: Path): readonly Problem[] {
  if (from.length > 0 && !source.has(from)) {
    return [];
  }
  return Object.entries(table).flatMap(([key, rule]) => {
    const path = [...from, ...key.split('.')];
    return source.has(path) && !isAllowed(source.valueAt(path), rule) ? [refuse(source, path, rule)] : [];
  });
}

function isAllowed(value: unknown, rule: Rule): boolean {
  return Array.isArray(value) ? value.every((item) => rule.only.includes(item)) : rule.only.includes(value);
}

function refuse(source: Source, path: Path, rule: Rule): Problem {
  const only = rule.only.map((value) => JSON.stringify(value)).join(', ');
  const expected = only === '' ? {} : { expected: only };
  const problem = 'is not rendered by this version yet';
  return source.problem(path, { on: 'key', problem, got: source.written(path), ...expected, fix: 'leave it out' });
}
