import { OttlFault } from './fault';
import { tokenize } from './tokens';

function kinds(text: string): readonly string[] {
  return tokenize(text).map(({ kind }) => kind);
}

test('splits as the lexer of upstream does', () => {
  expect(kinds('set(a["k"], 0x1F) where B == 1.5')).toEqual([
    ...['Lowercase', 'LParen', 'Lowercase', 'Punct', 'String', 'Punct', 'Punct', 'Bytes', 'RParen'],
    ...['Lowercase', 'Uppercase', 'OpComparison', 'Float', 'EOF'],
  ]);
});

test('a name of both letter cases is two tokens', () => {
  expect(kinds('IsMatch')).toEqual(['Uppercase', 'Lowercase', 'Uppercase', 'Lowercase', 'EOF']);
  expect(kinds('notes')).toEqual(['Lowercase', 'EOF']);
});

test('takes the quotes and escapes off strings', () => {
  expect(tokenize(String.raw`"a\"\\d"`)[0]).toEqual({ kind: 'String', text: String.raw`a"\d`, at: 0 });
});

test.each([
  [
    String.raw`a("\d+")`,
    String.raw`invalid syntax: \d is no escape in a string; write \\d for a regular expression`,
    3,
  ],
  [String.raw`"\é"`, String.raw`invalid syntax: \é is no escape in a string`, 1],
  ['a("x', 'invalid syntax: unexpected string without a closing quote', 2],
  ['a & b', 'invalid syntax: unexpected character "&"', 2],
])('refuses %s', (text, message, at) => {
  expect(() => tokenize(text)).toThrow(new OttlFault(message, at));
});
