import { checkOttl } from './ottl';

const CONTEXTS = { resource: 'standard', span: 'transformSpan' } as const;

test('finds nothing wrong with statements, conditions and values that are right', () => {
  expect(
    checkOttl('statement', ['set(span.name, "x")', 'set(resource.attributes["a"], span.name)'], { contexts: CONTEXTS }),
  ).toEqual([]);
  expect(checkOttl('condition', ['span.name == "x"'], { contexts: CONTEXTS })).toEqual([]);
  expect(checkOttl('value', ['span.name'], { contexts: CONTEXTS })).toEqual([]);
});

test('says which text is wrong, and where in it', () => {
  expect(checkOttl('statement', ['set(span.name, "x")', 'set(span.nam, "x")'], { contexts: CONTEXTS })).toEqual([
    { index: 1, message: 'context span has no path nam; did you mean "name"?', offset: 9 },
  ]);
  expect(checkOttl('statement', ['set(span.name, "x")', 'set('], { contexts: CONTEXTS })).toEqual([
    { index: 1, message: 'invalid syntax: unexpected end', offset: 4 },
  ]);
});

test('a given context must be one of the place', () => {
  expect(checkOttl('condition', ['true'], { contexts: CONTEXTS, context: 'log' })[0]?.message).toBe(
    'unknown context "log": expected resource, span',
  );
});

test('a condition is no statement', () => {
  expect(checkOttl('statement', ['span.name == "x"'], { contexts: CONTEXTS })).toHaveLength(1);
  expect(checkOttl('condition', ['set(span.name, "x")'], { contexts: CONTEXTS })).toHaveLength(1);
});
