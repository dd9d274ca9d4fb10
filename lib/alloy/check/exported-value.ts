import { type Type, typeOf } from './type';
import { NULL, SOME_STRING, UNKNOWN, type Value } from './value';

const values = new Map<string, Value>();

/** What is known of a value that only the running program has, by its type in the table. */
export function exportedValue(type: string): Value {
  let value = values.get(type);
  if (!value) {
    value = valueOfType(typeOf(type));
    values.set(type, value);
  }
  return value;
}

function valueOfType(type: Type): Value {
  switch (type.kind) {
    case 'string':
    case 'duration':
    case 'text':
      return SOME_STRING;
    case 'bool':
    case 'number':
      return { type: type.kind };
    case 'list':
      return { type: 'array', of: valueOfType(type.of) };
    case 'map':
      return { type: 'object', fields: new Map(), others: valueOfType(type.of) };
    case 'secret':
    case 'optional_secret':
      return { type: 'capsule', name: type.kind };
    case 'capsule':
      return { type: 'capsule', name: type.name };
    case 'any':
    case 'object':
      return UNKNOWN;
  }
}

/** The labels of a target: it converts into an object of strings, of which any may be absent. */
export const TARGET_LABELS: Value = { type: 'object', fields: new Map(), others: SOME_STRING };

/** A field of an object that may have any: absent ones are null. */
export function fieldOf(value: Value, name: string): Value | undefined {
  if (value.type !== 'object') return undefined;
  return value.fields.get(name) ?? value.others;
}

/** What indexing an object with a name gives, null for a field that it certainly does not have. */
export function indexedField(value: Value, name: string | undefined): Value {
  if (value.type !== 'object') return UNKNOWN;
  if (name === undefined) return value.others ?? UNKNOWN;
  return fieldOf(value, name) ?? NULL;
}
