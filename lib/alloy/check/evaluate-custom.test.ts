import { check } from './check';

const DECLARATION = `declare "d" {
  foreach "f" {
    collection = [1, 2, 3]
    var        = "v"

    template {
      d "inner" { }
    }
  }
}
`;

function errorsOf(config: string): readonly string[] {
  const { problems } = check(config, { stability: 'experimental' });
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test('a declaration that uses itself by way of a foreach is refused where it does so', () => {
  expect(errorsOf(`${DECLARATION}\nd "outer" { }\n`)).toEqual(['7:7 "d" contains itself']);
});

test('a declaration may be used any number of times beside itself', () => {
  const declaration = 'declare "d" {\n  argument "a" {\n    optional = true\n  }\n}\n';
  expect(errorsOf(`${declaration}\nd "one" { }\n\nd "two" {\n  a = 1\n}\n`)).toEqual([]);
});

const IMPORTED =
  'declare "unused" {\n  import.file "m" {\n    filename = "m.alloy"\n  }\n\n  m.d "x" {\n    a = b.c.d\n  }\n}\n';

test('what a component of an import refers to counts only where the declaration around it is used', () => {
  expect(errorsOf(IMPORTED)).toEqual([]);
  expect(errorsOf(`${IMPORTED}\nunused "u" { }\n`)).toEqual([
    '7:9 component "b.c.d" does not exist or is out of scope',
  ]);
});

test('the wrong thing in a list of receivers counts only where the declaration around it is used', () => {
  const declaration = 'declare "unused" {\n  loki.process "p" {\n    forward_to = ["x"]\n  }\n}\n';
  expect(errorsOf(declaration)).toEqual([]);
  expect(errorsOf(`${declaration}\nunused "u" { }\n`)).toEqual([
    '3:19 forward_to: expected a receiver of logs, got string "x"',
  ]);
});

test('the context of statements may be written in any case', () => {
  const config = (context: string): string =>
    `otelcol.processor.transform "t" {\n  log_statements {\n    context    = "${context}"\n    statements = []\n  }\n\n  output { }\n}\n`;
  expect(errorsOf(config('Resource'))).toEqual([]);
  expect(errorsOf(config('Resources'))).toHaveLength(1);
});
