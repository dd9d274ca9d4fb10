import * as z from 'zod';
import { nearest } from './nearest';
import { MAX_PROBLEMS, type Problem } from './problem';
import { docOf, oneOf, type ScalarIssue } from './schema/doc';
import {
  alternatives,
  fullDoc,
  isOptional,
  itemOf,
  likelyOption,
  pathsTo,
  schemaAt,
  shapeOf,
  wordsOf,
} from './schema/walk';
import { dotted, type Path, type Saying, type Source } from './source';

type Issue = z.core.$ZodIssue;

/** Where an issue of zod lies, and the problem that a person reads. */
export interface Explained {
  readonly path: Path;
  readonly problem: Problem;
  /** The key that an unknown one most likely stands for. @default - the key is known, or like none */
  readonly meant?: Path;
}

/** What zod found, in the words of a person: one problem per mistake. */
export function explainIssues(source: Source, schema: z.core.$ZodType, issues: readonly Issue[]): readonly Explained[] {
  const explained = issues.slice(0, MAX_PROBLEMS).flatMap((issue) => explain({ source, schema }, issue, []));
  // A required key that is misspelt is missing as well.
  const misspelt = new Set(explained.flatMap(({ meant }) => (meant === undefined ? [] : [dotted(meant)])));
  return explained.filter(({ path }) => source.has(path) || !misspelt.has(dotted(path)));
}

interface Context {
  readonly source: Source;
  readonly schema: z.core.$ZodType;
}

function explain(context: Context, issue: Issue, above: Path): readonly Explained[] {
  const path = [...above, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  const one = (said: Saying): readonly Explained[] => [{ path, problem: context.source.problem(path, said) }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MAX_PROBLEMS).map((key) => unknownKey(context, [...path, key]));
    case 'invalid_union':
      return explainUnion(context, issue, path);
    case 'invalid_key':
      return issue.issues.flatMap((inner) =>
        isScalarIssue(inner)
          ? one({ ...sayScalar(context, path, inner.params), on: 'key', got: String(path.at(-1)) })
          : one(wrongType(context, path)),
      );
    case 'custom':
      return isScalarIssue(issue) ? one(sayScalar(context, path, issue.params)) : one(wrongType(context, path));
    default:
      return one(context.source.has(path) ? wrongType(context, path) : missingKey(context, path));
  }
}

/** A union's branches all complain; only the branch that was meant is worth reading. */
function explainUnion(context: Context, issue: z.core.$ZodIssueInvalidUnion, path: Path): readonly Explained[] {
  const schema = schemaAt(context.schema, path);
  const option = schema === undefined ? -1 : likelyOption(schema, context.source.valueAt(path));
  const branch =
    issue.errors[option] ?? issue.errors.find((errors) => errors.length === 1 && errors.some(isScalarIssue));
  if (branch !== undefined) {
    return branch.slice(0, MAX_PROBLEMS).flatMap((inner) => explain(context, inner, path));
  }
  const said = context.source.has(path) ? wrongType(context, path) : missingKey(context, path);
  return [{ path, problem: context.source.problem(path, said) }];
}

function unknownKey(context: Context, path: Path): Explained {
  const name = String(path.at(-1));
  const above = path.slice(0, -1);
  const known = Object.keys(shapeOf(schemaAt(context.schema, above) ?? context.schema) ?? {});
  const meant = nearest(name, known);
  const elsewhere = meant === undefined ? pathsTo(context.schema, name).map(dotted) : [];
  const fix =
    meant !== undefined
      ? `did you mean \`${meant}\`?`
      : elsewhere.length > 0
        ? `did you mean ${oneOf(elsewhere.slice(0, 3).map((at) => `\`${at}\``))}?`
        : `leave it out; known keys here: ${known.join(', ')}`;
  const problem = context.source.problem(path, { on: 'key', problem: 'unknown key', got: name, fix });
  return { path, problem, ...(meant === undefined ? {} : { meant: [...above, meant] }) };
}

function missingKey(context: Context, path: Path): Saying {
  const schema = schemaAt(context.schema, path);
  const { expected, example } = schema === undefined ? {} : docAt(schema);
  const key = String(path.at(-1));
  return {
    problem: 'the key is missing',
    ...(expected === undefined ? {} : { expected }),
    fix: example === undefined ? `add \`${key}\`` : `add \`${key}: ${example}\``,
  };
}

function wrongType(context: Context, path: Path): Saying {
  const schema = schemaAt(context.schema, path) ?? context.schema;
  const value = context.source.valueAt(path);
  const { expected } = docAt(schema);
  const words = wordsOf(schema);
  return {
    problem: problemOf(value, words),
    ...(fullDoc(schema).secret === true ? {} : { got: context.source.written(path) }),
    expected: expected ?? 'another type',
    fix: fixOf(context, schema, path),
  };
}

