import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPromql } from './check-promql';

/** Verdicts of Prometheus 3.14 on queries of our own: `+` it takes them, `-` it refuses them. */
const CASES = readFileSync(join(__dirname, '..', 'testdata', 'promql.txt'), 'utf8')
  .split('\n')
  .filter((line) => /^[-+] /.test(line))
  .map((line) => [line.slice(2), line.startsWith('+')] as const);

test.each(CASES)('%s: Prometheus would say %s', (query, accepted) => {
  expect(checkPromql(query, undefined, { anyResult: true }).length === 0).toBe(accepted);
});

test.each([
  ['', '1:1 there is no expression'],
  ['# nothing', '1:1 there is no expression'],
  ['rte(up[5m])', '1:1 there is no function of this name (got rte) → did you mean `rate`?'],
  ['sum(up', '1:4 `(` is never closed'],
  ['up{job="a}', '1:8 the string is never closed'],
  ['sum by (a b) (up)', '1:11 the expression cannot be read here (got b)'],
  ['rate(up)', '1:6 argument 1 of rate() has the wrong type (got an instant vector) → add a range such as [5m]'],
  ['sum(up[5m])', '1:5 sum() aggregates an instant vector (got a range vector) → wrap it in a function over time'],
  ['abs(1)', '1:5 argument 1 of abs() has the wrong type (got a scalar) → use a selector, or vector()'],
  ['topk(up)', '1:1 topk() has the wrong number of arguments (got 1)'],
  ['clamp(up, 1)', '1:1 clamp() has the wrong number of arguments (got 2)'],
  ['up{job=~"a("}', '1:9 the regular expression is not one'],
  ['{job=~".*"}', '1:1 the selector lets every series of every metric through'],
  ['1 > 2', '1:3 a comparison of two numbers needs `bool`'],
  ['up[0s]', '1:4 a range is longer than zero'],
  ['sum(up) offset 5m', '1:1 `offset` may follow a selector, a range or a subquery only'],
  ['up offset 1h [5m]', '1:1 a range stands before `offset` and `@`'],
  ['(up)[5m]', '1:1 only a selector can have a range'],
  ['mad_over_time(up[5m])', '1:1 this is an experiment, which is switched off (got mad_over_time())'],
  ['a and on (x) group_left () b', '1:3 `and` takes no grouping'],
  ['up{job="\\q"}', '1:8 the string has an escape that does not exist'],
  ['up[5m]', '1:1 rules and graphs need numbers over time (got a range vector)'],
])('%s: %s', (query, message) => {
  const [first] = checkPromql(query);
  const got = first?.got === undefined ? '' : ` (got ${first.got})`;
  expect(`${first?.line}:${first?.column} ${first?.problem}${got} → ${first?.fix}`).toContain(message.split(' → ')[0]);
  expect(first?.fix).toContain(message.split(' → ')[1] ?? '');
});

test('experiments are let through where they are switched on', () => {
  expect(checkPromql('mad_over_time(up[5m + 1m])', undefined, { experimental: true })).toEqual([]);
});
