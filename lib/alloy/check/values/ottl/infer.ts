import { type ContextName, contextNamed, isContextName } from './contexts';
import { OttlFault } from './fault';
import { type FunctionSet, type Functions, functionsOf } from './functions';
import type { Hints } from './hints';

/** The contexts a place knows, each with its functions: `{ span: 'transformSpan', resource: 'standard' }`. */
export type Contexts = Readonly<Partial<Record<ContextName, FunctionSet>>>;

/** From the most specific to the least. */
const PRIORITY = [
  'log',
  'exemplar',
  'datapoint',
  'metric',
  'spanevent',
  'span',
  'profile',
  'scope',
  'instrumentation_scope',
  'resource',
];

/**
 * The context of texts that do not name one: the most specific one that a path names, or one further in if that lacks a
 * function or symbol. A fault is thrown if there is none.
 */
export function inferContext(contexts: Contexts, hints: Hints): ContextName {
  const named = mostSpecific(hints);
  const candidates = sortedByPriority(Object.keys(contexts).filter(isContextName));
  if (named === undefined) throw new OttlFault(unnamed(candidates), hints.paths[0]?.at ?? 0);
  const contained = candidates.filter((name) => name !== named && contextNamed(name).names.includes(named));
  const suited = [named, ...(candidates.includes(named as ContextName) ? contained : [])].find(
    (name) => isContextName(name) && lacking(contexts, name, hints) === undefined,
  );
  if (suited !== undefined && isContextName(suited)) return suited;
  throw new OttlFault(lacking(contexts, named, hints) ?? '', placeOf(hints, named));
}

function mostSpecific(hints: Hints): string | undefined {
  const [first] = sortedByPriority(hints.paths.map(({ context }) => context).filter((context) => context !== ''));
  return first;
}

function sortedByPriority<T extends string>(names: readonly T[]): readonly T[] {
  const rank = (name: string) => (PRIORITY.includes(name) ? PRIORITY.indexOf(name) : PRIORITY.length);
  return [...names].sort((a, b) => rank(a) - rank(b));
}

function unnamed(candidates: readonly string[]): string {
  return `no path says which context is meant: start one with ${candidates.join(', ')}, as in ${candidates[0]}.attributes["key"]`;
}

function placeOf(hints: Hints, context: string): number {
  return hints.paths.find((path) => path.context === context)?.at ?? 0;
}

/** What a context lacks. */
function lacking(contexts: Contexts, name: string, { functions, symbols }: Hints): string | undefined {
  const set = isContextName(name) ? contexts[name] : undefined;
  if (!set || !isContextName(name)) {
    return `"${name}" is no context here, expected one of ${Object.keys(contexts).join(', ')}`;
  }
  const known: Functions = functionsOf(set);
  const missing = [...functions].find((candidate) => !known.has(candidate));
  if (missing !== undefined) return `context ${name} has no function ${missing}`;
  const symbol = [...symbols].find((candidate) => !contextNamed(name).symbols.has(candidate));
  return symbol === undefined ? undefined : `context ${name} has no symbol ${symbol}`;
}