function problemOf(value: unknown, words: readonly string[]): string {
  if (value === null) {
    return 'the key has no value';
  }
  if (Array.isArray(value) && value.length === 0) {
    return 'the list is empty';
  }
  return typeof value === 'string' && words.length > 0 ? 'not one of the known values' : 'wrong value';
}

function fixOf(context: Context, schema: z.core.$ZodType, path: Path): string {
  const value = context.source.valueAt(path);
  const written = context.source.written(path);
  const words = wordsOf(schema);
  if (value === null) {
    return emptyFix(context, schema, path);
  }
  if (words.includes('off') && SWITCHES[written.toLowerCase()] !== undefined) {
    return `write ${SWITCHES[written.toLowerCase()]}`;
  }
  const quotes = quotesFix(schema, value, written);
  if (quotes !== undefined) {
    return quotes;
  }
  const meant = typeof value === 'string' ? meantWord(value, words) : undefined;
  if (meant !== undefined) {
    return `did you mean ${meant}?`;
  }
  if (typeof value !== 'object' && itemOf(schema)?.suffix === '[]' && words.length === 0) {
    return `write a list: [${written}]`;
  }
  return byExample(schema, path);
}

function emptyFix({ source, schema: file }: Context, schema: z.core.$ZodType, path: Path): string {
  if (source.isCommentedOut(path)) {
    return 'put the value in quotes: a # after a space starts a comment';
  }
  const above = schemaAt(file, path.slice(0, -1));
  const isRequired =
    above !== undefined && Object.hasOwn(shapeOf(above) ?? {}, String(path.at(-1))) && !isOptional(schema);
  return isRequired ? byExample(schema, path) : 'write a value, or leave the key out';
}

/** What quotes too few or too many made of a value that is right otherwise. */
function quotesFix(schema: z.core.$ZodType, value: unknown, written: string): string | undefined {
  const takes = (other: unknown) => z.safeParse(schema, other).success;
  if ((typeof value === 'number' || typeof value === 'boolean') && takes(written)) {
    return `put it in quotes: "${written}"`;
  }
  const plain = typeof value === 'string' && value !== '' ? (PLAIN_VALUES[value] ?? Number(value)) : Number.NaN;
  return !Number.isNaN(plain) && takes(plain) ? `leave out the quotes: ${value}` : undefined;
}

const PLAIN_VALUES: Readonly<Record<string, boolean>> = { true: true, false: false };

/** The word that a value stands for; of versions, the one that it is a patch of. */
function meantWord(value: string, words: readonly string[]): string | undefined {
  if (words.some((word) => /^\d+\.\d+$/.test(word))) {
    const minor = /^v?(\d+\.\d+)(?:\.|$)/.exec(value)?.[1];
    return minor !== undefined && words.includes(minor) ? `"${minor}"` : undefined;
  }
  return nearest(value, words);
}

/** What else people write for `on` and `off`. */
const SWITCHES: Readonly<Record<string, string>> = {
  true: 'on',
  yes: 'on',
  enabled: 'on',
  false: 'off',
  no: 'off',
  none: 'off',
  disabled: 'off',
};

function byExample(schema: z.core.$ZodType, path: Path): string {
  const { example } = docAt(schema);
  const keys = Object.keys(shapeOf(schema) ?? {});
  if (example === undefined || example === 'on') {
    const words = oneOf(wordsOf(schema)) || 'another value';
    return `write ${keys.length === 0 ? words : `a mapping with some of ${keys.join(', ')}`}`;
  }
  const key = path.at(-1);
  return `write for example ${typeof key === 'string' ? `\`${key}: ${example}\`` : example}`;
}

/** What is said about a schema, with words for the types that say nothing themselves. */
function docAt(schema: z.core.$ZodType): { readonly expected?: string; readonly example?: string } {
  const doc = fullDoc(schema);
  const expected = doc.expected ?? typeWords(schema);
  return {
    ...(expected === undefined ? {} : { expected }),
    ...(doc.example === undefined ? {} : { example: doc.example }),
  };
}

function typeWords(schema: z.core.$ZodType): string | undefined {
  const names: Readonly<Record<string, string>> = {
    object: 'a mapping',
    record: 'a mapping',
    array: 'a list',
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
  };
  const types = alternatives(schema).map(
    (one) => docOf(one).expected ?? names[(one as z.core.$ZodTypes)._zod.def.type],
  );
  return oneOf([...new Set(types.filter((type) => type !== undefined))]) || undefined;
}

function sayScalar(context: Context, path: Path, params: ScalarIssue): Saying {
  const { problem, expected, fix, hide } = params;
  return { problem, expected, fix, ...(hide === true ? {} : { got: context.source.written(path) }) };
}

function isScalarIssue(
  issue: Issue,
): issue is z.core.$ZodIssueCustom & { readonly params: ScalarIssue & Record<string, unknown> } {
  return issue.code === 'custom' && typeof issue.params?.problem === 'string' && typeof issue.params.fix === 'string';
}
