import { checkSelector } from './logql';

test.each([
  '{app="x"}',
  '{app="x", env=~"a|b", b!="", c!~"d.*"}',
  '{app="x"} |= "text" != "other" |~ "a+" !~ "b*"',
  '{ app = "x" } // a comment',
  String.raw`{app="a\"b\\d"}`,
  '{größe="x"}',
])('takes %s', (text) => {
  expect(checkSelector(text)).toBeUndefined();
});

test.each([
  ['{}', 'syntax error: unexpected }, expected a label name', 1],
  ['app="x"', 'syntax error: unexpected app, expected a selector like {app="x"}', 0],
  ['{app="x"', 'syntax error: unexpected end, expected , or }', 8],
  ['{app="x",}', 'syntax error: unexpected }, expected a label name', 9],
  ['{app=x}', 'syntax error: unexpected x, expected a string in double quotes', 5],
  ['{app=`x`}', 'strings in backquotes are not understood here, use "', 5],
  [String.raw`{app="\d"}`, String.raw`invalid escape in "\d"`, 5],
  ['{app=~"("}', 'error parsing regexp: missing closing ): `^(?s:()$`', 6],
  ['{app="x"} |~ "("', 'error parsing regexp: missing closing ): `(`', 13],
  ['{app="x"} | json', 'syntax error: unexpected |, expected a line filter: |=, |~, != or !~', 10],
  ['rate({app="x"}[1m])', 'syntax error: unexpected rate, expected a selector like {app="x"}', 0],
])('refuses %s', (text, message, offset) => {
  expect(checkSelector(text)).toEqual({ message, offset });
});
