import type { Expr } from '../ast';

/**
 * What is known about the value of an expression before Alloy runs: its type, and the value itself where the text decides
 * it. The types are those of Alloy's evaluator.
 */
export type Value =
  | NullValue
  | NumberValue
  | StringValue
  | BoolValue
  | ArrayValue
  | ObjectValue
  | FunctionValue
  | CapsuleValue
  | UnknownValue;

interface Located {
  /** The expression that gave the value. @default - a part of another value, or of no expression */
  readonly node?: Expr;
}

export interface NullValue extends Located {
  readonly type: 'null';
}

export interface NumberValue extends Located {
  readonly type: 'number';
  /** @default - unknown */
  readonly value?: number;
  /** Whether it is a float to Alloy, though it may be whole. @default false */
  readonly float?: boolean;
}

export interface StringValue extends Located {
  readonly type: 'string';
  /** @default - unknown */
  readonly value?: string;
}

export interface BoolValue extends Located {
  readonly type: 'bool';
  /** @default - unknown */
  readonly value?: boolean;
}

export interface ArrayValue extends Located {
  readonly type: 'array';
  /** @default - unknown, also how many */
  readonly elements?: readonly Value[];
  /** What each element is, where they are unknown. @default - unknown */
  readonly of?: Value;
  /** Elements that it certainly has, where not all are known. @default - none are known */
  readonly some?: readonly Value[];
  /** For bytes (Go's `[]byte`), which become a string where one is wanted: that string, or null if it is unknown. */
  readonly bytes?: string | null;
}

export interface ObjectValue extends Located {
  readonly type: 'object';
  readonly fields: ReadonlyMap<string, Value>;
  /** What other fields are, if it may have any. @default - there are no others */
  readonly others?: Value;
}

export interface FunctionValue extends Located {
  readonly type: 'function';
  /** Full name in the standard library. */
  readonly name: string;
}

export interface CapsuleValue extends Located {
  readonly type: 'capsule';
  /** Name of a capsule of the table, `secret` or `optional_secret`. */
  readonly name: string;
  /** For an `optional_secret`: whether it is one. @default - unknown */
  readonly secret?: boolean;
}

export interface UnknownValue extends Located {
  readonly type: 'unknown';
}

export const NULL: NullValue = { type: 'null' };
export const UNKNOWN: UnknownValue = { type: 'unknown' };
export const SOME_STRING: StringValue = { type: 'string' };

/** A known string. */
export function stringValue(value: string): StringValue {
  return { type: 'string', value };
}

/** A known number; a float even if whole when so asked. */
export function numberValue(value: number, float = !Number.isInteger(value)): NumberValue {
  return { type: 'number', value, float };
}

/** A known bool. */
export function boolValue(value: boolean): BoolValue {
  return { type: 'bool', value };
}

/** An array of known length. */
export function arrayValue(elements: readonly Value[]): ArrayValue {
  return { type: 'array', elements };
}

/** An array of bytes: an array to operators, a string where one is wanted. */
export function bytesValue(text: string | null): ArrayValue {
  return { type: 'array', of: { type: 'number' }, bytes: text };
}

/** An object with these fields and no others. */
export function objectValue(fields: ReadonlyMap<string, Value>): ObjectValue {
  return { type: 'object', fields };
}

/** The value with the expression it came from. */
export function withNode(value: Value, node: Expr): Value {
  return { ...value, node };
}

/** What a value is called in messages: `string "x"`, `array`, `capsule of loki.LogsReceiver`. */
export function describeValue(value: Value): string {
  switch (value.type) {
    case 'string':
      return value.value === undefined ? 'a string' : `string ${shorten(JSON.stringify(value.value))}`;
    case 'number':
    case 'bool':
      return value.value === undefined ? `a ${value.type}` : `${value.type} ${value.value}`;
    case 'capsule':
      return isSecret(value) ? describeSecret(value) : `a value of ${value.name}`;
    case 'array':
      return value.bytes === undefined ? 'an array' : 'an array of bytes';
    case 'object':
      return 'an object';
    case 'function':
      return `the function ${value.name}`;
    case 'null':
      return 'null';
    case 'unknown':
      return 'an unknown value';
  }
}

function describeSecret({ name, secret }: CapsuleValue): string {
  return name === 'secret' || secret === true ? 'a secret' : 'an optional secret';
}

function isSecret(value: CapsuleValue): boolean {
  return value.name === 'secret' || value.name === 'optional_secret';
}

const MAX_SHOWN = 60;

function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/** The Go value of a number as a string: how Alloy turns a number into a string. */
export function numberText(value: number): string {
  if (Math.abs(value) < 1e21) return value.toString().includes('e') ? withoutExponent(value) : value.toString();
  return BigInt(value).toString();
}

function withoutExponent(value: number): string {
  return value.toFixed(100).replace(/\.?0+$/, '');
}
