import { deepMerge } from './deep-merge';

test('maps are merged, everything else is replaced', () => {
  const base = { a: { x: 1, y: [1, 2] }, b: 'kept', c: { z: 1 } };
  expect(deepMerge(base, { a: { y: [3], w: true }, c: 'text' })).toEqual({
    a: { x: 1, y: [3], w: true },
    b: 'kept',
    c: 'text',
  });
});

test('neither side is changed', () => {
  const base = { a: { x: 1 } };
  const over = { a: { y: 2 } };
  deepMerge(base, over);
  expect([base, over]).toEqual([{ a: { x: 1 } }, { a: { y: 2 } }]);
});

test('keys keep their order and new ones follow', () => {
  expect(Object.keys(deepMerge({ b: 1, a: 2 }, { c: 3, a: 4 }))).toEqual(['b', 'a', 'c']);
});

test('a key that has a meaning in JavaScript is only a key', () => {
  const merged = deepMerge({}, JSON.parse('{"__proto__": {"polluted": true}}'));
  expect(Object.keys(merged)).toEqual(['__proto__']);
  expect({}).not.toHaveProperty('polluted');
});
