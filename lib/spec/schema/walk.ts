import type * as z from 'zod';
import type { Path } from '../source';
import { type Doc, docOf } from './doc';

/** Walks zod schemas by the paths of values: for messages and for `docs/spec.md`. */

type Schema = z.core.$ZodType;

function defOf(schema: Schema): z.core.$ZodTypes['_zod']['def'] {
  return (schema as z.core.$ZodTypes)._zod.def;
}

/** The schema of what is written, without `optional` and without what becomes of it. */
export function unwrap(schema: Schema): Schema {
  const def = defOf(schema);
  switch (def.type) {
    case 'optional':
      return unwrap(def.innerType);
    case 'pipe':
      return unwrap(def.in);
    default:
      return schema;
  }
}

/** What is said about a schema, by itself or by what it wraps. */
export function fullDoc(schema: Schema): Doc {
  const def = defOf(schema);
  const inner = def.type === 'optional' ? fullDoc(def.innerType) : def.type === 'pipe' ? fullDoc(def.in) : {};
  return { ...inner, ...docOf(schema) };
}

/** The alternatives of a union; the schema itself when it is none. */
export function alternatives(schema: Schema): readonly Schema[] {
  const def = defOf(unwrap(schema));
  return def.type === 'union' ? def.options.flatMap((option) => alternatives(option)) : [unwrap(schema)];
}

export function isOptional(schema: Schema): boolean {
  return defOf(schema).type === 'optional';
}

/** What a list or a mapping with free keys holds, and how a path goes on into it; undefined: it is neither. */
export function itemOf(schema: Schema): { readonly schema: Schema; readonly suffix: string } | undefined {
  for (const one of alternatives(schema)) {
    const def = defOf(one);
    if (def.type === 'array') {
      return { schema: def.element, suffix: '[]' };
    }
    if (def.type === 'record') {
      return { schema: def.valueType, suffix: '.NAME' };
    }
  }
  return undefined;
}

/** Index of the alternative that a value was most likely meant for. */
export function likelyOption(schema: Schema, value: unknown): number {
  const def = defOf(unwrap(schema));
  const options = def.type === 'union' ? def.options : [schema];
  return options.findIndex((option) => alternatives(option).some((one) => fits(one, value)));
}

/** Keys of a mapping and their schemas; undefined: no mapping, or one with free keys. */
export function shapeOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  for (const one of alternatives(schema)) {
    const def = defOf(one);
    if (def.type === 'object') {
      return def.shape;
    }
  }
  return undefined;
}

/** Schema of a key of a mapping, or of an item of a list. */
export function childOf(schema: Schema, key: string | number): Schema | undefined {
  for (const one of alternatives(schema)) {
    const def = defOf(one);
    if (def.type === 'object' && Object.hasOwn(def.shape, key)) {
      return def.shape[key];
    }
    if (def.type === 'record') {
      return def.valueType;
    }
    if (def.type === 'array' && typeof key === 'number') {
      return def.element;
    }
  }
  return undefined;
}

/** The schema at a path; undefined: nothing is known of it. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const key of path) {
    at = at === undefined ? undefined : childOf(at, key);
  }
  return at;
}

/** Values of the alternatives that are fixed words. */
export function wordsOf(schema: Schema): readonly string[] {
  return alternatives(schema).flatMap((one) => {
    const def = defOf(one);
    return def.type === 'enum' ? Object.values(def.entries).map(String) : [];
  });
}

/** Every path of a schema that ends in a key of this name; list items and free keys are left out. */
export function pathsTo(schema: Schema, name: string, from: Path = []): readonly Path[] {
  return Object.entries(shapeOf(schema) ?? {}).flatMap(([key, child]) => {
    const here = [...from, key];
    return [...(key === name ? [here] : []), ...pathsTo(child, name, here)];
  });
}

function fits(schema: Schema, value: unknown): boolean {
  const type = defOf(schema).type;
  if (Array.isArray(value)) {
    return type === 'array';
  }
  if (typeof value === 'object' && value !== null) {
    return type === 'object' || type === 'record';
  }
  return false;
}
