import { checkJmespath } from './jmespath';

test.each([
  'a',
  'a.b."c d"[0][-1].e',
  '"log.level" || level',
  'a[*].b | [0]',
  "a[?b == `1` && c > 'x'].d",
  '{x: a, "y": b[1:2:3]}',
  '[a, b.c, @]',
  'length(items) > `3`',
  'sort_by(a, &b)',
  'a[]. *.b',
  '!a && -b + c // `2`',
  'let $x = a in $x.b',
])('takes %s', (text) => {
  expect(checkJmespath(text)).toBeUndefined();
});

test.each([
  ['a.', 'incomplete expression', 2],
  ['a[', 'incomplete expression', 2],
  ['foo bar', 'unexpected "bar"', 4],
  ['a[b]', 'unexpected "b"', 2],
  ['`{`', '{ is no JSON', 0],
  ['"a"(b)', 'a quoted name is no function', 0],
  ['a[0](b)', 'only a name can be called', 4],
])('refuses %s', (text, message, offset) => {
  expect(checkJmespath(text)).toEqual({ message: `invalid JMESPath expression: ${message}`, offset });
});
