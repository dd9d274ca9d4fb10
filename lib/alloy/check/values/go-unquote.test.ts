import { unquote, unquoteChars } from './go-unquote';

test('decodes the escapes of Go', () => {
  expect(unquoteChars(String.raw`a\n\t\\\"\x41\u00e9\U0001F600\101`, '"')).toBe('a\n\t\\"Aé😀A');
});

test.each([
  [String.raw`ab\d`, 2],
  [String.raw`a\'`, 1],
  ['a"b', 1],
  [String.raw`\ud800`, 0],
  [String.raw`\777`, 0],
  ['a\\', 1],
])('says where %s is wrong', (text, offset) => {
  expect(unquoteChars(text, '"')).toEqual({ offset });
});

test('takes quotes off', () => {
  expect(unquote(String.raw`"a\tb"`)).toBe('a\tb');
  expect(unquote('`a\\tb`')).toBe('a\\tb');
});

test.each(['"', '"a', '"a\nb"', "'ab'", '`a`b`', String.raw`"\d"`])('%s is no string', (literal) => {
  expect(unquote(literal)).toBeUndefined();
});
