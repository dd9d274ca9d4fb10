import { didYouMean } from '../../nearest';
import { type ContextName, contextNamed, isContextName } from './contexts';
import { OttlFault } from './fault';
import { type FunctionSet, type Functions, functionsOf } from './functions';
import type { Hints, Mention } from './hints';

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
  if (!named) throw unnamed(candidates, hints);
  const contained = candidates.filter((name) => name !== named.name && contextNamed(name).names.includes(named.name));
  const others = isCandidate(named.name, contexts) ? contained : [];
  const suited = [named.name, ...others].find((name) => lackOf(contexts, name, hints, named) === undefined);
  if (suited !== undefined && isContextName(suited)) return suited;
  throw lackOf(contexts, named.name, hints, named) ?? unnamed(candidates, hints);
}

function isCandidate(name: string, contexts: Contexts): boolean {
  return isContextName(name) && contexts[name] !== undefined;
}

function mostSpecific({ contexts }: Hints): Mention | undefined {
  const [name] = sortedByPriority(contexts.map((context) => context.name).filter((context) => context !== ''));
  return contexts.find((context) => context.name === name);
}

function sortedByPriority<T extends string>(names: readonly T[]): readonly T[] {
  const rank = (name: string) => (PRIORITY.includes(name) ? PRIORITY.indexOf(name) : PRIORITY.length);
  return [...names].sort((a, b) => rank(a) - rank(b));
}

function unnamed(candidates: readonly string[], { contexts: [first] }: Hints): OttlFault {
  const example = `as in ${candidates[0]}.attributes["key"]`;
  const message = `no path says which context is meant: start one with ${candidates.join(', ')}, ${example}`;
  return new OttlFault(message, first?.at ?? 0, first?.index);
}

/** What a context lacks. `named` is where it is named. */
function lackOf(contexts: Contexts, name: string, hints: Hints, named: Mention): OttlFault | undefined {
  const set = isContextName(name) ? contexts[name] : undefined;
  if (!set || !isContextName(name)) {
    const known = Object.keys(contexts);
    const message = `"${name}" is no context here, expected one of ${known.join(', ')}${didYouMean(name, known)}`;
    return new OttlFault(message, named.at, named.index);
  }
  const functions: Functions = functionsOf(set);
  const missing = hints.functions.find((mention) => !functions.has(mention.name));
  if (missing) return lack(name, 'function', missing, functions.keys());
  const { symbols } = contextNamed(name);
  const symbol = hints.symbols.find((mention) => !symbols.has(mention.name));
  return symbol && lack(name, 'symbol', symbol, symbols);
}

function lack(context: string, what: string, { name, at, index }: Mention, known: Iterable<string>): OttlFault {
  return new OttlFault(`context ${context} has no ${what} ${name}${didYouMean(name, known)}`, at, index);
}
