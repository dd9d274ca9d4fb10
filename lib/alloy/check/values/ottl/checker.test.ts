import { checkOttl } from './ottl';

const PLACE = { contexts: { span: 'transformSpan' }, context: 'span' } as const;

function messageOf(statement: string): string | undefined {
  return checkOttl('statement', [statement], PLACE)[0]?.message;
}

test.each([
  'set(name, Concat([name, resource.attributes["a"]], "-"))',
  'set(attributes["a"], ParseJSON(attributes["b"])["c"])',
  'delete_key(target=attributes, key="a")',
  'replace_all_patterns(attributes, "value", "a", "b", SHA256, "h-%s")',
  'set(status.code, STATUS_CODE_ERROR) where kind == SPAN_KIND_SERVER and not IsMatch(name, "a")',
  'set(end_time, start_time + Duration("1h"))',
])('takes %s', (statement) => {
  expect(messageOf(statement)).toBeUndefined();
});

test.each([
  ['sett(name, 1)', 'undefined function "sett"; did you mean "set"?'],
  ['set(name, uppercase(name))', "converter names must start with an uppercase letter but got 'uppercase'"],
  ['delete_key(attributes)', 'delete_key takes 2 arguments (target, key), got 1'],
  ['delete_key(attributes, "a", "b")', 'delete_key takes 2 arguments (target, key), got 3'],
  ['delete_key(target=attributes, "a")', 'unnamed argument used after named argument'],
  ['delete_key(attributes, kay="a")', 'no such parameter: kay; did you mean "key"?'],
  ['delete_key(attributes, 1)', 'expected a string, got an integer'],
  ['set("a", name)', 'target of set'],
  ['set(kind, SPAN_KIND_SERVR)', 'context span has no symbol SPAN_KIND_SERVR; did you mean "SPAN_KIND_SERVER"?'],
  ['set(attributes["a"], All([1], (x) => x > 1))', 'lambda'],
])('refuses %s', (statement, message) => {
  expect(messageOf(statement)).toContain(message);
});
