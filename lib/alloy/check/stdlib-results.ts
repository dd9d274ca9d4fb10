import { posix } from 'node:path';
import * as yaml from 'js-yaml';
import { knownText } from './convert';
import { sprintf } from './sprintf';
import {
  arrayValue,
  boolValue,
  bytesValue,
  describeValue,
  NULL,
  numberValue,
  objectValue,
  SOME_STRING,
  stringValue,
  UNKNOWN,
  type Value,
} from './value';

/** Why a function of the standard library fails although its arguments have the right types. */
export class FunctionFault extends Error {}

type Result = (args: readonly Value[]) => Value;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const BASE64_URL = /^(?:[\w-]{4})*(?:[\w-]{2}==|[\w-]{3}=)?$/;

const SOME_OBJECTS: Value = { type: 'array', of: { type: 'object', fields: new Map(), others: UNKNOWN } };

/** What functions give for arguments of the right number and types. Functions that are not here give their type alone. */
export const RESULTS: Readonly<Record<string, Result>> = {
  'array.concat': concat,
  concat,
  coalesce,
  'array.combine_maps': ([, , conditions]) => {
    if (conditions?.type === 'array' && conditions.elements?.length === 0) {
      throw new FunctionFault('the conditions of combine_maps must not be empty');
    }
    return SOME_OBJECTS;
  },
  'array.group_by': ([list, key]) => {
    const groups = key?.type === 'string' && list?.type === 'array' ? list.elements?.map(fieldOf(key)) : undefined;
    const wrong = groups?.find((group) => group && group.type !== 'string' && group.type !== 'unknown');
    if (wrong) throw new FunctionFault(`expected a string to group by, got ${describeValue(wrong)}`);
    return SOME_OBJECTS;
  },
  'convert.nonsensitive': sameText,
  nonsensitive: sameText,
  'encoding.from_json': ofText(fromJson),
  json_decode: ofText(fromJson),
  'encoding.from_yaml': ofText(fromYaml),
  yaml_decode: ofText(fromYaml),
  'encoding.from_base64': fromBase64(BASE64),
  base64_decode: fromBase64(BASE64),
  'encoding.from_URLbase64': fromBase64(BASE64_URL),
  'encoding.to_base64': ofText((text) => stringValue(Buffer.from(text).toString('base64'))),
  'encoding.url_decode': ofText(urlDecode),
  'encoding.to_json': ([value]) => {
    if (value && value.type !== 'object' && value.type !== 'unknown') {
      throw new FunctionFault(`to_json takes an object only, got ${value.type}`);
    }
    return SOME_STRING;
  },
  json_path: ([json]) => {
    if (json?.type === 'string' && json.value !== undefined) fromJson(json.value);
    return { type: 'array', of: UNKNOWN };
  },
  'file.path_join': ofTexts((...parts) => posix.join(...parts.filter((part) => part !== '')).replace(/(.)\/$/, '$1')),
  'string.format': ([format, ...values]) => sprintf(format, values),
  format: ([format, ...values]) => sprintf(format, values),
  'string.join': join,
  join,
  'string.split': split,
  split,
  ...both('replace', (text, old, replacement) => text.replaceAll(old, () => replacement)),
  ...both('to_lower', (text) => text.toLowerCase()),
  ...both('to_upper', (text) => text.toUpperCase()),
  ...both('trim_space', (text) => text.trim()),
  ...both('trim_prefix', (text, prefix) => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  ...both('trim_suffix', (text, suffix) => (suffix && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text)),
  ...both('trim', trim),
};

/** A function that has an old name outside of `string` too. */
function both(name: string, compute: (...texts: readonly [string, string, string]) => string): Record<string, Result> {
  const result = ofTexts((a = '', b = '', c = '') => compute(a, b, c));
  return { [name]: result, [`string.${name}`]: result };
}

function ofTexts(compute: (...texts: readonly string[]) => string): Result {
  return (args) => {
    const texts = args.map(knownText);
    return texts.every((text) => text !== undefined) ? stringValue(compute(...texts)) : SOME_STRING;
  };
}

function ofText(compute: (text: string) => Value): Result {
  return ([arg = UNKNOWN]) => {
    const text = knownText(arg);
    return text === undefined ? UNKNOWN : compute(text);
  };
}

function fieldOf({ value: name }: Value & { readonly type: 'string' }): (item: Value) => Value | undefined {
  return (item) => (item.type === 'object' && name !== undefined ? item.fields.get(name) : undefined);
}

function sameText([arg]: readonly Value[]): Value {
  return arg?.type === 'string' ? arg : SOME_STRING;
}

function trim(text: string, characters: string): string {
  const cut = new Set(characters);
  const all = [...text];
  const from = all.findIndex((character) => !cut.has(character));
  const to = all.findLastIndex((character) => !cut.has(character));
  return from < 0 ? '' : all.slice(from, to + 1).join('');
}

function join([list, separator]: readonly Value[]): Value {
  if (list?.type !== 'array' || separator?.type !== 'string') return SOME_STRING;
  const texts = list.elements?.map(knownText);
  const known = texts?.filter((text) => text !== undefined);
  if (!known || known.length !== texts?.length || separator.value === undefined) return SOME_STRING;
  return stringValue(known.join(separator.value));
}

function split([text, separator]: readonly Value[]): Value {
  const known = text?.type === 'string' && separator?.type === 'string';
  if (!known || text.value === undefined || separator.value === undefined) return { type: 'array', of: SOME_STRING };
  return arrayValue(text.value.split(separator.value).map(stringValue));
}

function concat(args: readonly Value[]): Value {
  const arrays = args.map((arg) => (arg.type === 'array' ? arg : undefined));
  if (arrays.every((array) => array?.elements)) return arrayValue(arrays.flatMap((array) => array?.elements ?? []));
  const kinds = arrays.map((array) => array?.of ?? array?.elements?.[0] ?? UNKNOWN);
  return { type: 'array', of: common(kinds), some: arrays.flatMap((array) => array?.elements ?? array?.some ?? []) };
}

/** The first argument that is not empty. */
function coalesce(args: readonly Value[]): Value {
  if (args.length === 0) return NULL;
  const candidates: Value[] = [];
  for (const arg of args) {
    const empty = isEmpty(arg);
    if (empty === false && candidates.length === 0) return arg;
    if (empty !== true) candidates.push(arg);
    if (empty === false) return common(candidates);
  }
  const last = args.at(-1) ?? NULL;
  return candidates.length === 0 ? last : common([...candidates, last]);
}

function isEmpty(value: Value): boolean | undefined {
  switch (value.type) {
    case 'null':
      return true;
    case 'string':
      return value.value === undefined ? undefined : value.value === '';
    case 'number':
      return value.value === undefined ? undefined : value.value === 0;
    case 'bool':
      return value.value === undefined ? undefined : !value.value;
    case 'array':
      if (value.bytes !== undefined) return value.bytes === null ? undefined : value.bytes === '';
      return value.elements && value.elements.length === 0;
    case 'object':
      return value.others ? undefined : value.fields.size === 0;
    case 'function':
      return false;
    case 'capsule':
      // To Go it is a struct with a field that says so, whatever the text.
      return value.name === 'optional_secret' && value.secret === true ? false : undefined;
    default:
      return undefined;
  }
}

/** What is known of a value that is one of several. */
function common(values: readonly Value[]): Value {
  const [first = UNKNOWN] = values;
  const same = values.every(({ type }) => type === first.type);
  if (!same) return UNKNOWN;
  if (first.type === 'string' || first.type === 'number' || first.type === 'bool') return { type: first.type };
  if (first.type === 'array') return { type: 'array', of: UNKNOWN };
  if (first.type !== 'capsule') return UNKNOWN;
  const oneCapsule = values.every((value) => value.type === 'capsule' && value.name === first.name);
  return oneCapsule ? { type: 'capsule', name: first.name } : UNKNOWN;
}

function fromJson(text: string): Value {
  try {
    return ofPlain(JSON.parse(text));
  } catch (error) {
    throw new FunctionFault(`the text is no JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

function fromYaml(text: string): Value {
  try {
    return ofPlain(yaml.load(text));
  } catch (error) {
    throw new FunctionFault(`the text is no YAML: ${error instanceof Error ? error.message.split('\n')[0] : ''}`);
  }
}

function ofPlain(plain: unknown): Value {
  if (plain === null) return NULL;
  if (typeof plain === 'string') return stringValue(plain);
  if (typeof plain === 'number') return numberValue(plain, true);
  if (typeof plain === 'boolean') return boolValue(plain);
  if (Array.isArray(plain)) return arrayValue(plain.map(ofPlain));
  if (typeof plain !== 'object' || plain instanceof Date) return UNKNOWN;
  return objectValue(new Map(Object.entries(plain).map(([name, field]) => [name, ofPlain(field)])));
}

function fromBase64(form: RegExp): Result {
  return ([arg = UNKNOWN]) => {
    const text = knownText(arg)?.replace(/[\r\n]/g, '');
    if (text === undefined) return bytesValue(null);
    if (!form.test(text)) throw new FunctionFault('the text is no base64');
    return bytesValue(Buffer.from(text, 'base64').toString());
  };
}

function urlDecode(text: string): Value {
  if (/%(?![0-9a-fA-F]{2})/.test(text)) throw new FunctionFault('the text has a % without two hexadecimal digits');
  return SOME_STRING;
}
