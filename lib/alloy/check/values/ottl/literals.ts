import type { Value } from './ast';
import type { ArgumentKind } from './functions';

/** A value that is known when a statement is read. */
export type Literal =
  | { readonly type: 'nil' | 'bool' | 'bytes' | 'int' | 'float' | 'list' | 'map' }
  | { readonly type: 'string'; readonly text: string };

/** The literal that a value is, or undefined where it is computed later. */
export function literalOf(value: Value): Literal | undefined {
  switch (value.kind) {
    case 'nil':
    case 'bool':
    case 'bytes':
    case 'int':
    case 'float':
      return { type: value.kind };
    case 'string':
      return { type: 'string', text: value.text };
    case 'enum':
      return { type: 'int' };
    case 'list':
    case 'map':
      return value.items.every((item) => literalOf(item)) ? { type: value.kind } : undefined;
    case 'math':
      return value.simple && literalOf(value.simple);
    default:
      return undefined;
  }
}

const TYPE_NAMES = {
  nil: 'nil',
  bool: 'a bool',
  bytes: 'bytes',
  int: 'an integer',
  float: 'a float',
  list: 'a list',
  map: 'a map',
  string: 'a string',
} as const;

const ONLY: Partial<Record<ArgumentKind, Literal['type']>> = {
  string: 'string',
  int: 'int',
  float: 'float',
  bool: 'bool',
  map: 'map',
  slice: 'list',
};

const GO_FLOAT =
  /^[+-]?(inf|infinity|nan|0x([\da-f_]+\.?[\da-f_]*|\.[\da-f_]+)p[+-]?\d+|(\d[\d]*\.?\d*|\.\d+)(e[+-]?\d+)?)$/i;
const GO_BOOL = /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;

/** What is wrong with a literal where a value of a kind is expected. */
export function literalFault(literal: Literal, kind: ArgumentKind): string | undefined {
  const only = ONLY[kind];
  if (only) return literal.type === only ? undefined : mismatch(TYPE_NAMES[only], literal);
  if (kind === 'time' || kind === 'duration') return mismatch(`a ${kind}`, literal);
  const isCollection = literal.type === 'list' || literal.type === 'map';
  if ((kind === 'bytesLike' || kind.startsWith('bool') || kind.startsWith('int')) && isCollection) {
    return mismatch('a simple value', literal);
  }
  if (kind === 'floatLike' || kind === 'intLike' || kind === 'boolLike') return numberFault(literal, kind);
  return undefined;
}

function numberFault(literal: Literal, kind: ArgumentKind): string | undefined {
  if (literal.type === 'bytes' || literal.type === 'list' || literal.type === 'map') {
    return mismatch('a simple value', literal);
  }
  if (literal.type !== 'string' || kind === 'intLike') return undefined;
  const fits = (kind === 'floatLike' ? GO_FLOAT : GO_BOOL).test(literal.text);
  return fits ? undefined : `"${literal.text}" is no ${kind === 'floatLike' ? 'number' : 'bool'}`;
}

function mismatch(expected: string, got: Literal): string {
  return `expected ${expected}, got ${TYPE_NAMES[got.type]}`;
}
