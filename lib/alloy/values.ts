import type { Expr } from './ast';
import type { Level } from './level';
import type { AlloyNode } from './node';

declare const value: unique symbol;
declare const brand: unique symbol;

/**
 * An expression of Alloy with the type of its value: a reference, a call, an operation. Attributes take one wherever they
 * take a literal of that type. An expression whose type nobody knows (`std.encoding.from_json(…)`) is `Expression<never>`
 * and fits everywhere.
 */
export interface Expression<out T> {
  readonly kind: 'Expression';
  readonly ast: Expr;
  /** The nodes that it refers to. */
  readonly uses: readonly AlloyNode<Level>[];
  /** For the compiler alone, to tell the types apart: never set. */
  readonly [value]: T;
}

/** The value of a reference to something that is neither text nor number: a receiver, a handler, relabel rules, a target. */
export interface Capsule<out Name extends string> {
  readonly [brand]: Name;
}

/** A reference to a capsule: `Ref<'loki.LogsReceiver'>` is where logs can be sent. */
export interface Ref<out Name extends string> extends Expression<Capsule<Name>> {}

/** The value of a secret, which never becomes a string (but see `std.convert.nonsensitive`). */
export interface SecretText {
  readonly [brand]: 'secret';
}

/** The value of `local.file` and others: a secret if the component says so, else a string. */
export interface OptionalSecretText {
  readonly [brand]: 'optional_secret';
}

/** A length of time as Go writes it: `30s`, `1h30m`, `500ms`. There are no days. See `duration` for computed ones. */
export type DurationText =
  | `${number}${DurationUnit}`
  | `${number}h${number}m`
  | `${number}m${number}s`
  | `${number}h${number}m${number}s`;

type DurationUnit = 'ns' | 'us' | 'µs' | 'ms' | 's' | 'm' | 'h';

/** A number of bytes with a unit, all powers of 1024: `5MiB`; `5MB` is the same. */
export type SizeText =
  `${number}${'B' | 'KiB' | 'MiB' | 'GiB' | 'TiB' | 'PiB' | 'EiB' | 'KB' | 'MB' | 'GB' | 'TB' | 'PB' | 'EB'}`;

/** The entries of a map, by key. */
export interface Entries<out T> {
  readonly [key: string]: T;
}

/* What attributes accept; the generated types are made of these. */

export type Str = string | Expression<string | OptionalSecretText>;
export type Num = number | Expression<number>;
export type Bool = boolean | Expression<boolean>;
export type Secret = string | Expression<string | SecretText | OptionalSecretText>;
export type Duration = DurationText | Expression<string>;
export type Size = SizeText | Expression<string>;
export type Enum<T extends string> = T | Expression<string>;
export type List<T> = readonly T[] | Expression<readonly T[]>;
export type Dict<T> = Entries<T> | Expression<Entries<T>>;
export type Obj<T> = T | Expression<T>;
/** One target of a discovery: a reference to one, or its labels. */
export type Target = Entries<Str> | Expression<Capsule<'discovery.Target'> | Entries<Str>>;
export type Any =
  | string
  | number
  | boolean
  | null
  | Expression<unknown>
  | readonly Any[]
  | { readonly [key: string]: Any };

/** The blocks of a body that must have one at least; `atLeastOne` makes it from any array. */
export type OneOrMore<T> = readonly [T, ...T[]];

/** The value behind an accepted type: `Value<Str>` is `string | OptionalSecretText`. */
export type Value<T> = T extends Expression<infer V> ? V : T;

/** What a reference to an element of a list or a field of an object is. */
export type Element<T> = [T] extends [Expression<unknown>] ? T : Expression<T>;

/** What a list, literal or not, is a list of. */
export type ListElement<L> = [L] extends [Expression<never>]
  ? never
  : L extends Expression<readonly (infer T)[]> | readonly (infer T)[]
    ? T
    : never;

/** The same array, known not to be empty. Throws if it is: for blocks of which Alloy wants one at least. */
export function atLeastOne<T>(blocks: readonly T[]): OneOrMore<T> {
  const [first, ...rest] = blocks;
  if (first === undefined) throw new Error('at least one block is needed');
  return [first, ...rest];
}
