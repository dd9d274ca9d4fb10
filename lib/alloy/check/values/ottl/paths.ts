import { didYouMean } from '../../nearest';
import type { Field, Path } from './ast';
import { type Context, pathsOf } from './contexts';
import { OttlFault } from './fault';

/**
 * How paths name their context: `required` always; `completed` if they are not in the statement's own; `guessed` where the
 * first part decides (the older form of conditions).
 */
export type Naming = 'required' | 'completed' | 'guessed';

/** Faults a path that the context does not have. What is in its brackets is not looked at. */
export function checkPath(path: Path, context: Context, naming: Naming): void {
  const { root, fields } = rooted(path, context, naming);
  const [first] = fields;
  if (!first) throw new OttlFault(`path ${root} needs a field, as in ${root}.attributes`, path.at);
  if (first.name === 'cache' && root !== context.name) {
    throw new OttlFault(`the cache belongs to context ${context.name}, not to ${root}`, first.at);
  }
  const paths = pathsOf(root, context.name);
  const name = fields.map((field) => field.name).join('.');
  const indexable = paths.get(name);
  if (indexable === undefined) throw unknownPath(fields, root, paths);
  checkKeys(fields, indexable);
}

interface Rooted {
  readonly root: string;
  readonly fields: readonly Field[];
}

function rooted(path: Path, context: Context, naming: Naming): Rooted {
  const { context: prefix, fields, at } = path;
  const all: readonly Field[] = prefix === '' ? fields : [{ at, name: prefix, keys: [] }, ...fields];
  if (naming === 'guessed') {
    const [first, ...others] = all;
    return first && context.understood.includes(first.name)
      ? { root: first.name, fields: others }
      : { root: context.name, fields: all };
  }
  if (context.names.includes(prefix)) return { root: prefix, fields };
  if (naming === 'completed') return { root: context.name, fields: all };
  throw new OttlFault(unnamedContext(prefix, all, context), at);
}

function unnamedContext(prefix: string, all: readonly Field[], { name, names }: Context): string {
  const written = all.map((field) => field.name).join('.');
  if (pathsOf(name, name).has(written)) return `path ${written} needs its context: ${name}.${written}`;
  const what = prefix === '' ? `path ${written} has no context` : `"${prefix}" in ${written} is no context here`;
  return `${what}, expected one of ${names.join(', ')}${didYouMean(prefix, names)}`;
}

function unknownPath(fields: readonly Field[], root: string, paths: ReadonlyMap<string, boolean>): OttlFault {
  let known = '';
  for (const field of fields) {
    const name = known === '' ? field.name : `${known}.${field.name}`;
    if (![...paths.keys()].some((path) => path === name || path.startsWith(`${name}.`))) {
      return new OttlFault(`context ${root} has no path ${name}${didYouMean(name, paths.keys())}`, field.at);
    }
    known = name;
  }
  return new OttlFault(`path ${root}.${known} is incomplete`, fields[0]?.at ?? 0);
}

function checkKeys(fields: readonly Field[], indexable: boolean): void {
  fields.forEach((field, i) => {
    const { name, keys, at } = field;
    const allowed = indexable && i === fields.length - 1;
    if (keys.length > 0 && !allowed) throw new OttlFault(`${name} can't be indexed`, at);
    if (name === 'trace_state' && keys.length > 1) throw new OttlFault('trace_state takes exactly one key', at);
  });
}
