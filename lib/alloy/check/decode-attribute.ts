import type { AttributeStmt } from '../ast';
import type { TableAttribute } from '../table';
import type { Checker } from './checker';
import { knownText, misfits } from './convert';
import { Evaluator } from './evaluate';
import { storedNumber } from './go-number';
import type { Scope } from './scope';
import { typeOf } from './type';
import { SOME_STRING, stringValue, type Value } from './value';

/** Evaluates an attribute and checks that its value fits. */
export function decodeAttribute(
  checker: Checker,
  statement: AttributeStmt,
  attribute: TableAttribute,
  scope: Scope,
): { readonly value: Value; readonly fits: boolean } {
  const evaluator = new Evaluator(checker, scope, statement.value);
  const value = evaluator.run();
  for (const { culprit, message, atLoad } of misfits(value, typeOf(attribute.type), checker.checks)) {
    evaluator.fault(culprit, `${statement.name.name}: ${message}`, atLoad);
  }
  return { value: asStored(value, attribute), fits: !evaluator.failed };
}

/** A value as the rules see it in the Go field: a number or bytes given to a string are a string, one for an integer is whole. */
function asStored(value: Value, { type, kind }: TableAttribute): Value {
  if (kind !== undefined && (type === 'integer' || type === 'number')) return storedNumber(value, kind);
  if (type !== 'string' || (value.type !== 'number' && value.type !== 'array')) return value;
  const text = knownText(value);
  return { ...(text === undefined ? SOME_STRING : stringValue(text)), ...(value.node ? { node: value.node } : {}) };
}
