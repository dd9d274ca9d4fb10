import * as yaml from 'js-yaml';
import { HEADER, printObjects, printYaml } from './yaml';

test('an object begins with the header, its kind and its name; other keys follow in alphabetical order', () => {
  const object = {
    spec: { b: 1, a: { d: 1, c: 2 } },
    metadata: { namespace: 'ns', name: 'x' },
    kind: 'K',
    apiVersion: 'v1',
  };
  expect(printObjects([object])).toBe(
    `${HEADER}\napiVersion: v1\nkind: K\nmetadata:\n  name: x\n  namespace: ns\nspec:\n  a:\n    c: 2\n    d: 1\n  b: 1\n`,
  );
});

test('several objects are documents of one file', () => {
  const object = (name: string) => ({ apiVersion: 'v1', kind: 'K', metadata: { name } });
  expect(yaml.loadAll(printObjects([object('a'), object('b')]))).toEqual([object('a'), object('b')]);
});

test('the same value twice is written twice, not as an alias', () => {
  const labels = { app: 'x' };
  expect(printYaml({ a: labels, b: labels })).toBe('a:\n  app: x\nb:\n  app: x\n');
});

test('text of several lines is a literal block, also when it is indented with tabs', () => {
  expect(printYaml({ a: 'logging {\n\tlevel = "info"\n}\n' })).toBe('a: |\n  logging {\n  \tlevel = "info"\n  }\n');
  expect(printYaml({ a: 'no end' })).toBe('a: no end\n');
  expect(printYaml({ a: 'x\ny' })).toBe('a: |-\n  x\n  y\n');
});

test('a long line stays one line', () => {
  const line = 'word '.repeat(100).trim();
  expect(printYaml({ a: line })).toBe(`a: ${line}\n`);
});

/** What YAML 1.1, YAML 1.2 or a reader between them takes for something other than text, or reads differently. */
const TRAPS = [
  'on off yes no y n Y N On NO true True TRUE null Null ~ 0777 0o17 0x1f 0X1F 0b11 1e3 1E3 1_000 1_0e3 0o1_7 .5 5. +1 -0 08'.split(
    ' ',
  ),
  '12:30 12:30:45 190:20:30 1.5:30 2001-01-01 2001-1-1 2001-12-14t21:59:43.10-05:00 .inf -.INF .nan = << - -- --- ... ? : |'.split(
    ' ',
  ),
  [
    '',
    ' ',
    '\n',
    '\n\n',
    ' a',
    'a ',
    '\ta',
    'a\t',
    'a\tb',
    '\n\ta',
    '\n a\nb',
    'a\n\n',
    'a\n \n',
    'a \nb',
    'a\n\tb',
    'a\r',
    'a\r\nb',
  ],
  [
    '# a',
    'a #b',
    'a: b',
    'a:',
    '- a',
    '? a',
    '! a',
    '&a',
    '*a',
    '%a',
    '@a',
    '`a`',
    '{a}',
    '[a]',
    'a,b',
    "'a'",
    '"a"',
    "it's",
  ],
  [
    '\u00a0a',
    'a\u00a0',
    'a\u0085b',
    'a\u2028b\n',
    '\ufeffa',
    'a\ufeff\nb',
    '\u0000',
    '\u0007',
    '\u001b[0m',
    '\u007f',
    '😀 é 中\n',
    '\u200b',
  ],
  [
    '--- a\n',
    'a\n---\nb\n',
    'a\n...\n',
    'key: |\n  x\n',
    '\\n',
    '{{ .Values.x }}',
    '${X}',
    '$__file{/x}',
    'x'.repeat(2000),
  ],
].flat();

test.each(TRAPS)('%j is read back by YAML 1.2 and 1.1', (text) => {
  const value = { [text]: 1, text, list: [text, [text]], nested: { text } };
  const printed = printYaml(value);
  expect(yaml.load(printed)).toEqual(value);
  expect(yaml.load(printed, { schema: yaml.YAML11_SCHEMA })).toEqual(value);
});

test.each(['1_0e3', '0_xa2', '0x_', '0o+1', '+_1', '0X1F', '0o1_7', '0B1', '1e5', '.5', '2001-1-1', '10.0.0.1'])(
  '%s is quoted',
  (text) => {
    expect(printYaml(text)).toBe(`'${text}'\n`);
  },
);

test.each(['10Gi', '500m', '7d', '30s', 'grafana/loki:3.7.6', 'v1', '5xx'])('%s needs no quotes', (text) => {
  expect(printYaml(text)).toBe(`${text}\n`);
});

test('random values are read back', () => {
  // A linear congruential generator: the same values in every run.
  let state = 42;
  const random = (n: number): number => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * n);
  };
  const pieces = [...TRAPS, ...'abc01-:#|>\'"\\ \t\n,.{}[]&*!%@`~=<é😀'];
  const text = (): string => Array.from({ length: random(6) }, () => pieces[random(pieces.length)]).join('');
  const value = (depth: number): unknown => {
    const kind = random(depth > 3 ? 4 : 6);
    if (kind === 0) return random(1e6) - 5e5;
    if (kind === 1) return random(2) === 0;
    if (kind < 4) return text();
    const size = random(4);
    if (kind === 4) return Array.from({ length: size }, () => value(depth + 1));
    return Object.fromEntries(Array.from({ length: size }, () => [text(), value(depth + 1)]));
  };
  for (let i = 0; i < 2000; i++) {
    const one = { value: value(0) };
    const printed = printYaml(one);
    expect(yaml.load(printed)).toEqual(one);
    expect(yaml.load(printed, { schema: yaml.YAML11_SCHEMA })).toEqual(one);
  }
});
