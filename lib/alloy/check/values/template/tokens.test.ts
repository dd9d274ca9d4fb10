import { tokenizeTemplate } from './tokens';

function texts(template: string): readonly string[] {
  return tokenizeTemplate(template).map(({ text }) => text);
}

test('splits actions, and leaves the text between', () => {
  expect(texts('a{{ .b | c "d" }}e').filter((text) => text.trim() !== '')).toEqual(
    expect.arrayContaining(['.b', '|', 'c', '"d"']),
  );
});

test.each([
  ['{{ "a', 'unterminated quoted string'],
  ['{{ `a', 'unterminated quoted string'],
  ['{{ ( }}', 'unclosed left paren'],
  ['{{ ) }}', 'unexpected right paren'],
  ['{{ .a-b }}', 'bad character - after .a'],
  ['{{/* a', 'unclosed comment'],
])('ends with an error in %s', (template, message) => {
  expect(tokenizeTemplate(template).at(-1)).toMatchObject({ kind: 'error', text: message });
});
