import * as z from 'zod';
import type { Parser } from '../scalars/scalar';

/**
 * How the file shapes are written down: zod, with what an editor shows on hover kept beside each key. The JSON Schemas,
 * `docs/spec.md` and the messages are all made from it.
 */

/** What is said about a key. */
export interface Says {
  /** What happens when the key is left out, as YAML. @default - nothing is said */
  readonly byDefault?: string;
  /** A value, as YAML. @default - that of the scalar */
  readonly example?: string;
}

/** What is known of a schema besides its shape; read back with `docOf`. */
export interface Doc extends Says {
  readonly description?: string;
  /** What would be right, for messages. @default - named after the type */
  readonly expected?: string;
  /** Name of a shape that many keys take and the reference explains once. @default - explained with the key */
  readonly shared?: string;
  /** Never repeat what was written: it may be a secret. @default false */
  readonly secret?: boolean;
}

/** A key that must be written. */
export function required<S extends z.ZodType>(schema: S, description: string, says: Says = {}): S {
  return schema.meta({ description, ...says });
}

/** A key that may be left out. */
export function optional<S extends z.ZodType>(schema: S, description: string, says: Says = {}): z.ZodOptional<S> {
  return required(schema, description, says).optional();
}

/** A mapping that takes no other keys. */
export const mapping = z.strictObject;

export function docOf(schema: z.core.$ZodType): Doc {
  return (z.globalRegistry.get(schema) ?? {}) as Doc;
}

/** Text with a parser of its own. */
export function text<T>(parse: Parser<T>, expected: string, example: string): z.ZodType<T, string> {
  return z
    .string()
    .transform((written, context) => parsed(parse, written, context))
    .meta({ expected, example });
}

/** Text with a parser of its own that may also be written as a bare number. */
export function textOrNumber<T>(parse: Parser<T>, expected: string, example: string): z.ZodType<T, string | number> {
  return z
    .union([z.string(), z.number()])
    .transform((written, context) => parsed(parse, String(written), context))
    .meta({ expected, example });
}

/** A whole number between two bounds. */
export function whole(from: number, to: number): z.ZodNumber {
  return z
    .int()
    .min(from)
    .max(to)
    .meta({ expected: `a whole number from ${from} to ${to}`, example: String(from) });
}

/** One of a few words. */
export function choice<const T extends readonly string[]>(words: T): z.ZodEnum<{ [K in T[number]]: K }> {
  return z.enum(words).meta({ expected: oneOf(words), example: words[0] ?? '' });
}

export const flag = z.boolean().meta({ expected: 'true or false', example: 'true' });

const TWICE: ScalarIssue = { problem: 'written twice', expected: 'each item once', fix: 'leave it out' };

/** A list in which no text stands twice. */
export function list<S extends z.ZodType>(item: S, atLeast = 0): z.ZodArray<S> {
  return z
    .array(item)
    .min(atLeast)
    .superRefine((items, context) => {
      const seen = new Set<unknown>();
      for (const [index, one] of items.entries()) {
        if (typeof one === 'string' && seen.has(one)) {
          context.addIssue({ code: 'custom', path: [index], params: { ...TWICE } });
        }
        seen.add(one);
      }
    });
}

/** A part of the platform that is `off`, `on` with its defaults, or `on` with settings. */
export function switchable<S extends z.ZodType>(settings: S) {
  return z
    .union([z.enum(['off', 'on']), settings])
    .meta({ expected: 'off, on or a mapping of settings', example: 'on' });
}

export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** Parameters of the issues that scalars raise. */
export interface ScalarIssue {
  readonly problem: string;
  readonly expected: string;
  readonly fix: string;
  readonly hide?: boolean;
}

function parsed<T>(parse: Parser<T>, written: string, context: z.core.$RefinementCtx): T {
  const answer = parse(written);
  if (answer.ok) {
    return answer.value;
  }
  const { ok: _, ...params } = answer;
  context.issues.push({ code: 'custom', input: written, params });
  return z.NEVER;
}
