import { errorsOf } from './test-support/told';

/** The errors of an argument of a custom component: anything may be given. */
function errorsIn(expression: string, environment?: Readonly<Record<string, string>>): readonly string[] {
  const declaration = 'declare "d" {\n\targument "any" { }\n}\n';
  const options = environment === undefined ? {} : { environment };
  return errorsOf(`d "x" {\n\tany = ${expression}\n}\n\n${declaration}`, options);
}

describe('how many arguments', () => {
  test.each([
    'coalesce()',
    'array.concat()',
    'array.combine_maps([], [], ["a"])',
    'array.combine_maps([], [], ["a"], true)',
    'string.format("a")',
  ])('%s', (expression) => {
    expect(errorsIn(expression)).toEqual([]);
  });

  test.each([
    ['sys.env()', '2:8 sys.env takes 1 argument, got 0'],
    ['sys.env("a", "b")', '2:8 sys.env takes 1 argument, got 2'],
    ['string.replace("a", "b")', '2:8 string.replace takes 3 arguments, got 2'],
    ['string.format()', '2:8 string.format takes at least 1 argument, got 0'],
    ['array.combine_maps([], [])', '2:8 array.combine_maps takes 3 to 4 arguments, got 2'],
  ])('%s is refused', (expression, message) => {
    expect(errorsIn(expression)).toEqual([message]);
  });
});

describe('of which types', () => {
  test.each([
    'string.to_upper(5)',
    'string.join(["a", 1], ",")',
    'file.path_join("a", "b")',
    'encoding.to_json({ a = 1 })',
    'array.concat([1], ["a"])',
    'array.group_by([{ a = "b" }], "a", true)',
    'convert.nonsensitive("a")',
  ])('%s', (expression) => {
    expect(errorsIn(expression)).toEqual([]);
  });

  test.each([
    ['string.to_upper([])', '2:24 string.to_upper: expected a string, got an array'],
    ['string.join("a", ",")', '2:20 string.join: expected a list of strings, got string "a"'],
    ['string.join([{}], ",")', '2:21 string.join: expected a string, got an object'],
    ['encoding.to_json([1])', '2:8 encoding.to_json: to_json takes an object only, got array'],
    ['array.concat([], {})', '2:25 array.concat: expected a list of any value, got an object'],
    ['array.concat(null)', '2:21 array.concat: expected a list of any value, got null'],
    ['array.combine_maps([1], [], ["a"])', '2:28 array.combine_maps: expected an array of objects, got number 1 in it'],
    ['array.combine_maps([], [], [])', '2:8 array.combine_maps: the conditions of combine_maps must not be empty'],
    ['array.group_by([{ a = 1 }], "a", true)', '2:8 array.group_by: expected a string to group by, got number 1'],
    ['array.group_by([], 1, true)', '2:27 array.group_by: expected a string, got number 1'],
    ['convert.nonsensitive(1)', '2:29 convert.nonsensitive: expected a secret or a string, got number 1'],
  ])('%s is refused', (expression, message) => {
    expect(errorsIn(expression)).toEqual([message]);
  });
});

describe('texts that a function can not read', () => {
  test.each([
    'encoding.from_json("[1, {}]")',
    'encoding.from_yaml("a: [1]")',
    'encoding.from_base64("YQ==")',
    'encoding.from_URLbase64("_-8=")',
    'encoding.url_decode("a%20b")',
    'json_path("{}", "$.a")',
  ])('%s', (expression) => {
    expect(errorsIn(expression)).toEqual([]);
  });

  test.each([
    ['encoding.from_json("{")', /^2:8 encoding.from_json: the text is no JSON/],
    ['encoding.from_yaml("a: [")', /^2:8 encoding.from_yaml: the text is no YAML/],
    ['encoding.from_base64("YQ")', /^2:8 encoding.from_base64: the text is no base64/],
    ['encoding.from_base64("_-8=")', /^2:8 encoding.from_base64: the text is no base64/],
    ['encoding.url_decode("%zz")', /^2:8 encoding.url_decode: the text has a % without two hexadecimal digits/],
    ['json_path("{", "$.a")', /^2:8 json_path: the text is no JSON/],
  ])('%s is refused', (expression, message) => {
    expect(errorsIn(expression)).toEqual([expect.stringMatching(message)]);
  });
});

describe('what functions give', () => {
  /** Nothing can be added to a null: it is refused unless the expression gives the text. */
  const gives = (expression: string, text: string, environment = {}): boolean =>
    errorsIn(`{ "${text}" = 1 }[${expression}] + 1`, environment).length === 0;

  test.each([
    ['string.to_upper("a")', 'A'],
    ['string.to_lower("A")', 'a'],
    ['string.trim("xxaxx", "x")', 'a'],
    ['string.trim_space(" a ")', 'a'],
    ['string.trim_prefix("ab", "a")', 'b'],
    ['string.trim_suffix("ab", "b")', 'a'],
    ['string.replace("aa", "a", "b")', 'bb'],
    ['string.join(string.split("a.b", "."), "-")', 'a-b'],
    ['string.format("%s-%d-%v-%t", "a", 1, 2, true)', 'a-1-2-true'],
    ['string.format("100%%")', '100%'],
    ['coalesce("", null, {}, "a", "b")', 'a'],
    ['array.concat(["a"], ["b"])[1]', 'b'],
    ['encoding.from_json("[\\"a\\"]")[0]', 'a'],
    ['encoding.from_yaml("- a")[0]', 'a'],
    ['string.to_upper(encoding.from_base64("YQ=="))', 'A'],
    ['encoding.to_base64("a")', 'YQ=='],
    ['file.path_join("a", "..", "b/")', 'b'],
    ['convert.nonsensitive("a")', 'a'],
    ['sys.env("NAME")', 'of the environment'],
  ])('%s gives %s', (expression, text) => {
    const environment = { NAME: 'of the environment' };
    expect(gives(expression, text, environment)).toBe(true);
    expect(gives(expression, 'something else', environment)).toBe(false);
  });

  test('a variable that is not set is empty, if the environment is known', () => {
    const divided = '1 / { x = 0 }["x" + sys.env("A")]';
    expect(errorsIn(divided, {})).toEqual(['2:12 division by zero']);
    expect(errorsIn(divided)).toEqual([]);
  });
});
