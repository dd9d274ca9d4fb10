import { findings, messages } from './test-support/findings';

function stage(statements: string): readonly string[] {
  return messages('loki.process', statements);
}

test('places what is wrong with a text in the text', () => {
  expect(findings('loki.process', 'stage.regex {\n  expression = "a(?P<x>"\n}')).toEqual([
    'error 4:18 expression: error parsing regexp: missing closing ): `a(?P<x>`',
  ]);
});

test.each([
  'stage.regex { expression = "(?P<ip>\\\\S+)" }',
  'stage.json { expressions = { a = "", b = "c.d[0]", "e.f" = "g" } }',
  'stage.json { regex = "a.*" }',
  'stage.logfmt { mapping = { a = "" } }',
  'stage.match {\n selector = "{app=\\"x\\"} |= \\"y\\""\n stage.drop { expression = "z" }\n}',
  'stage.match {\n selector = "{app=\\"x\\"}"\n action = "drop"\n}',
  'stage.drop { longer_than = "8KB" }',
  'stage.drop {\n source = "a"\n value = "b"\n}',
  'stage.tenant { value = "a" }',
  'stage.timestamp {\n source = "t"\n format = "RFC3339"\n location = "Europe/Berlin"\n}',
  'stage.template {\n source = "a"\n template = "{{ .Value | ToUpper }}"\n}',
  'stage.replace {\n expression = "(a)"\n replace = "{{ .Value | Hash \\"salt\\" }}"\n}',
  'stage.limit {\n rate = 5\n burst = 10\n drop = true\n by_label_name = "a"\n}',
  'stage.multiline { firstline = "^\\\\d" }',
  'stage.pattern { pattern = "<ip> <_>" }',
  'stage.static_labels { values = { a = "b" } }',
  'stage.label_drop { values = ["a"] }',
  'stage.geoip {\n source = "a"\n db = "/geo.mmdb"\n db_type = "city"\n}',
])('takes %s', (statements) => {
  expect(stage(statements)).toEqual([]);
});

test.each([
  ['stage.json { expressions = { a = "b[" } }', 'expressions: invalid JMESPath expression: incomplete expression'],
  ['stage.json { expressions = { "a-[" = "" } }', 'expressions: "a-["'],
  ['stage.json { }', 'at least one of expressions, regex must be set'],
  ['stage.json {\n expressions = { a = "" }\n source = ""\n}', 'source must not be empty'],
  ['stage.match {\n selector = "app"\n stage.drop { expression = "z" }\n}', 'selector: syntax error: unexpected app'],
  ['stage.match { selector = "{app=\\"x\\"}" }', 'a match stage needs stages, or action = "drop"'],
  [
    'stage.match {\n selector = "{app=\\"x\\"}"\n action = "drop"\n stage.drop { expression = "z" }\n}',
    'a match stage with action = "drop" takes no stages',
  ],
  ['stage.drop { }', 'at least one of source, expression, older_than and longer_than must be set'],
  ['stage.drop { longer_than = "0B" }', 'at least one of source, expression, older_than and longer_than must be set'],
  ['stage.drop { value = "a" }', 'at least one of source'],
  ['stage.drop {\n source = "a"\n value = "b"\n expression = "c"\n}', 'value and expression can not both be set'],
  ['stage.tenant { }', 'exactly one of label, source and value must be set'],
  ['stage.tenant {\n value = "a"\n label = "b"\n}', 'exactly one of label, source and value must be set'],
  ['stage.timestamp {\n source = ""\n format = "Unix"\n}', 'source must not be empty'],
  [
    'stage.timestamp {\n source = "t"\n format = "Unix"\n location = "Europe/Bonn"\n}',
    'location: unknown time zone Europe/Bonn',
  ],
  [
    'stage.timestamp {\n source = "t"\n format = "Unix"\n action_on_failure = "drop"\n}',
    'action_on_failure must be one of fudge, skip, got "drop"',
  ],
  ['stage.template {\n source = "a"\n template = "{{ .Value"\n}', 'unclosed action'],
  ['stage.replace {\n expression = "("\n replace = "a"\n}', 'missing closing )'],
  ['stage.replace {\n expression = "a"\n replace = "{{ Upper }}"\n}', 'function "Upper" not defined'],
  ['stage.limit {\n rate = 0\n burst = 10\n}', 'rate must be greater than 0'],
  ['stage.limit {\n rate = 1\n burst = 10\n by_label_name = "a"\n}', 'by_label_name needs drop = true'],
  ['stage.multiline { firstline = "" }', 'firstline must not be empty'],
  ['stage.pattern { pattern = "<a><b>" }', 'two captures must have text between them'],
  // A literal key of two quotes stays two quotes to Alloy.
  ['stage.labels { values = encoding.from_json(`{"":"a"}`) }', 'the name of a label must not be empty'],
  ['stage.label_keep { values = [] }', 'values must not be empty'],
  [
    'stage.geoip {\n source = "a"\n db = "/geo.mmdb"\n db_type = "town"\n}',
    'db_type must be one of asn, city, country, got "town"',
  ],
])('refuses %s', (statements, message) => {
  expect(stage(statements)).toEqual([expect.stringContaining(message)]);
});

test('warns of what works and does nothing, or is refused later', () => {
  expect(findings('loki.process', 'stage.regex { expression = "(a)" }')).toEqual([
    expect.stringMatching(/^warning .* without a named group/),
  ]);
  expect(findings('loki.process', 'stage.static_labels { values = { "a.b" = "c" } }')).toEqual([
    expect.stringMatching(/^warning .* "a\.b" is no name for a label/),
  ]);
  expect(findings('loki.process', 'stage.json { expressions = { a = "lenght(b)" } }')).toEqual([
    expect.stringMatching(/^warning .* there is no function lenght/),
  ]);
});
