import { findings, messages } from './test-support/findings';

const TRANSFORM = 'otelcol.processor.transform';

test.each([
  [
    TRANSFORM,
    'trace_statements {\n context = "span"\n statements = [`set(name, "x") where attributes["a"] == nil`]\n}',
  ],
  [TRANSFORM, 'statements { log = [`set(log.body, "x")`, `set(resource.attributes["a"], 1)`] }'],
  [TRANSFORM, 'metric_statements {\n context = "datapoint"\n statements = [`set(attributes["a"], metric.name)`]\n}'],
  ['otelcol.processor.filter', 'traces { span = [`attributes["a"] == "b"`, `IsRootSpan()`] }'],
  ['otelcol.connector.count', 'logs {\n name = "a"\n conditions = [`severity_number >= SEVERITY_NUMBER_WARN`]\n}'],
  [
    'otelcol.processor.tail_sampling',
    'policy {\n name = "a"\n type = "ottl_condition"\n ottl_condition {\n error_mode = "ignore"\n span = [`name == "x"`]\n}\n}',
  ],
])('%s takes %s', (component, statements) => {
  expect(messages(component, statements)).toEqual([]);
});

test.each([
  [
    TRANSFORM,
    'trace_statements {\n context = "span"\n statements = [`set(nam, "x")`]\n}',
    'statements: statement `set(nam, "x")`, character 5: context span has no path nam; did you mean "name"?',
  ],
  [TRANSFORM, 'statements { log = [`set(body, "x")`] }', 'no path says which context is meant'],
  [TRANSFORM, 'statements { log = [`set(span.name, "x")`] }', '"span" is no context here'],
  [
    TRANSFORM,
    'log_statements {\n context = "log"\n statements = [`set(body, "x"`]\n}',
    'invalid syntax: unexpected end',
  ],
  ['otelcol.processor.filter', 'logs { log_record = [`bodi == "a"`] }', 'context log has no path bodi'],
  ['otelcol.processor.filter', 'metrics { metric = [`set(name, "a")`] }', 'invalid syntax'],
  [
    'otelcol.connector.count',
    'spans {\n name = "a"\n conditions = [`kin == 1`]\n}',
    'conditions: condition `kin == 1`, character 1',
  ],
  [
    'otelcol.processor.tail_sampling',
    'policy {\n name = "a"\n type = "ottl_condition"\n ottl_condition { error_mode = "ignore" }\n}',
    'at least one of span and spanevent must be set',
  ],
])('%s refuses %s', (component, statements, message) => {
  expect(messages(component, statements)).toEqual([expect.stringContaining(message)]);
});

test('what only runs badly is a warning in the text', () => {
  const statement = '`set(body, ExtractPatterns(body, "(a)"))`';
  expect(findings(TRANSFORM, `log_statements {\n context = "log"\n statements = [${statement}]\n}`)).toEqual([
    expect.stringMatching(/^warning 4:\d+ .* at least 1 named capture group/),
  ]);
});
