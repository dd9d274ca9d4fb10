import { isRegexp, parseRegexp } from '../../alloy/check/values/regexp/re2';
import { childrenOf } from '../syntax';
import type { TreeReader } from '../tree-reader';
import type { FieldExpr } from './field-row';
import { type Field, type FieldType, fieldOf } from './fields';

/** What an expression about fields yields. */
export interface Value {
  readonly type: FieldType;
  readonly from: number;
  /** Whether it says nothing about a span. */
  readonly constant: boolean;
  /** @default - not a leaf */
  readonly field?: Field;
}

const NUMBERS: readonly FieldType[] = ['integer', 'float', 'duration'];
const ARITHMETIC = ['+', '-', '*', '/', '%', '^'];
const ORDER = ['=', '!=', '>', '>=', '<', '<='];

/** Operators that a type can stand beside. */
const OPERATORS: Readonly<Record<FieldType, readonly string[]>> = {
  attribute: [...ARITHMETIC, ...ORDER, '=~', '!~', '&&', '||'],
  boolean: ['&&', '||', '=', '!='],
  integer: [...ARITHMETIC, ...ORDER],
  float: [...ARITHMETIC, ...ORDER],
  duration: [...ARITHMETIC, ...ORDER],
  string: [...ORDER, '=~', '!~'],
  status: ['=', '!='],
  kind: ['=', '!='],
  nil: ['=', '!='],
};

/** The rules of Tempo about what can be compared with what; gives what the expression yields. */
export function yieldOf(expr: FieldExpr, reader: TreeReader): Value {
  if (expr.kind === 'leaf') return leaf(expr, reader);
  if (expr.kind === 'sign') return signed(expr, reader);
  const [left, right] = [yieldOf(expr.left, reader), yieldOf(expr.right, reader)];
  checkBinary(expr.operator, expr.at, left, right, reader);
  const type = ARITHMETIC.includes(expr.operator) ? (left.type === 'attribute' ? right.type : left.type) : 'boolean';
  return { type, from: left.from, constant: left.constant && right.constant };
}

function leaf({ node }: Extract<FieldExpr, { kind: 'leaf' }>, reader: TreeReader): Value {
  const [inner] = childrenOf(node);
  const field = fieldOf(inner ?? node, reader.text);
  if (/^parent\b/.test(field.text))
    reader.add({
      from: field.from,
      problem: 'Tempo cannot look at the parent of a span yet',
      got: field.text,
      fix: 'use { … } > { … }',
    });
  return { type: field.type, from: field.from, constant: field.constant, field };
}

function signed({ sign, from, operand }: Extract<FieldExpr, { kind: 'sign' }>, reader: TreeReader): Value {
  const value = yieldOf(operand, reader);
  const fine = value.type === 'attribute' || (sign === '!' ? value.type === 'boolean' : NUMBERS.includes(value.type));
  if (!fine)
    reader.add({
      from,
      problem: `\`${sign}\` does not go with this`,
      got: article(value.type),
      expected: sign === '!' ? 'something true or false' : 'a number',
      fix: 'remove it, or use brackets',
    });
  return { type: value.type, from, constant: value.constant };
}

function checkBinary(operator: string, at: number, left: Value, right: Value, reader: TreeReader): void {
  if (left.type === 'nil' || right.type === 'nil') {
    checkNil(operator, at, left.type === 'nil' ? right : left, reader);
    return;
  }
  if (!matches(left.type, right.type)) {
    reader.add({
      from: at,
      problem: 'these two can never be equal in kind',
      got: `${article(left.type)} ${operator} ${article(right.type)}`,
      fix:
        left.field?.constant === false || right.field?.constant === false
          ? 'compare with a value of its own kind'
          : 'compare equals',
    });
    return;
  }
  for (const { type, from } of [left, right]) {
    if (OPERATORS[type].includes(operator)) continue;
    reader.add({
      from,
      problem: `\`${operator}\` does not go with ${article(type)}`,
      expected: OPERATORS[type].join(' '),
      fix: 'use another operator',
    });
    return;
  }
  if (operator === '=~' || operator === '!~') checkRegexp(right, reader);
}

function checkNil(operator: string, at: number, other: Value, reader: TreeReader): void {
  const name = other.field?.text ?? '';
  const always =
    (other.field !== undefined && !other.field.constant && other.type !== 'attribute') ||
    name === 'resource.service.name';
  if (operator === '=' && always)
    reader.add({ from: at, problem: `\`${name}\` is never nil`, fix: 'remove the comparison' });
  else if (operator !== '=' && operator !== '!=')
    reader.add({ from: at, problem: 'nil is compared with = and != only', got: operator, fix: 'use != nil' });
}

function checkRegexp(right: Value, reader: TreeReader): void {
  const { field } = right;
  if (field === undefined || !field.constant || field.type !== 'string') {
    reader.add({ from: right.from, problem: 'a regular expression is a string', fix: 'put it in quotes' });
    return;
  }
  const parsed = parseRegexp(reader.decode(field.text));
  if (!isRegexp(parsed))
    reader.add({ from: right.from, problem: parsed.message, got: field.text, fix: 'mend the regular expression' });
}

function matches(a: FieldType, b: FieldType): boolean {
  return a === 'attribute' || b === 'attribute' || a === b || (NUMBERS.includes(a) && NUMBERS.includes(b));
}

/** Whether something can be added up. */
export function isNumber(type: FieldType): boolean {
  return type === 'attribute' || NUMBERS.includes(type);
}

/** The type in a sentence. */
export function article(type: FieldType): string {
  return type === 'nil' ? 'nil' : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}
