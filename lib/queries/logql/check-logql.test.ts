import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLogql, type LogqlOptions } from './check-logql';
import type { LogLabels } from './logql-labels';

/** Verdicts of Loki 3.7 on queries of our own: `+` it takes them, `-` it refuses them. */
const CASES = readFileSync(join(__dirname, '..', 'testdata', 'logql.txt'), 'utf8')
  .split('\n')
  .filter((line) => /^[-+] /.test(line))
  .map((line) => [line.slice(2), line.startsWith('+')] as const);

const LABELS: LogLabels = { streams: ['namespace', 'pod'], metadata: ['level', 'trace_id'] };

function told(query: string, labels?: LogLabels, options?: LogqlOptions): readonly string[] {
  return checkLogql(query, labels, options).map(
    ({ severity, line, column, problem, fix }) => `${line}:${column} ${severity} ${problem} → ${fix}`,
  );
}

test.each(CASES)('%s: Loki would say %s', (query, accepted) => {
  expect(told(query).length === 0).toBe(accepted);
});

test.each([
  ['', '1:1 error there is no query'],
  ['{namespace="a"} |~ "a("', '1:20 error the regular expression is not one'],
  ['{namespace="a"} |= ip("x")', '1:23 error ip() takes an address, a network or a range'],
  ['{namespace="a"} |> "<a>"', '1:20 error the pattern of a line filter has names'],
  ['{namespace="a"} | line_format "{{ .a | nope }}"', '1:31 error template: '],
  ['{namespace="a"} | label_format a=b, a=c', '1:37 error `a` is set twice in one label_format'],
  ['{namespace="a"} | label_format __error__=b', '1:32 error __error__ cannot be set'],
  ['{app="x"', '1:1 error `{` is never closed'],
  ['sum_over_time({a="b"}[5m])', '1:1 error sum_over_time needs a value to work on → add `| unwrap label`'],
  ['approx_topk(3, rate({a="b"}[5m]))', '1:1 error this is an experiment, which is switched off'],
])('%s: %s', (query, problem) => {
  expect(told(query)[0]).toContain(problem);
});

test.each([
  '{namespace="a", pod=~"b"} | level="error" | trace_id!=""',
  '{namespace="a"} | json | anything="x"',
  '{namespace="a"} | pattern "<ip> <_>" | ip="x"',
  '{namespace="a"} | regexp "(?P<code>\\\\d+)" | code="500"',
  '{namespace="a"} | label_format team=namespace | team="x"',
  '{namespace="a"} | json status="http.status" | status >= 500',
  'sum by (pod, level) (count_over_time({namespace="a"}[5m]))',
  'sum by (whatever) (count_over_time({namespace="a"} | logfmt [5m]))',
  'sum by (detected_level, service_name) (count_over_time({namespace="a"}[5m]))',
])('labels are known in %s', (query) => {
  expect(told(query, LABELS)).toEqual([]);
});

test.each([
  ['{namespce="a"}', '1:2 error no stream has the label `namespce` → did you mean `namespace`?'],
  ['{level="error"}', '1:2 error no stream has the label `level`'],
  [
    '{namespace="a"} | lvel="error"',
    '1:19 warning neither the collectors nor a parser before this make a label `lvel`',
  ],
  ['{namespace="a"} | lvel="error" | json', '1:19 warning neither the collectors nor a parser before this make'],
  ['sum by (pood) (rate({namespace="a"}[5m]))', '1:9 warning neither the collectors nor a parser make a label `pood`'],
  ['sum_over_time({namespace="a"} | unwrap size [5m])', '1:40 warning neither the collectors nor a parser before'],
])('%s: %s', (query, problem) => {
  expect(told(query, LABELS)[0]).toContain(problem);
});

test('rules and graphs need numbers, panels of logs need lines', () => {
  expect(told('{a="b"}', undefined, { yields: 'numbers' })[0]).toContain('rules and graphs need numbers over time');
  expect(told('rate({a="b"}[5m])', undefined, { yields: 'lines' })[0]).toContain('lines of logs are wanted here');
  expect(told('rate({a="b"}[5m])', undefined, { yields: 'numbers' })).toEqual([]);
});

test('templates of Grafana are read with values in the places of variables', () => {
  const variables = { ns: { sample: 'team-a' }, text: { sample: 'x' } };
  expect(told('sum(count_over_time({namespace="$ns"} |~ `(?i)$text` [$__auto]))', LABELS, { variables })).toEqual([]);
  expect(told('{namespace="$ns", pood="x"}', LABELS, { variables })[0]).toContain('1:19 error');
});
