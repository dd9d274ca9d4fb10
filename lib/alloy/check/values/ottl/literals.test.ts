import { literalFault, literalOf } from './literals';
import { parseValue } from './parser';

test('knows what is known before anything runs', () => {
  expect(literalOf(parseValue('"a"'))).toEqual({ type: 'string', text: 'a' });
  expect(literalOf(parseValue('-1'))?.type).toBe('int');
  expect(literalOf(parseValue('[1, "a"]'))?.type).toBe('list');
  expect(literalOf(parseValue('[1, name]'))).toBeUndefined();
  expect(literalOf(parseValue('1 + 1'))).toBeUndefined();
});

test.each([
  ['"a"', 'string'],
  ['1', 'stringLike'],
  ['"1.5"', 'floatLike'],
  ['"true"', 'boolLike'],
  ['"x"', 'intLike'],
] as const)('%s does for a %s', (text, kind) => {
  const literal = literalOf(parseValue(text));
  expect(literal && literalFault(literal, kind)).toBeUndefined();
});

test.each([
  ['1', 'string', 'expected a string, got an integer'],
  ['"now"', 'time', 'expected a time, got a string'],
  ['{"a": 1}', 'slice', 'expected a list, got a map'],
  ['"many"', 'floatLike', '"many" is no number'],
  ['"yes"', 'boolLike', '"yes" is no bool'],
  ['[1]', 'intLike', 'expected a simple value, got a list'],
] as const)('%s does not do for a %s', (text, kind, message) => {
  const literal = literalOf(parseValue(text));
  expect(literal && literalFault(literal, kind)).toBe(message);
});
