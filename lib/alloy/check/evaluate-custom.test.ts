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
