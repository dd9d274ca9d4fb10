import { findings } from './test-support/findings';

test.each([
  ['loki.write', 'external_labels = { "a-b" = "c" }'],
  ['pyroscope.write', 'external_labels = { "1a" = "c" }'],
  ['loki.source.kafka', 'brokers = ["b:9092"]\ntopics = ["t"]\nforward_to = []\nlabels = { "a b" = "c" }'],
])('%s: a label that is refused later is a warning', (component, statements) => {
  expect(findings(component, statements)).toEqual([expect.stringMatching(/^warning .* is no name for a label/)]);
});

test('Prometheus takes any name', () => {
  expect(findings('prometheus.remote_write', 'external_labels = { "a-b" = "c" }')).toEqual([]);
  expect(findings('loki.write', 'external_labels = { a_b = "c" }')).toEqual([]);
});
