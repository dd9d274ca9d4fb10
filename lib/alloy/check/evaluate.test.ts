import { errorsOf } from './test-support/told';

const OTHERS = `
discovery.kubernetes "pods" {
	role = "pod"
}

local.file "f" {
	filename = "a"
}

loki.write "w" { }
`;

/** The errors of the text of an attribute that takes a string. */
function errorsIn(expression: string): readonly string[] {
  return errorsOf(`discovery.http "x" {\n\turl = ${expression}\n}\n${OTHERS}`);
}

test.each([
  'local.file.f.content',
  'local.file.f["content"]',
  '{ a = "b" }.a',
  '{ "a b" = "c" }["a b"]',
  '["a", "b"][1]',
  '[["a"]][0][0]',
  '("a")',
  'discovery.kubernetes.pods.targets[0].__address__',
  'discovery.kubernetes.pods.targets[0]["__address__"]',
  'encoding.from_json("{\\"a\\": [\\"b\\"]}").a[0]',
  'encoding.from_json(local.file.f.content).any.thing[0]',
  'constants.hostname',
])('%s is a text', (expression) => {
  expect(errorsIn(expression)).toEqual([]);
});

test.each([
  ['local.file.f.contents', '2:21 field "contents" does not exist (there is content); did you mean "content"?'],
  ['local.file.f.content.length', /^2:8 .* has no field "length"$/],
  ['local["file"].f.content', '2:8 component "local" does not exist or is out of scope'],
  ['local.file.f', '2:8 url: expected a string, got an object'],
  ['loki.write.w', '2:8 url: expected a string, got an object'],
  ['{ a = "b" }.b', '2:20 field "b" does not exist (there is a)'],
  ['{ a = 1 }[0]', '2:18 expected a string to index an object, got number 0'],
  ['["a"]["a"]', '2:14 expected a number to index an array, got string "a"'],
  ['["a"][1]', '2:14 index 1 is out of range of an array with 1 elements'],
  ['["a"][-1]', '2:14 index -1 is out of range of an array with 1 elements'],
  ['discovery.kubernetes.pods.targets[-1]', '2:42 index -1 is out of range'],
  ['discovery.kubernetes.pods.targets["a"]', '2:42 expected a number to index an array, got string "a"'],
  ['"a"[0]', '2:8 expected an array or an object before [ ], got string "a"'],
  ['1()', '2:8 expected a function before ( ), got number 1'],
  ['local.file.f.content()', /^2:8 expected a function before \( \), got /],
  ['string.format', '2:8 url: expected a string, got the function string.format'],
  ['{ a = nowhere.at.all }', '2:14 component "nowhere.at.all" does not exist or is out of scope'],
])('%s is refused', (expression, message) => {
  const [first] = errorsIn(expression);
  if (typeof message === 'string') expect(first).toBe(message);
  else expect(first).toMatch(message);
});

test('a key that an object does not have is null, which is an empty text', () => {
  expect(errorsIn('{ a = "b" }["c"]')).toEqual([]);
});

test('every fault of an expression is told', () => {
  expect(errorsIn('string.join([1 + true, !2], "a" * 3)')).toEqual(
    [
      '2:25 expected number beside +, got bool',
      '2:32 expected bool after !, got number',
      '2:36 expected number beside *, got string',
    ].map((message) => message.replace('expected number beside +', 'expected number or string or capsule beside +')),
  );
});
