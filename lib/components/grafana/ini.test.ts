import { type GrafanaIni, printIni } from './ini';

test('sections and keys are printed in order', () => {
  expect(printIni({ server: { http_port: 3000 }, log: { mode: 'console', level: 'info' } })).toBe(`[server]
http_port = 3000

[log]
mode = console
level = info
`);
});

test.each([
  ['a;b', '`a;b`'],
  ['a #b', '`a #b`'],
  ['"a"', '`"a"`'],
  [' a', '` a`'],
  ['a\\', '`a\\`'],
  ['100%', '100%'],
])('the value %s is read back as it was written', (value, printed) => {
  expect(printIni({ server: { domain: value } })).toBe(`[server]\ndomain = ${printed}\n`);
});

test('a value of several lines is our mistake', () => {
  expect(() => printIni({ server: { domain: 'a\nb' } })).toThrow('no way to write the value "a\\nb"');
});

test('a key or section that Grafana does not have does not compile', () => {
  const wrong: readonly GrafanaIni[] = [
    // @ts-expect-error: 'reporting' does not exist
    { analytics: { reporting: false } },
    // @ts-expect-error: 'analytic' does not exist
    { analytic: { reporting_enabled: false } },
  ];
  expect(wrong).toHaveLength(2);
});
