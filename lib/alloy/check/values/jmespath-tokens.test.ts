import { JmesFault, tokenizeJmes } from './jmespath-tokens';

function kinds(text: string): readonly string[] {
  return tokenizeJmes(text).map(({ kind }) => kind);
}

test('splits an expression', () => {
  expect(kinds('a."b"[-1]')).toEqual(['name', '.', 'quoted', '[', 'number', ']', 'end']);
  expect(kinds("a == `1` && 'x' || @")).toEqual(['name', '==', 'json', '&&', 'string', '||', '@', 'end']);
});

test('keeps where a token starts', () => {
  expect(tokenizeJmes('a  .b').map(({ at }) => at)).toEqual([0, 3, 4, 5]);
});

test.each(['"a', "'a", '`1', 'a # b'])('refuses %s', (text) => {
  expect(() => tokenizeJmes(text)).toThrow(JmesFault);
});
