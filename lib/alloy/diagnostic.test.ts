import { diagnosticLine, renderDiagnostic } from './diagnostic';

const source = 'a {\n\tb = 1\r\n\tc = "é"!\n}\n';

test('one line has place and message', () => {
  const diagnostic = { severity: 'error', line: 3, column: 10, endLine: 3, endColumn: 10, message: 'bad' } as const;
  expect(diagnosticLine(diagnostic)).toBe('3:10: bad');
});

test('an excerpt marks one character, with columns in bytes and tabs as four blanks', () => {
  const diagnostic = { severity: 'error', line: 3, column: 10, endLine: 3, endColumn: 10, message: 'bad' } as const;
  expect(renderDiagnostic(diagnostic, source, 'x.alloy')).toBe(`Error: x.alloy:3:10: bad

2 |     b = 1
3 |     c = "é"!
  |            ^
4 | }
`);
});

test('an excerpt draws a bar along several lines', () => {
  const diagnostic = { severity: 'warning', line: 1, column: 3, endLine: 4, endColumn: 1, message: 'odd' } as const;
  expect(renderDiagnostic(diagnostic, source)).toBe(`Warning: 1:3: odd

1 |   a {
  |  ___^
2 | |     b = 1
3 | |     c = "é"!
4 | | }
  | |_^
5 | ${'  '}
`);
});
