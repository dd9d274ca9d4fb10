import type { JsonSchema } from './json-schema';
import { Validator } from './validate';

const DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  '#/port': { type: ['integer', 'string'] },
  '#/tree': {
    type: 'object',
    properties: { name: { type: 'string' }, children: { type: 'array', items: { $ref: '#/tree' } } },
  },
  '#/loop': { $ref: '#/nowhere' },
};

/** Each violation as `path: message (got, expected) → fix`. */
function problems(schema: JsonSchema, value: unknown): readonly string[] {
  const validator = new Validator((ref) => DEFINITIONS[ref]);
  return validator
    .validate(value, schema)
    .map(({ path, message, got, expected, fix }) => `${path}: ${message} (${got}, ${expected}) → ${fix}`);
}

test('values of the right type pass, whole numbers also as numbers', () => {
  expect(problems({ type: 'number' }, 3)).toEqual([]);
  expect(problems({ type: 'integer' }, 3)).toEqual([]);
  expect(problems({ type: ['array', 'null'] }, null)).toEqual([]);
  expect(problems({}, { anything: 1 })).toEqual([]);
});

test('a wrong type says what would be right', () => {
  expect(problems({ type: 'integer' }, 1.5)).toEqual([': wrong type (1.5, a whole number) → write a whole number']);
  expect(problems({ type: ['array', 'string'] }, {})).toEqual([
    ': wrong type ({}, a list or a string) → write a list or a string',
  ]);
});

test('an object that names its properties is closed, also where the schema leaves it open', () => {
  const schema: JsonSchema = {
    type: 'object',
    properties: { replicas: { type: 'integer' }, image: { type: 'string' } },
  };
  expect(problems(schema, { replica: 1 })).toEqual([
    'replica: unknown field (replica, replicas, image) → did you mean replicas?',
  ]);
  expect(problems(schema, { zzz: 1 })).toEqual(['zzz: unknown field (zzz, replicas, image) → remove zzz']);
});

test('an object without named properties takes any, one with additionalProperties those of its form', () => {
  expect(problems({ type: 'object' }, { a: 1 })).toEqual([]);
  expect(problems({ type: 'object', additionalProperties: { type: 'string' } }, { 'a.b': 1 })).toEqual([
    '["a.b"]: wrong type (1, a string) → write a string',
  ]);
  expect(problems({ type: 'object', properties: {}, additionalProperties: true }, { a: 1 })).toEqual([]);
});

test('properties by pattern are checked, others refused', () => {
  const schema: JsonSchema = {
    type: 'object',
    patternProperties: { '^x-': { type: 'string' } },
    additionalProperties: false,
  };
  expect(problems(schema, { 'x-a': 'b' })).toEqual([]);
  expect(problems(schema, { 'x-a': 1, y: 1 })).toEqual([
    'x-a: wrong type (1, a string) → write a string',
    'y: unknown field (y, no field) → remove y',
  ]);
});

test('a required property that is missing is named', () => {
  const schema: JsonSchema = { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] };
  expect(problems({ type: 'array', items: schema }, [{ name: 'a' }, {}])).toEqual([
    '[1].name: required, but missing (nothing, a string) → add name',
  ]);
});

test('references are followed and allOf is merged, also when they lead back', () => {
  const schema: JsonSchema = { allOf: [{ $ref: '#/tree' }] };
  expect(problems(schema, { name: 'a', children: [{ name: 'b', children: [{ nmae: 'c' }] }] })).toEqual([
    'children[0].children[0].nmae: unknown field (nmae, name, children) → did you mean name?',
  ]);
});

test('of several alternatives the one of the same type speaks', () => {
  const schema: JsonSchema = {
    oneOf: [{ type: 'integer' }, { type: 'object', properties: { a: { type: 'string' } } }],
  };
  expect(problems(schema, 1)).toEqual([]);
  expect(problems(schema, { a: 1 })).toEqual(['a: wrong type (1, a string) → write a string']);
  expect(problems(schema, true)).toEqual([
    ': the value is of no allowed kind (true, a whole number or an object) → write a whole number or an object',
  ]);
});

test('texts have a form and a length, numbers a minimum, words a list', () => {
  expect(problems({ type: 'string', pattern: '^[a-z]+$' }, 'A')).toEqual([
    ': the text does not have the right form ("A", a string that matches ^[a-z]+$) → write a string that matches ^[a-z]+$',
  ]);
  expect(problems({ type: 'string', minLength: 2 }, 'a')).toEqual([
    ': the text does not have the right form ("a", a string of at least 2 characters) → write a string of at least 2 characters',
  ]);
  expect(problems({ type: 'integer', minimum: 1 }, 0)).toEqual([
    ': too small (0, a whole number of 1 or more) → write a whole number of 1 or more',
  ]);
  expect(problems({ enum: ['TCP', 'UDP'] }, 'TPC')).toEqual([
    ': not one of the allowed values ("TPC", "TCP", "UDP") → did you mean "TCP"?',
  ]);
});

test('lists that are sets or maps by key have no duplicates', () => {
  const ports: JsonSchema = { type: 'array', 'x-kubernetes-list-map-keys': ['port', 'protocol'] };
  expect(problems({ type: 'array', uniqueItems: true }, ['a', 'b', 'a'])).toEqual([
    '[2]: the same value twice in the list ("a", a value of its own for each item) → remove or rename one of them',
  ]);
  expect(
    problems(ports, [
      { port: 1, protocol: 'TCP' },
      { port: 1, protocol: 'UDP' },
    ]),
  ).toEqual([]);
  expect(
    problems(ports, [
      { port: 1, protocol: 'TCP' },
      { port: 1, protocol: 'TCP', name: 'b' },
    ]),
  ).toEqual([
    '[1]: the same port and protocol twice in the list ([1,"TCP"], a port and protocol of its own for each item) → remove or rename one of them',
  ]);
});

test('a property called like a method of objects is an ordinary one', () => {
  const schema: JsonSchema = { type: 'object', properties: { a: {} } };
  expect(problems(schema, JSON.parse('{"constructor": 1, "__proto__": 2}'))).toHaveLength(2);
});

test('a schema with a keyword that is not known is refused, and so is a dangling reference', () => {
  expect(() => problems({ dependentRequired: {} } as JsonSchema, {})).toThrow(
    'does not know the schema keyword "dependentRequired"',
  );
  expect(() => problems({ $ref: '#/loop' }, {})).toThrow('schema reference #/nowhere leads nowhere');
});
