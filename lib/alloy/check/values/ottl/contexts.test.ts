import { contextNamed, isContextName, pathsOf } from './contexts';

test('a context has its paths, and whether they may be indexed', () => {
  expect(pathsOf('log', 'log').get('body')).toBe(true);
  expect(pathsOf('log', 'log').get('severity_text')).toBe(false);
  expect(pathsOf('log', 'log').get('name')).toBeUndefined();
});

test('a context knows what contains it, and its symbols', () => {
  expect(contextNamed('datapoint').names).toContain('metric');
  expect(contextNamed('log').symbols.has('SEVERITY_NUMBER_WARN2')).toBe(true);
  expect(contextNamed('span').symbols.has('SEVERITY_NUMBER_WARN2')).toBe(false);
});

test('not every word is a context', () => {
  expect(isContextName('spanevent')).toBe(true);
  expect(isContextName('span_event')).toBe(false);
});
