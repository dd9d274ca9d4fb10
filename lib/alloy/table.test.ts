import { loadTable, splitType } from './table';

const table = loadTable();
const SIMPLE = ['any', 'bool', 'duration', 'integer', 'number', 'optional_secret', 'secret', 'string'];

/** Names that a type refers to and the table lacks. */
function unknownNames(type: string): readonly string[] {
  const { name, of } = splitType(type);
  if (SIMPLE.includes(name)) return [];
  if (name === 'list' || name === 'map') return unknownNames(of);
  if (name === 'object') return of in table.bodies ? [] : [of];
  return name === 'capsule' || name === 'text' ? [] : [type];
}

test('the table has what Alloy 1.18 has', () => {
  expect(table.version).toBe('v1.18.0-devel');
  expect(Object.keys(table.components)).toHaveLength(184);
  expect(Object.keys(table.configBlocks)).toHaveLength(14);
  expect(Object.keys(table.bodies)).toHaveLength(727);
});

test('every body that a component or block names is there', () => {
  const named = [
    ...Object.values(table.components).map(({ body }) => body),
    ...Object.values(table.configBlocks).flatMap(({ body }) => body ?? []),
    ...Object.values(table.bodies).flatMap(({ blocks = {} }) => Object.values(blocks).map(({ body }) => body)),
  ];
  expect(named.filter((name) => !(name in table.bodies))).toEqual([]);
});

test('every type is one that splitType can take apart', () => {
  const types = [
    ...Object.values(table.bodies).flatMap(({ attributes = {} }) => Object.values(attributes).map(({ type }) => type)),
    ...Object.values(table.components).flatMap(({ exports }) => Object.values(exports)),
    ...Object.values(table.functions).flatMap(({ args = [], result }) => [
      ...args.map((arg) => arg.replace('?', '')),
      result,
    ]),
  ];
  expect(types.flatMap(unknownNames)).toEqual([]);
});

test.each([
  ['string', { name: 'string', of: '' }],
  ['list(map(secret))', { name: 'list', of: 'map(secret)' }],
  ['capsule(loki.LogsReceiver)', { name: 'capsule', of: 'loki.LogsReceiver' }],
])('%s is taken apart', (type, expected) => {
  expect(splitType(type)).toEqual(expected);
});

test('a documented value is kept apart from an enforced one', () => {
  const role = table.bodies['discovery/kubernetes.Arguments']?.attributes?.role;
  expect(role?.enum).toBeUndefined();
  expect(role?.documented).toContain('pod');
});
