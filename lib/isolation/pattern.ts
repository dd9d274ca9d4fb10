import type { Among } from './group';
import { Own } from './own';
import { OTHER, type Single, type Truth, type Value } from './value';

/** A regular expression that has to match the whole of a text. */
export interface Pattern {
  /** The texts that it matches, if it is a list of them. @default - it is no list */
  readonly literals?: ReadonlySet<string>;
  /** Whether it matches every text there is. */
  readonly everything: boolean;
  /** Undefined if it is written in a way that this program can't read. */
  readonly exec: ((text: string) => readonly (string | undefined)[] | null) | undefined;
}

const LITERALS = /^[\w;/:-]*(\|[\w;/:-]*)*$/;
const cache = new Map<string, Pattern>();

/** The meaning of a regular expression of Prometheus and Loki. */
export function pattern(text: string): Pattern {
  const known = cache.get(text);
  if (known) return known;
  const made = parsePattern(text);
  // Each tenant has some of its own.
  if (cache.size > 10_000) cache.clear();
  cache.set(text, made);
  return made;
}

function parsePattern(text: string): Pattern {
  const bare = text.replace(/^\^?\((?:\?:)?([^()]*)\)\$?$/, '$1').replace(/^\^([^|]*)\$$/, '$1');
  if (LITERALS.test(bare)) {
    const literals = new Set(bare.split('|'));
    return { literals, everything: false, exec: (one) => (literals.has(one) ? [one, one] : null) };
  }
  const everything = /^\^?(\(?\.\*\)?)\$?$/.test(text);
  const compiled = compile(text);
  return { everything, exec: compiled && ((one) => compiled.exec(one)) };
}

function compile(text: string): RegExp | undefined {
  const [, flags = '', rest = ''] = /^(?:\(\?([is]+)\))?([\s\S]*)$/.exec(text) ?? [];
  try {
    return new RegExp(`^(?:${rest})$`, [...new Set(`${flags}s`)].join(''));
  } catch {
    return undefined;
  }
}

/**
 * Whether a pattern matches a value.
 *
 * @param wanted the answer without which nothing goes on
 */
export function matches(of: Pattern, value: Value, among: Among, wanted?: boolean): Truth {
  if (of.everything) return true;
  if (!(value instanceof Own)) return matchesOne(of, value, among.known);
  return among.told(
    value.ask((one) => matchesOne(of, one, among.known), of.literals, of),
    wanted,
  );
}

/** `known` are the namespaces that `OTHER` is none of. */
function matchesOne({ literals, exec }: Pattern, value: Single, known: ReadonlySet<string>): Truth {
  if (typeof value === 'string') return exec === undefined ? 'maybe' : exec(value) !== null;
  if (value !== OTHER || literals === undefined) return 'maybe';
  for (const literal of literals) if (literal !== '' && !known.has(literal)) return 'maybe';
  return false;
}
