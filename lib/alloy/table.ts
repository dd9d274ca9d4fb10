import type { Level } from './level';

/**
 * Everything about the components, config blocks and functions of the pinned Alloy version, generated into
 * `imports/alloy/table.gen.json` from Alloy's own registry. The types say the same to the compiler; the table says it at
 * run time, to the builder and to the checker.
 */
export interface AlloyTable {
  /** The version of Alloy that the facts are from. */
  readonly version: string;
  readonly components: Readonly<Record<string, TableComponent>>;
  readonly configBlocks: Readonly<Record<string, TableConfigBlock>>;
  /** The bodies of components and blocks, by the name of upstream's Go type. */
  readonly bodies: Readonly<Record<string, TableBody>>;
  /** The values of `text(NAME)` types that are enumerations. */
  readonly enums: Readonly<Record<string, readonly string[]>>;
  /** The standard library: `string.format`, `constants.hostname`. */
  readonly functions: Readonly<Record<string, TableFunction>>;
}

export interface TableComponent {
  /** Key of `bodies`. */
  readonly body: string;
  /** Types of the exported fields. */
  readonly exports: Readonly<Record<string, string>>;
  readonly level: Level;
}

export interface TableConfigBlock {
  /** Key of `bodies`. @default - the body of `declare` is a configuration */
  readonly body?: string;
  readonly label: 'required' | 'forbidden';
  readonly level: Level;
  readonly where: readonly ('root' | 'declare' | 'foreach')[];
  /** Blocks beside those of the body, which hold a configuration: the `template` of `foreach`. @default - none */
  readonly extraBlocks?: readonly string[];
}

export interface TableBody {
  /** @default - none */
  readonly attributes?: Readonly<Record<string, TableAttribute>>;
  /** @default - none */
  readonly blocks?: Readonly<Record<string, TableBlock>>;
  /** Whether upstream has rules of its own for the values (a Go `Validate` method). @default false */
  readonly validates?: boolean;
}

export interface TableAttribute {
  /**
   * `string`, `bool`, `number` (float), `integer`, `duration`, `secret`, `optional_secret`, `any`, or composed:
   * `list(T)`, `map(T)`, `object(BODY)`, `capsule(NAME)`, `text(NAME)` (a string that Go code parses).
   */
  readonly type: string;
  /** @default false */
  readonly required?: boolean;
  /** The Go type of an integer or number: `uint16`. @default - not a number */
  readonly kind?: string;
  /** Whether an unset value differs from zero. @default false */
  readonly nullable?: boolean;
  /** The only values, if known. @default - unknown, which is not the same as free */
  readonly enum?: readonly string[];
  /** Like `enum`, but Alloy accepts other values and then does nothing useful. @default - unknown */
  readonly documented?: readonly string[];
  /** @default - the zero value of the type, or unknown */
  readonly default?: unknown;
}

export interface TableBlock {
  /** Key of `bodies`. */
  readonly body: string;
  /** @default false */
  readonly required?: boolean;
  /** @default false */
  readonly repeated?: boolean;
  /** @default false */
  readonly labelled?: boolean;
  /** Blocks of one group keep their order among each other: `stage.json` is of the group `stage`. @default - none */
  readonly group?: string;
  /** Defaults of nested attributes that come from the owner, by dotted path. @default - none */
  readonly defaults?: Readonly<Record<string, unknown>>;
}

export interface TableFunction {
  readonly kind: 'function' | 'constant';
  /** Types of the arguments; a trailing `?` marks an optional one. @default - no arguments, or a constant */
  readonly args?: readonly string[];
  /** Whether the last argument repeats, zero or more times. @default false */
  readonly variadic?: boolean;
  readonly result: string;
  readonly stability: Level;
  /** @default false */
  readonly deprecated?: boolean;
  /** What to call instead of a deprecated function. @default - not deprecated */
  readonly use?: string;
}

let loaded: AlloyTable | undefined;

/** The table, read when first needed. */
export function loadTable(): AlloyTable {
  // `require`, not `import`: an import would be read by every program that imports the builder, and by the compiler.
  loaded ??= require('../../imports/alloy/table.gen.json') as AlloyTable;
  return loaded;
}

/** A type of the table in its parts: `list(string)` → `{ name: 'list', of: 'string' }`; `of` is empty for `string`. */
export function splitType(type: string): { readonly name: string; readonly of: string } {
  const open = type.indexOf('(');
  return open < 0 ? { name: type, of: '' } : { name: type.slice(0, open), of: type.slice(open + 1, -1) };
}
