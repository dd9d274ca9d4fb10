import { OttlFault } from './fault';
import { parseCondition, parseStatement, parseValue } from './parser';

test('reads a statement with its condition', () => {
  const { editor, where } = parseStatement('set(span.name, "x") where span.kind == 1 and IsMatch(span.name, "a")');
  expect(editor.name).toBe('set');
  expect(editor.arguments.map(({ value }) => value.kind)).toEqual(['path', 'string']);
  expect(where.map(({ kind }) => kind)).toEqual(['comparison', 'converter']);
});

test('reads named arguments and the names of functions', () => {
  const { editor } = parseStatement('replace_all_patterns(attributes, "key", "a", "b", function=Base64Encode)');
  expect(editor.arguments.map(({ name }) => name)).toEqual(['', '', '', '', 'function']);
  expect(editor.arguments[4]?.value).toMatchObject({ kind: 'function', name: 'Base64Encode' });
});

test('reads keys of paths and converters', () => {
  expect(parseValue('resource.attributes["a"][0]')).toMatchObject({
    kind: 'path',
    path: {
      context: 'resource',
      fields: [{ name: 'attributes', keys: [{ kind: 'string', text: 'a' }, { number: 0 }] }],
    },
  });
  expect(parseValue('Split("a", ",")[0]')).toMatchObject({ kind: 'converter', call: { name: 'Split' } });
});

test.each([
  '1',
  '-1.5e3',
  'nil',
  'true',
  '0x00ff',
  '[1, "a", [b]]',
  '{"a": 1, "b": {"c": x.y}}',
  '(a + 2) * Double("3") - 1',
  'SPAN_KIND_SERVER',
])('reads the value %s', (text) => {
  expect(() => parseValue(text)).not.toThrow();
});

test.each(['true', 'not (a == 1 or b != nil) and IsString(c)', 'a.b["c"] >= 1.0', 'not true', '(true)'])(
  'reads the condition %s',
  (text) => {
    expect(() => parseCondition(text)).not.toThrow();
  },
);

test.each([
  ['set(a, )', 'unexpected ")"', 7],
  ['set(a "b")', 'unexpected "b"', 6],
  ['set(a, "b"', 'unexpected end', 10],
  ['set(a, "b") where', 'unexpected end', 17],
  ['set(a, "b") if c == 1', 'unexpected "if"', 12],
  ['set', 'unexpected end', 3],
])('refuses the statement %s where it stops to make sense', (text, message, at) => {
  expect(() => parseStatement(text)).toThrow(new OttlFault(`invalid syntax: ${message}`, at));
});

test.each(['a', 'a = 1', 'a == ', 'a == 1 and', '(a == 1', 'a == 1 or or b == 2', 'IsMatch', 'nil'])(
  'refuses the condition %s',
  (text) => {
    expect(() => parseCondition(text)).toThrow(OttlFault);
  },
);

test('an editor starts with a small letter', () => {
  expect(() => parseStatement('Set(a, 1)')).toThrow(
    new OttlFault("editor names must start with a lowercase letter but got 'Set'", 0),
  );
});
