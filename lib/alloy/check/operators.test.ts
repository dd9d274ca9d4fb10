import { errorsOf } from './test-support/told';

/** The faults of an expression whose value is taken by anything. */
function faults(expression: string): readonly string[] {
  const export_ = `export "e" {\n\t\tvalue = ${expression}\n\t}`;
  return errorsOf(`declare "d" {\n\targument "any" { }\n\n\t${export_}\n}\n\nd "x" {\n\tany = sys.env("A")\n}`);
}

/** Whether an expression is known to be `true`: then there is such a field, and no null that nothing can be added to. */
function isTrue(expression: string): boolean {
  return faults(`{ "true" = 1 }[string.format("%t", ${expression})] + 1`).length === 0;
}

test.each([
  '1 + 2.5',
  '"a" + "b"',
  '2 ^ 3 % 2',
  '1 < 2 && "a" >= "b"',
  '!(1 == "1")',
  '-(1)',
  'null == null',
  '[1] == {}',
  'argument.any.value + "a"',
  'argument.any.value == 1',
])('%s can be done', (expression) => {
  expect(faults(expression)).toEqual([]);
});

test.each([
  ['1 + "a"', '5:15 expected number as the left side is one, got string'],
  ['"a" - "b"', '5:11 expected number beside -, got string'],
  ['true + true', '5:11 expected number or string or capsule beside +, got bool'],
  ['1 && true', '5:11 expected bool beside &&, got number'],
  ['true || null', '5:19 expected bool beside ||, got null'],
  ['[] < []', '5:11 expected number or string beside <, got array'],
  ['1 < "a"', '5:15 expected number as the left side is one, got string'],
  ['!1', '5:12 expected bool after !, got number'],
  ['-"a"', '5:12 expected number after -, got string'],
  ['"a" + encoding.from_base64("YQ==")', '5:17 expected number or string or capsule beside +, got array'],
  ['1 / 0', '5:15 division by zero'],
  ['1 % 0', '5:15 division by zero'],
])('%s can not', (expression, message) => {
  expect(faults(expression)).toEqual([message]);
});

describe('what is known before Alloy runs', () => {
  test.each([
    '1 + 1 == 2',
    '5 / 2 == 2',
    '5 / 2.0 == 2.5',
    '"a" + "b" == "ab"',
    '"a" < "b"',
    '!(1 >= 2)',
    '2 ^ 3 == 8',
    '1 != "1"',
    '7 % 4 == 3',
  ])('%s', (expression) => {
    expect(isTrue(expression)).toBe(true);
    expect(isTrue(`!(${expression})`)).toBe(false);
  });
});
