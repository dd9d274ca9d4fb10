import { contextNamed } from './contexts';
import { OttlFault } from './fault';
import { parseValue } from './parser';
import { checkPath, type Naming } from './paths';

function faultOf(text: string, context: Parameters<typeof contextNamed>[0], naming: Naming): string | undefined {
  const value = parseValue(text);
  if (value.kind !== 'path') throw new Error(`${text} is no path`);
  try {
    checkPath(value.path, contextNamed(context), naming);
    return undefined;
  } catch (error) {
    if (error instanceof OttlFault) return error.message;
    throw error;
  }
}

test.each([
  ['span.attributes["a"]["b"]', 'span'],
  ['resource.attributes', 'span'],
  ['span.name', 'spanevent'],
  ['metric.name', 'datapoint'],
  ['log.body["a"]', 'log'],
  ['span.trace_state["a"]', 'span'],
  ['log.cache["a"]', 'log'],
] as const)('%s is there for a %s', (text, context) => {
  expect(faultOf(text, context, 'required')).toBeUndefined();
});

test.each([
  ['span.nam', 'span', 'context span has no path nam; did you mean "name"?'],
  ['span.status.cod', 'span', 'context span has no path status.cod; did you mean "status.code"?'],
  ['name', 'span', 'path name needs its context: span.name'],
  [
    'log.body',
    'span',
    '"log" in log.body is no context here, expected one of span, instrumentation_scope, scope, resource, otelcol',
  ],
  ['resource.cache["a"]', 'span', 'the cache belongs to context span, not to resource'],
  ['span.name["a"]', 'span', "name can't be indexed"],
  ['span.trace_state["a"]["b"]', 'span', 'trace_state takes exactly one key'],
] as const)('%s is not there for a %s', (text, context, message) => {
  expect(faultOf(text, context, 'required')).toMatch(message);
});

test('where the context is given, paths need not name it', () => {
  expect(faultOf('name', 'span', 'completed')).toBeUndefined();
  expect(faultOf('resource.attributes["a"]', 'span', 'guessed')).toBeUndefined();
  expect(faultOf('attributes["a"]', 'span', 'guessed')).toBeUndefined();
});
