import { attributes, every, oneOf, REGEXP, sentence, text, unlessEmpty } from './kinds';

const isA = sentence((value) => (value === 'a' ? undefined : `"${value}" is not a`));

test('checks are put together', () => {
  expect(isA('b')).toEqual({ message: '"b" is not a' });
  expect(unlessEmpty(isA)('')).toBeUndefined();
  expect(every(oneOf('a', 'b'), isA)('c')).toEqual({ message: '"c" is none of a, b' });
  expect(every(oneOf('a', 'b'), isA)('b')).toEqual({ message: '"b" is not a' });
  expect(every(oneOf('a', 'b'), isA)('a')).toBeUndefined();
});

test('one rule serves several attributes', () => {
  expect(attributes('x.Arguments', ['a', 'b'], REGEXP)).toEqual({ 'x.Arguments#a': REGEXP, 'x.Arguments#b': REGEXP });
  expect(text('run', isA)).toEqual({ origin: 'run', check: isA });
});
