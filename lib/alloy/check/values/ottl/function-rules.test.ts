import { checkOttl } from './ottl';

const PLACE = { contexts: { log: 'transformLog', metric: 'transformMetric' } } as const;

function messageOf(statement: string): string | undefined {
  return checkOttl('statement', [statement], PLACE)[0]?.message;
}

test.each([
  'replace_pattern(log.body, "a(b)", "$$1")',
  'replace_match(log.body, "*.{log,txt}", "x")',
  'merge_maps(log.attributes, log.cache, "upsert")',
  'limit(log.attributes, 2, ["a", "b"])',
  'set(log.time, Time(log.body, "%Y", "Europe/Berlin"))',
  'set(log.attributes["a"], ExtractPatterns(log.body, "(?P<x>a)"))',
  'set(log.trace_id, TraceID("00112233445566778899aabbccddeeff"))',
  'set(log.attributes["a"], ParseKeyValue(log.body, ":", ","))',
  'append(log.attributes["a"], value="x")',
])('takes %s', (statement) => {
  expect(messageOf(statement)).toBeUndefined();
});

test.each([
  ['replace_pattern(log.body, "(", "x")', 'error parsing regexp: missing closing ): `(`'],
  ['set(log.attributes["a"], true) where IsMatch(log.body, "[")', 'error parsing regexp: missing closing ]: `[`'],
  ['replace_match(log.body, "{a", "x")', 'a brace in "{a" is not closed'],
  ['merge_maps(log.attributes, log.cache, "merge")', '"merge" is none of "insert", "update", "upsert"'],
  ['limit(log.attributes, 1, ["a", "b"])', 'limit 1 cannot be less than the number of priority keys, 2'],
  ['set(log.time, Time(log.body, "2006"))', 'the format string should not contain digits'],
  ['set(log.time, Time(log.body, "%Y", "Mars/Base"))', 'unknown time zone Mars/Base'],
  ['set(log.trace_id, TraceID("0011"))', 'expected 16 bytes or 32 hexadecimal digits'],
  [
    'set(log.attributes["a"], ParseKeyValue(log.body, "=", "="))',
    'pair delimiter "=" cannot be equal to the delimiter',
  ],
  ['append(log.attributes["a"])', 'one of value and values must be given'],
  ['set(log.attributes["a"], IsInCIDR("10.0.0.1", ["10.0.0.0"]))', 'invalid CIDR address: 10.0.0.0'],
  ['set(log.attributes["a"], ConvertCase(log.body, "title"))', '"title" is none of'],
  ['flatten(log.attributes, depth=0)', 'depth must be greater than 0'],
])('refuses %s', (statement, message) => {
  expect(messageOf(statement)).toContain(message);
});

test('a pattern without a named group is taken, but does nothing', () => {
  expect(checkOttl('statement', ['set(log.attributes["a"], ExtractPatterns(log.body, "(a)"))'], PLACE)).toEqual([
    {
      index: 0,
      message: expect.stringContaining('at least 1 named capture group must be supplied'),
      offset: expect.any(Number),
      severity: 'warning',
    },
  ]);
});
