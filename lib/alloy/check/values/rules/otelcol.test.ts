import { messages } from './test-support/findings';

function action(statements: string): string {
  return `action {\n key = "a"\n${statements}\n}`;
}

test.each([
  'action = "insert"\nvalue = 1',
  'action = "upsert"\nfrom_attribute = "b"',
  'action = "delete"',
  'action = "extract"\npattern = "(?P<a>b)"',
  'action = "convert"\nconverted_type = "int"',
])('otelcol.processor.attributes takes the action %s', (statements) => {
  expect(messages('otelcol.processor.attributes', action(statements))).toEqual([]);
});

test.each([
  ['action = "add"', 'action must be insert, update, upsert, delete, hash, extract or convert, got "add"'],
  ['action = "insert"', 'the action insert needs one of value, from_attribute, from_context'],
  ['action = "insert"\nvalue = 1\nfrom_attribute = "b"', 'only one of value, from_attribute, from_context may be set'],
  ['action = "delete"\nvalue = 1', 'the action delete takes no value'],
  ['action = "extract"', 'the action extract needs a pattern'],
  ['action = "extract"\npattern = "a"', 'pattern must have named groups'],
  ['action = "extract"\npattern = "(?P<a>b)(c)"', 'every group of the pattern needs a name'],
  ['action = "extract"\npattern = "("', 'pattern: error parsing regexp: missing closing )'],
  ['action = "convert"\nconverted_type = "bool"', 'converted_type must be string, int or double, got "bool"'],
])('otelcol.processor.attributes can not work with the action %s', (statements, message) => {
  expect(messages('otelcol.processor.attributes', action(statements))).toEqual([expect.stringContaining(message)]);
});

test.each([
  ['otelcol.receiver.otlp', '', 'neither grpc nor http is there'],
  ['otelcol.exporter.loadbalancing', 'protocol {\n otlp {\n client { }\n}\n}\nresolver { }', 'no resolver is there'],
  [
    'otelcol.processor.k8sattributes',
    'extract {\n label {\n from = "pod"\n key_regex = "("\n}\n}',
    'missing closing )',
  ],
  [
    'otelcol.processor.k8sattributes',
    'pod_association {\n source { from = "pod_ip" }\n}',
    '"pod_ip" is none of connection, resource_attribute',
  ],
  [
    'otelcol.exporter.datadog',
    'api { api_key = "k" }\ntraces { ignore_resources = ["("] }',
    'ignore_resources: error parsing regexp: missing closing )',
  ],
  [
    'otelcol.exporter.datadog',
    'api { api_key = "k" }\ntraces { span_name_remappings = { a = "" } }',
    'span_name_remappings: neither a name nor its replacement may be empty',
  ],
  ['otelcol.processor.span', '', 'from_attributes or to_attributes in name, or status must be set'],
  [
    'otelcol.processor.attributes',
    `${action('action = "delete"')}\ninclude {\n match_type = "regexp"\n services = ["["]\n}`,
    'services: error parsing regexp: missing closing ]',
  ],
])('%s can not work with %s', (component, statements, message) => {
  expect(messages(component, statements)).toEqual([expect.stringContaining(message)]);
});
