import { errorsOf, warningsOf } from './test-support/told';

const WRITE = 'loki.write "w" {\n\tendpoint {\n\t\turl = "http://a"\n\t}\n}\n';

function relabel(label: string, to: string): string {
  return `loki.relabel "${label}" {\n\tforward_to = [${to}]\n}\n`;
}

test('a reference leads to a component wherever that stands', () => {
  expect(errorsOf(`${relabel('r', 'loki.write.w.receiver')}${WRITE}`)).toEqual([]);
  expect(errorsOf(`${WRITE}${relabel('r', 'loki.write.w.receiver')}`)).toEqual([]);
});

test.each([
  [
    'loki.write.x.receiver',
    '2:16 component "loki.write.x.receiver" does not exist or is out of scope; did you mean "loki.write.w.receiver"?',
  ],
  [
    'loki.writ.w.receiver',
    '2:16 component "loki.writ.w.receiver" does not exist or is out of scope; did you mean "loki.write.w.receiver"?',
  ],
  ['prometheus.echo.e.receiver', '2:16 component "prometheus.echo.e.receiver" does not exist or is out of scope'],
  ['loki.write', '2:16 component "loki.write" does not exist or is out of scope'],
  ['nothing', '2:16 component "nothing" does not exist or is out of scope'],
  ['loki.write.w.input', '2:29 field "input" does not exist (there is receiver)'],
  ['string.nothing("a")', '2:23 field "nothing" does not exist'],
])('%s leads nowhere', (reference, message) => {
  expect(errorsOf(`${relabel('r', reference)}${WRITE}`)[0]).toBe(message);
});

describe('circles', () => {
  test('a component that refers to itself', () => {
    expect(errorsOf(relabel('r', 'loki.relabel.r.receiver'))).toEqual(['1:1 loki.relabel.r refers to itself']);
  });

  test('components that refer to each other are told each', () => {
    const circle = `${relabel('a', 'loki.relabel.b.receiver')}${relabel('b', 'loki.relabel.c.receiver')}${relabel('c', 'loki.relabel.a.receiver')}`;
    const message = 'cycle of references: loki.relabel.a → loki.relabel.b → loki.relabel.c → loki.relabel.a';
    expect(errorsOf(circle)).toEqual([`1:1 ${message}`, `4:1 ${message}`, `7:1 ${message}`]);
  });

  test('two ways to the same component are none', () => {
    const both = `${relabel('a', 'loki.relabel.b.receiver, loki.write.w.receiver')}${relabel('b', 'loki.write.w.receiver')}`;
    expect(errorsOf(both + WRITE)).toEqual([]);
  });
});

test('what refers to a faulty block is told of that alone', () => {
  const config = `${relabel('r', 'loki.wriet.w.receiver')}loki.wriet "w" { }\n`;
  expect(errorsOf(config)).toEqual([
    '4:1 cannot find the definition of component name "loki.wriet"; did you mean "loki.write"?',
  ]);
});

test('references in nested blocks, arrays, objects and calls are found', () => {
  const config = (value: string): string =>
    `loki.write "w" {\n\tendpoint {\n\t\turl = "http://a"\n\t\theaders = ${value}\n\t}\n}`;
  for (const value of [
    'a.b.c',
    '{ x = a.b.c }',
    'coalesce(a.b.c, {})',
    '[a.b.c][0]',
    '(a.b.c)',
    'a.b.c["d"]',
    '{ x = [] }[a.b.c]',
  ]) {
    const [first] = errorsOf(config(value));
    expect(first).toMatch(/^4:\d+ component "a\.b\.c" does not exist/);
  }
});

describe('the standard library', () => {
  test('a component may hide it, which is told', () => {
    const config =
      'declare "string" {\n\targument "a" { }\n\n\texport "join" {\n\t\tvalue = argument.a.value\n\t}\n}\n';
    const use = 'string "x" {\n\ta = "b"\n}\n\nlocal.file "f" {\n\tfilename = string.x.join\n}\n';
    expect(errorsOf(config + use)).toEqual([]);
    expect(warningsOf(config + use)).toContainEqual('13:13 string.x hides "string" of the standard library');
  });

  test('old functions are told, with what to use', () => {
    const config = 'local.file "f" {\n\tfilename = env("HOME")\n}\n';
    expect(errorsOf(config)).toEqual([]);
    expect(warningsOf(config)).toContainEqual('2:13 the function env is deprecated: use sys.env');
    expect(warningsOf(config.replace('env(', 'sys.env('))).not.toContainEqual(expect.stringContaining('deprecated'));
  });

  test('experimental functions need that level', () => {
    const config = 'discovery.relabel "r" {\n\ttargets = array.combine_maps([], [], ["a"])\n}\n';
    expect(errorsOf(config)).toEqual([]);
    expect(errorsOf(config, { stability: 'public-preview' })).toEqual([
      expect.stringMatching(/^2:12 the function array\.combine_maps .*experimental/),
    ]);
  });
});
