import type { FlatSchema } from './json-schema';

/** JSON Schema's name for the type of a value; `integer` for whole numbers. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (Number.isInteger(value)) return 'integer';
  return typeof value;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

/** Patterns of the vendored schemas, said in words. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/ns\|us/, 'a duration with units such as 30s or 1h30m (no days)'],
  [/\+y\)/, 'a duration such as 30s, 6h or 7d'],
  [/kKMGTPE/, 'a size such as 512KB or 4MB'],
  [/Ki\|Mi/, 'a quantity such as 500m or 2Gi'],
  [/\{4\}-/, 'a date in quotes such as "2024-01-31"'],
];

/** What a schema allows, as people say it. */
export function describe(schema: FlatSchema): string {
  if (schema.enum !== undefined) return `one of ${schema.enum.map(brief).join(', ')}`;
  if (schema.oneOf !== undefined) return schema.oneOf.map((one) => describe(one)).join(' or ');
  const pattern = schema.pattern === undefined ? undefined : patternWords(schema.pattern);
  if (pattern !== undefined) return pattern;
  if (schema.type === undefined) return 'a value';
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
  const length = schema.minLength === undefined ? '' : ` of at least ${schema.minLength} characters`;
  return types.map((type) => TYPES[type] ?? type).join(' or ') + length;
}

function patternWords(pattern: string): string {
  const known = PATTERNS.find(([part]) => part.test(pattern));
  return known === undefined ? `a string that matches ${pattern}` : known[1];
}

/** A value as JSON, cut to a length that fits in a line. */
export function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Path of a key in an object: `a.b`, or `a["b.c"]` for keys that hold more than letters, digits, `_` and `-`. */
export function joinPath(path: string, key: string): string {
  if (!/^[\w-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
