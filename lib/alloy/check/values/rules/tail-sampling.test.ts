import { findings, messages } from './test-support/findings';

function policy(statements: string): readonly string[] {
  return messages('otelcol.processor.tail_sampling', `policy {\n name = "p"\n${statements}\n}`);
}

test.each([
  'type = "always_sample"',
  'type = "latency"\nlatency { threshold_ms = 5 }',
  'type = "status_code"\nstatus_code { status_codes = ["ERROR", "UNSET"] }',
  'type = "string_attribute"\nstring_attribute {\n key = "a"\n values = ["a.*"]\n enabled_regex_matching = true\n}',
  'type = "and"\nand {\n and_sub_policy {\n name = "s"\n type = "always_sample"\n}\n}',
])('takes the policy %s', (statements) => {
  expect(policy(statements)).toEqual([]);
});

test.each([
  ['type = "latencyy"', '; did you mean "latency"?'],
  ['type = "status_code"', 'the type status_code needs a block status_code'],
  ['type = "status_code"\nstatus_code { status_codes = ["FAILED"] }', '"FAILED" is none of OK, ERROR, UNSET'],
  [
    'type = "string_attribute"\nstring_attribute {\n key = "a"\n values = ["("]\n enabled_regex_matching = true\n}',
    'string_attribute: values: error parsing regexp: missing closing )',
  ],
  ['type = "and"\nand {\n and_sub_policy {\n name = "s"\n type = "composite"\n}\n}', 'type: "composite" is none of'],
])('can not work with the policy %s', (statements, message) => {
  expect(policy(statements)).toEqual([expect.stringContaining(message)]);
});

test('a block for another type is ignored, which is a warning', () => {
  const statements = 'policy {\n name = "p"\n type = "always_sample"\n latency { threshold_ms = 5 }\n}';
  expect(findings('otelcol.processor.tail_sampling', statements)).toEqual([
    expect.stringMatching(/^warning .* the block latency is ignored: the type is "always_sample"/),
  ]);
});
