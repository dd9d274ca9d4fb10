import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributesOf, checkTraceql, type TraceqlOptions } from './check-traceql';

/** Verdicts of Tempo 3 on queries of our own: `+` it takes them, `-` it refuses them. */
const CASES = readFileSync(join(__dirname, '..', 'testdata', 'traceql.txt'), 'utf8')
  .split('\n')
  .filter((line) => /^[-+] /.test(line))
  .map((line) => [line.slice(2), line.startsWith('+')] as const);

function told(query: string, options?: TraceqlOptions): readonly string[] {
  return checkTraceql(query, options).map(({ line, column, problem, fix }) => `${line}:${column} ${problem} → ${fix}`);
}

test.each(CASES)('%s: Tempo would say %s', (query, accepted) => {
  expect(told(query).length === 0).toBe(accepted);
});

test.each([
  ['', '1:1 there is no query'],
  ['{ foo = 1 }', '1:3 this is no intrinsic, no value and has no scope → write .foo, span.foo or resource.foo'],
  ['{ kind = sever }', '1:10 this is no intrinsic, no value and has no scope → did you mean `server`?'],
  ['{ .a = "b" ', '1:1 `{` is never closed → add `}`'],
  ['{ duration }', '1:3 a filter is true or false → compare it with something'],
  ['{ duration = "1s" }', '1:12 these two can never be equal in kind'],
  ['{ status > error }', '1:3 `>` does not go with a status'],
  ['{ .a =~ "(" }', '1:9 error parsing regexp: missing closing )'],
  ['{ name = nil }', '1:8 `name` is never nil'],
  ['{ } | topk(5)', '1:7 topk and bottomk need numbers over time → write … | rate() | topk(10)'],
  ['{ } | rate() | { .a }', '1:16 after a function over time there are no spans'],
  ['{ } | quantile_over_time(duration, 99)', '1:36 a quantile is between 0 and 1 → write 0.99'],
  ['{ } | compare({ .a }) > 5', '1:23 compare() has nothing behind it'],
  ['{ } | rate() > 5x', '1:14 numbers over time are compared with a number or a duration'],
  ['{ } | rate() with (5)', '1:14 this is no hint'],
])('%s: %s', (query, problem) => {
  expect(told(query)[0]).toContain(problem);
});

test('searches yield spans, graphs need numbers', () => {
  expect(told('{ }', { yields: 'numbers' })[0]).toContain('graphs need numbers over time');
  expect(told('{ } | rate()', { yields: 'spans' })[0]).toContain('spans are wanted here');
  expect(told('{ } | rate()', { yields: 'numbers' })).toEqual([]);
});

test('templates of Grafana are read with values in the places of variables', () => {
  const variables = { service: { sample: 'shop' }, min: { sample: '100ms' } };
  expect(told('{ resource.service.name = "$service" && duration > $min }', { variables })).toEqual([]);
  expect(told('{ resource.service.name = "$service" && duration = "a" }', { variables })[0]).toContain('1:50 ');
});

test('attributes of a query, as written', () => {
  expect(attributesOf('{ .a = 1 && span.b.c = "$x" && name = "y" } | rate() by (resource.d)')).toEqual([
    '.a',
    'span.b.c',
    'resource.d',
  ]);
});
