import { excerpt } from './excerpt';

test('a missing and a stale file are one line', () => {
  expect(excerpt({ path: 'dev/a.yaml', after: 'x' })).toBe('dev/a.yaml: missing');
  expect(excerpt({ path: 'dev/a.yaml', before: 'x' })).toBe('dev/a.yaml: stale, nothing renders to it any more');
});

test('a changed file shows the lines from the first to the last difference, with what comes before', () => {
  const before = 'a\nb\nc\nold 1\nd\nold 2\ne\n';
  const after = 'a\nb\nc\nnew 1\nd\nnew 2\ne\n';
  expect(excerpt({ path: 'x', before, after })).toBe(
    [
      'x: changed from line 4',
      '    b',
      '    c',
      '  - old 1',
      '  - d',
      '  - old 2',
      '  + new 1',
      '  + d',
      '  + new 2',
    ].join('\n'),
  );
});

test('lines that were only added or removed show on one side', () => {
  expect(excerpt({ path: 'x', before: 'a\nb', after: 'a\nnew\nb' })).toBe('x: changed from line 2\n    a\n  + new');
  expect(excerpt({ path: 'x', before: 'a\na\n', after: 'a\n' })).toBe('x: changed from line 2\n    a\n  - a');
});

test('a long difference is cut', () => {
  const lines = (text: string) => Array.from({ length: 9 }, (_, i) => `${text} ${i}`).join('\n');
  const shown = excerpt({ path: 'x', before: lines('old'), after: lines('new') }).split('\n');
  expect(shown).toHaveLength(1 + 7 + 7);
  expect(shown[7]).toBe('  - … and 3 more');
});
