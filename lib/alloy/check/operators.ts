import type { BinaryOperator, UnaryOperator } from '../ast';
import { type BoolValue, boolValue, type CapsuleValue, numberValue, SOME_STRING, UNKNOWN, type Value } from './value';

/** What an operation gives, or why it can't be done and which operand is at fault. */
export type OperationResult = Value | OperationFault;

export interface OperationFault {
  readonly fault: string;
  readonly culprit: Value;
}

/** Whether an operation could not be done. */
export function isFault(result: OperationResult): result is OperationFault {
  return 'fault' in result;
}

/** `!value`, `-value`. */
export function unaryOperation(operator: UnaryOperator, value: Value): OperationResult {
  const wanted = operator === '!' ? 'bool' : 'number';
  if (value.type === 'unknown') return operator === '!' ? { type: 'bool' } : { type: 'number' };
  if (value.type !== wanted)
    return { fault: `expected ${wanted} after ${operator}, got ${value.type}`, culprit: value };
  if (value.type === 'bool') return value.value === undefined ? { type: 'bool' } : boolValue(!value.value);
  if (value.type !== 'number' || value.value === undefined) return { type: 'number' };
  return numberValue(-value.value, value.float);
}

type Type = Value['type'];

/** The types that upstream's evaluator takes. */
const ALLOWED: Readonly<Record<Exclude<BinaryOperator, '==' | '!='>, readonly Type[]>> = {
  '||': ['bool'],
  '&&': ['bool'],
  '+': ['number', 'string', 'capsule'],
  '-': ['number'],
  '*': ['number'],
  '/': ['number'],
  '%': ['number'],
  '^': ['number'],
  '<': ['number', 'string'],
  '>': ['number', 'string'],
  '<=': ['number', 'string'],
  '>=': ['number', 'string'],
};

/** `left operator right`. */
export function binaryOperation(left: Value, operator: BinaryOperator, right: Value): OperationResult {
  if (operator === '==' || operator === '!=') return equality(left, operator, right);
  const [a, b] = unwrapSecrets(left, right);
  const allowed = ALLOWED[operator];
  for (const [unwrapped, culprit] of [
    [a, left],
    [b, right],
  ] as const) {
    if (unwrapped.type !== 'unknown' && !allowed.includes(unwrapped.type)) {
      return { fault: `expected ${allowed.join(' or ')} beside ${operator}, got ${unwrapped.type}`, culprit };
    }
  }
  if (a.type === 'unknown' || b.type === 'unknown') return resultOfUnknown(operator, a, b);
  if (a.type !== b.type) return { fault: `expected ${a.type} as the left side is one, got ${b.type}`, culprit: right };
  return compute(a, operator, b, left, right);
}

function resultOfUnknown(operator: BinaryOperator, a: Value, b: Value): Value {
  if (operator !== '+') return isComparison(operator) ? { type: 'bool' } : { type: 'number' };
  const known = a.type === 'unknown' ? b : a;
  return known.type === 'number' ? { type: 'number' } : UNKNOWN;
}

function isComparison(operator: BinaryOperator): boolean {
  return ['||', '&&', '<', '>', '<=', '>='].includes(operator);
}

function compute(
  a: Value,
  operator: Exclude<BinaryOperator, '==' | '!='>,
  b: Value,
  left: Value,
  right: Value,
): OperationResult {
  if (a.type === 'number' && b.type === 'number') return arithmetic(a, operator, b, right);
  if (a.type === 'string' && b.type === 'string') return textOperation(a.value, operator, b.value);
  if (a.type === 'bool' && b.type === 'bool') return logic(a, operator, b);
  if (a.type === 'capsule' && b.type === 'capsule' && isSecret(a)) {
    return {
      type: 'capsule',
      name: a.name,
      ...(a.secret === undefined ? {} : { secret: a.secret || b.secret === true }),
    };
  }
  return { fault: `expected number or string beside +, got ${a.type}`, culprit: left };
}

function logic(a: BoolValue, operator: BinaryOperator, b: BoolValue): Value {
  if (a.value === undefined || b.value === undefined) return { type: 'bool' };
  return boolValue(operator === '||' ? a.value || b.value : a.value && b.value);
}

function textOperation(a: string | undefined, operator: BinaryOperator, b: string | undefined): Value {
  if (operator === '+') return a === undefined || b === undefined ? SOME_STRING : { type: 'string', value: a + b };
  if (a === undefined || b === undefined) return { type: 'bool' };
  return boolValue(compare(Buffer.compare(Buffer.from(a), Buffer.from(b)), operator));
}

function compare(order: number, operator: BinaryOperator): boolean {
  switch (operator) {
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

type Numeric = Extract<Value, { readonly type: 'number' }>;

function arithmetic(a: Numeric, operator: BinaryOperator, b: Numeric, right: Value): OperationResult {
  const divides = operator === '/' || operator === '%';
  if (divides && b.value === 0) return { fault: 'division by zero', culprit: right };
  if (a.value === undefined || b.value === undefined) {
    return isComparison(operator) ? { type: 'bool' } : { type: 'number' };
  }
  if (isComparison(operator)) return boolValue(compare(a.value - b.value, operator));
  const float = a.float === true || b.float === true;
  const result = calculate(a.value, operator, b.value);
  return numberValue(float ? result : Math.trunc(result), float);
}

function calculate(a: number, operator: BinaryOperator, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    default:
      return a ** b;
  }
}

function isSecret(value: CapsuleValue): boolean {
  return value.name === 'secret' || value.name === 'optional_secret';
}

/** A secret beside a string makes both secrets, an `optional_secret` that is none makes both strings. */
function unwrapSecrets(left: Value, right: Value): readonly [Value, Value] {
  const [a, b] = [textKind(left), textKind(right)];
  if (!a || !b || (a === 'string' && b === 'string')) return [left, right];
  if (a === 'secret' || b === 'secret') return [SECRET, SECRET];
  if (a === 'unsure' || b === 'unsure') return [UNKNOWN, UNKNOWN];
  // Two optional secrets stay what they are.
  if (left.type === 'capsule' && right.type === 'capsule') return [left, right];
  if (a === 'optional' || b === 'optional') return [OPTIONAL_SECRET, OPTIONAL_SECRET];
  return [asString(left), asString(right)];
}

const SECRET: CapsuleValue = { type: 'capsule', name: 'secret' };
const OPTIONAL_SECRET: CapsuleValue = { type: 'capsule', name: 'optional_secret', secret: true };

function textKind(value: Value): 'string' | 'secret' | 'optional' | 'plain' | 'unsure' | undefined {
  if (value.type === 'string') return 'string';
  if (value.type !== 'capsule' || !isSecret(value)) return undefined;
  if (value.name === 'secret') return 'secret';
  if (value.secret === undefined) return 'unsure';
  return value.secret ? 'optional' : 'plain';
}

function asString(value: Value): Value {
  return value.type === 'string' ? value : SOME_STRING;
}

function equality(left: Value, operator: '==' | '!=', right: Value): Value {
  const equal = areEqual(left, right);
  return equal === undefined ? { type: 'bool' } : boolValue(equal === (operator === '=='));
}

/** Whether two values are equal, undefined where that can't be known. Values of different types never are. */
function areEqual(left: Value, right: Value): boolean | undefined {
  const [a, b] = unwrapSecrets(left, right);
  if (a.type === 'unknown' || b.type === 'unknown') return undefined;
  if (a.type !== b.type) return false;
  if (a.type === 'null') return true;
  if (!('value' in a) || !('value' in b) || a.value === undefined || b.value === undefined) return undefined;
  return a.value === b.value;
}
