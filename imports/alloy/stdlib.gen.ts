// Generated from imports/alloy/source/stdlib.json by `npm run gen`. Do not edit.
import type { Any, Bool, Dict, Entries, Expression, List, ListElement, Secret, Str, Value } from '../../lib/alloy/values';

/** The standard library of Alloy: functions and constants by namespace. */
export interface StandardLibrary {
  readonly array: {
    /** Needs the level experimental. */ readonly combine_maps: (left: List<Dict<Any>>, right: List<Dict<Any>>, keys: List<Str>, keepUnmatched?: Bool) => Expression<readonly Expression<Entries<Expression<never>>>[]>;
    readonly concat: <L extends readonly List<unknown>[]>(...lists: L) => Expression<readonly ListElement<L[number]>[]>;
    /** Needs the level experimental. */ readonly group_by: (maps: List<Dict<Any>>, key: Str, dropMissing: Bool) => Expression<readonly Expression<Entries<Expression<never>>>[]>;
  };
  readonly coalesce: <A extends readonly Any[]>(...values: A) => Expression<Value<A[number]>>;
  readonly json_path: (json: Str, path: Str) => Expression<readonly Expression<never>[]>;
  readonly constants: {
    readonly arch: Expression<string>;
    readonly hostname: Expression<string>;
    readonly os: Expression<string>;
    readonly version: Expression<string>;
  };
  readonly convert: {
    readonly nonsensitive: (secret: Secret) => Expression<string>;
  };
  readonly encoding: {
    readonly from_URLbase64: (text: Str) => Expression<string>;
    readonly from_base64: (text: Str) => Expression<string>;
    readonly from_json: (text: Str) => Expression<never>;
    readonly from_yaml: (text: Str) => Expression<never>;
    readonly to_URLbase64: (text: Str) => Expression<string>;
    readonly to_base64: (text: Str) => Expression<string>;
    readonly to_json: (text: Any) => Expression<string>;
    readonly url_decode: (text: Str) => Expression<string>;
    readonly url_encode: (text: Str) => Expression<string>;
  };
  readonly file: {
    readonly path_join: (...parts: readonly Str[]) => Expression<string>;
  };
  readonly string: {
    readonly format: (format: Str, ...values: readonly Any[]) => Expression<string>;
    readonly join: (list: List<Str>, separator: Str) => Expression<string>;
    readonly replace: (text: Str, old: Str, replacement: Str) => Expression<string>;
    readonly split: (text: Str, separator: Str) => Expression<readonly Expression<string>[]>;
    readonly to_lower: (text: Str) => Expression<string>;
    readonly to_upper: (text: Str) => Expression<string>;
    readonly trim: (text: Str, characters: Str) => Expression<string>;
    readonly trim_prefix: (text: Str, prefix: Str) => Expression<string>;
    readonly trim_space: (text: Str) => Expression<string>;
    readonly trim_suffix: (text: Str, suffix: Str) => Expression<string>;
  };
  readonly sys: {
    readonly env: (name: Str) => Expression<string>;
  };
}

/** What there is in the standard library. */
export const standardLibrary = {
  'array.combine_maps': 'function',
  'array.concat': 'function',
  'array.group_by': 'function',
  'coalesce': 'function',
  'constants.arch': 'constant',
  'constants.hostname': 'constant',
  'constants.os': 'constant',
  'constants.version': 'constant',
  'convert.nonsensitive': 'function',
  'encoding.from_URLbase64': 'function',
  'encoding.from_base64': 'function',
  'encoding.from_json': 'function',
  'encoding.from_yaml': 'function',
  'encoding.to_URLbase64': 'function',
  'encoding.to_base64': 'function',
  'encoding.to_json': 'function',
  'encoding.url_decode': 'function',
  'encoding.url_encode': 'function',
  'file.path_join': 'function',
  'json_path': 'function',
  'string.format': 'function',
  'string.join': 'function',
  'string.replace': 'function',
  'string.split': 'function',
  'string.to_lower': 'function',
  'string.to_upper': 'function',
  'string.trim': 'function',
  'string.trim_prefix': 'function',
  'string.trim_space': 'function',
  'string.trim_suffix': 'function',
  'sys.env': 'function',
} as const;
