import { hintsOf } from './hints';
import { parseCondition, parseStatement } from './parser';

test('collects what texts use, and where', () => {
  const hints = hintsOf([
    parseStatement('set(span.name, Concat([resource.attributes[span.kind]], "")) where IsString(A)'),
    parseCondition('log.body == SEVERITY_NUMBER_INFO'),
  ]);
  expect(hints.contexts.map(({ name, index, at }) => `${name} ${index}:${at}`)).toEqual([
    ...['span 0:4', 'resource 0:23', 'span 0:43', 'log 1:0'],
  ]);
  expect(hints.functions.map(({ name }) => name)).toEqual(['set', 'Concat', 'IsString']);
  expect(hints.symbols.map(({ name, index }) => `${name} ${index}`)).toEqual(['A 0', 'SEVERITY_NUMBER_INFO 1']);
});
