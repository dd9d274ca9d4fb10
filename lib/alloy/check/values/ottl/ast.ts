/**
 * The syntax tree of a statement or condition in OTTL, the OpenTelemetry Transformation Language, as far as checks need it:
 * operators of conditions are left out, since every part of a condition is checked alike. `at` is the offset in the text.
 */
interface Located {
  readonly at: number;
}

/** `set(attributes["a"], "b") where name == "c"`. */
export interface Statement {
  readonly editor: Call;
  /** Empty without `where`. */
  readonly where: Condition;
}

/** What a condition is made of, in the order of the text. */
export type Condition = readonly Term[];

/** A comparison, or a converter that gives a bool. */
export type Term =
  | { readonly kind: 'comparison'; readonly left: Value; readonly right: Value }
  | { readonly kind: 'converter'; readonly call: Call };

/** `Concat(["a", name], "-")["key"]`. */
export interface Call extends Located {
  readonly name: string;
  readonly arguments: readonly Argument[];
  readonly keys: readonly Key[];
}

/** One argument of a call: a value, or the name of a function. */
export interface Argument extends Located {
  /** Name before `=`; empty for one by position. */
  readonly name: string;
  readonly value: Value | { readonly kind: 'function'; readonly at: number; readonly name: string };
}

/** A value. */
export type Value =
  | (Located & { readonly kind: 'nil' | 'bool' | 'lambda' })
  | (Located & { readonly kind: 'bytes'; readonly length: number })
  | (Located & { readonly kind: 'string'; readonly text: string })
  | (Located & { readonly kind: 'int' | 'float'; readonly number: number })
  | (Located & { readonly kind: 'enum'; readonly name: string })
  | (Located & { readonly kind: 'path'; readonly path: Path })
  | (Located & { readonly kind: 'converter' | 'editor'; readonly call: Call })
  | (Located & { readonly kind: 'list'; readonly items: readonly Value[] })
  | (Located & { readonly kind: 'map'; readonly items: readonly Value[] })
  | MathValue;

/** A calculation, or a value in parentheses or with a sign, which OTTL reads as one. */
export interface MathValue extends Located {
  readonly kind: 'math';
  readonly operands: readonly Value[];
  /** The value, where it is known without calculating: `-1`, `(name)`. @default - it is calculated */
  readonly simple?: Value;
}

/** `resource.attributes["a"]["b"]`. */
export interface Path extends Located {
  /** First part if another follows and it has no key: `resource`, but also `body` in `body.string`. Empty if there is none. */
  readonly context: string;
  readonly fields: readonly Field[];
}

/** One part of a path. */
export interface Field extends Located {
  readonly name: string;
  readonly keys: readonly Key[];
}

/** What stands in brackets. */
export type Key = Value;
