import { errorsOf } from './test-support/told';

/** An attribute of each type, in the only statement that matters. */
const SLOTS = {
  string: (value: string) => `loki.process "p" {\n\tforward_to = []\n\tstage.output { source = ${value} }\n}`,
  bool: (value: string) => `local.file "f" {\n\tfilename = "a"\n\tis_secret = ${value}\n}`,
  integer: (value: string) => `otelcol.processor.batch "b" {\n\tsend_batch_size = ${value}\n\toutput { }\n}`,
  number: (value: string) =>
    `otelcol.processor.probabilistic_sampler "p" {\n\tsampling_percentage = ${value}\n\toutput { }\n}`,
  duration: (value: string) => `otelcol.processor.batch "b" {\n\ttimeout = ${value}\n\toutput { }\n}`,
  strings: (value: string) => `discovery.file "d" {\n\tfiles = ${value}\n}`,
  texts: (value: string) => `loki.write "w" {\n\texternal_labels = ${value}\n}`,
  targets: (value: string) => `prometheus.scrape "s" {\n\tforward_to = []\n\ttargets = ${value}\n}`,
  secret: (value: string) => `otelcol.auth.bearer "b" {\n\ttoken = ${value}\n}`,
  receivers: (value: string) => `prometheus.scrape "s" {\n\ttargets = []\n\tforward_to = ${value}\n}`,
  enumeration: (value: string) =>
    `discovery.relabel "r" {\n\ttargets = []\n\trule {\n\t\taction = ${value}\n\t\ttarget_label = "a"\n\t}\n}`,
  size: (value: string) => `loki.write "w" {\n\tendpoint {\n\t\turl = "http://a"\n\t\tbatch_size = ${value}\n\t}\n}`,
} as const;

type Slot = keyof typeof SLOTS;

const ACCEPTED: Readonly<Record<Slot, readonly string[]>> = {
  string: ['"a"', '`a`', '1', '1.5', '-1', '1e3'],
  bool: ['true', 'false', 'null'],
  integer: ['0', '010', '3000', '1.5', '1e3', '"1"', 'null'],
  number: ['0', '1', '1.5', '"1.5"', '"1e1"', 'null'],
  duration: ['"0s"', '"1h30m"', '"1.5s"', '"100ms"', '"5µs"', '"0"', '".5s"'],
  strings: ['["a.yaml"]', '["a.yaml", "b.json"]'],
  texts: ['{}', '{ a = "b" }', '{ "a b" = "c", d = 1 }', '{ a = null }', 'null'],
  targets: ['[]', '[{}]', '[{ "__address__" = "a:80" }]', '[{ a = 1 }]', 'null'],
  secret: ['"a"', '""'],
  receivers: ['[]', '[null]', 'null'],
  enumeration: ['"replace"', '"uppercase"'],
  size: ['"1MiB"', '"1MB"', '"512KiB"', '"1024B"', '"1.5MiB"', '"0"'],
};

const REFUSED: Readonly<Record<Slot, readonly (readonly [value: string, message: string])[]>> = {
  string: [
    ['true', '3:26 source: expected a string, got bool true'],
    ['["a"]', '3:26 source: expected a string, got an array'],
    ['{}', '3:26 source: expected a string, got an object'],
  ],
  bool: [
    ['"true"', '3:14 is_secret: expected a bool, got string "true"'],
    ['1', '3:14 is_secret: expected a bool, got number 1'],
    ['[]', '3:14 is_secret: expected a bool, got an array'],
  ],
  integer: [
    ['"a"', '2:20 send_batch_size: expected a number, got string "a"'],
    ['true', '2:20 send_batch_size: expected a number, got bool true'],
  ],
  number: [
    ['"five"', '2:24 sampling_percentage: expected a number, got string "five"'],
    ['"0x1"', '2:24 sampling_percentage: expected a number, got string "0x1"'],
  ],
  duration: [
    [
      '5',
      '2:12 timeout: missing unit in duration "5": expected a number and a unit (ns, us, ms, s, m, h), as in "1h30m"',
    ],
    [
      '"1d"',
      '2:12 timeout: unknown unit "d" in duration "1d": expected a number and a unit (ns, us, ms, s, m, h), as in "1h30m"',
    ],
    ['""', '2:12 timeout: invalid duration "": expected a number and a unit (ns, us, ms, s, m, h), as in "1h30m"'],
    ['true', '2:12 timeout: expected a duration such as "30s", got bool true'],
  ],
  strings: [
    ['"a.yaml"', '2:10 files: expected a list of strings, got string "a.yaml"'],
    ['["a.yaml", true]', '2:21 files: expected a string, got bool true'],
    ['{}', '2:10 files: expected a list of strings, got an object'],
  ],
  texts: [
    ['["a"]', '2:20 external_labels: expected an object whose values are strings, got an array'],
    ['{ a = [] }', '2:26 external_labels: a: expected a string, got an array'],
    ['{ a = true }', '2:26 external_labels: a: expected a string, got bool true'],
  ],
  targets: [
    ['{}', '3:12 targets: expected a list of targets, got an object'],
    ['["a"]', '3:13 targets: expected a target, got string "a"'],
    ['[{ a = null }]', "3:13 targets: a: a label of a target can't be null"],
  ],
  secret: [
    ['1', '2:10 token: expected a secret or a string, got number 1'],
    ['["a"]', '2:10 token: expected a secret or a string, got an array'],
  ],
  receivers: [
    ['"a"', '3:15 forward_to: expected a list of receivers of metrics, got string "a"'],
    ['["a"]', '3:16 forward_to: expected a receiver of metrics, got string "a"'],
  ],
  enumeration: [
    ['"Replace"', expect.stringContaining('4:12 action: expected one of "drop", ')],
    ['"replac"', expect.stringMatching(/, got "replac"; did you mean "replace"\?$/)],
    ['true', '4:12 action: expected a string, got bool true'],
  ],
  size: [
    [
      '"1"',
      '4:16 batch_size: missing unit in size "1": expected a number and a unit (B, KiB, MiB, GiB, TiB), as in "5MiB"',
    ],
    [
      '"1MiBs"',
      '4:16 batch_size: unknown unit "MiBs" in size "1MiBs": expected a number and a unit (B, KiB, MiB, GiB, TiB), as in "5MiB"',
    ],
  ],
};

describe.each(Object.keys(SLOTS) as Slot[])('%s', (slot) => {
  test.each(ACCEPTED[slot])('takes %s', (value) => {
    expect(errorsOf(SLOTS[slot](value))).toEqual([]);
  });

  test.each(REFUSED[slot])('refuses %s', (value, message) => {
    expect(errorsOf(SLOTS[slot](value))).toEqual([message]);
  });
});

describe('escapes of strings', () => {
  const named = (literal: string): readonly string[] =>
    errorsOf(
      `discovery.relabel "r" {\n\ttargets = []\n\trule {\n\t\ttarget_label = "a"\n\t\taction = ${literal}\n\t}\n}`,
    );

  test.each(['"\\u0072eplace"', '"\\x72eplace"', '"\\162eplace"', '"\\U00000072eplace"', '`replace`'])(
    '%s',
    (literal) => {
      expect(named(literal)).toEqual([]);
    },
  );

  test('a character of several bytes may be written byte by byte', () => {
    expect(named('"\\xc3\\xa9"')).toEqual([expect.stringContaining('got "é"')]);
    expect(named('"\\tx\\"\\\\"')).toEqual([expect.stringContaining('got "\tx"\\"')]);
  });
});
