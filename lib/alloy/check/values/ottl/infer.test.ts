import { OttlFault } from './fault';
import { hintsOf } from './hints';
import { type Contexts, inferContext } from './infer';
import { parseStatement } from './parser';

const METRICS: Contexts = {
  resource: 'standard',
  scope: 'standard',
  metric: 'transformMetric',
  datapoint: 'transformDatapoint',
};

function infer(...texts: readonly string[]): string {
  return inferContext(METRICS, hintsOf(texts.map(parseStatement)));
}

test('the most specific context that is named wins', () => {
  expect(infer('set(resource.attributes["a"], 1)')).toBe('resource');
  expect(infer('set(resource.attributes["a"], 1)', 'set(datapoint.attributes["b"], metric.name)')).toBe('datapoint');
});

test('a function or symbol that it lacks leads further in', () => {
  expect(infer('set(resource.attributes["a"], METRIC_DATA_TYPE_SUM)')).toBe('datapoint');
  expect(infer('copy_metric() where resource.attributes["a"] == 1')).toBe('metric');
});

test.each([
  [['set(attributes["a"], 1)'], 'no path says which context is meant', 4, 0],
  [['set(metrics.name, "a")'], '"metrics" is no context here', 4, 0],
  [['set(metric.name, "a")', 'sett(metric.name, "b")'], 'has no function sett; did you mean "set"?', 0, 1],
  [['set(metric.name, FLAG_ODD)'], 'has no symbol FLAG_ODD', 17, 0],
])('%j has none', (texts, message, at, index) => {
  let thrown: unknown;
  try {
    infer(...texts);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(OttlFault);
  expect(thrown).toMatchObject({ message: expect.stringContaining(message), at, index });
});
