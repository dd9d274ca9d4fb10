import { asProblem, located } from './query-problem';

const [found] = located('sum(\n  upp\n)', [
  { from: 7, problem: 'unknown metric', got: 'upp', fix: 'did you mean `up`?' },
]);

test('a problem has line and column of its offset', () => {
  expect(found).toMatchObject({ severity: 'error', offset: 7, line: 2, column: 3 });
});

test('of several problems the first in the text comes first, and the same one once', () => {
  const fault = (from: number) => ({ from, problem: 'x', fix: 'y' });
  expect(located('abc', [fault(2), fault(0), fault(2)]).map(({ offset }) => offset)).toEqual([0, 2]);
});

test('where the expression starts at a place of a file, the problem has its own place there', () => {
  if (found === undefined) throw new Error('no problem');
  expect(asProblem(found, { file: 'r.yaml', line: 10, column: 11 }, 'groups[0]')).toEqual({
    at: { file: 'r.yaml', line: 11, column: 3 },
    path: 'groups[0]',
    problem: 'unknown metric',
    got: 'upp',
    fix: 'did you mean `up`?',
  });
  expect(asProblem({ ...found, line: 1, column: 5 }, { file: 'r.yaml', line: 10, column: 11 }, '').at).toEqual({
    file: 'r.yaml',
    line: 10,
    column: 15,
  });
});

test('where only the file is known, the problem says its place in the query', () => {
  if (found === undefined) throw new Error('no problem');
  expect(asProblem(found, { file: 'dashboard.json' }, 'panels[0]')).toMatchObject({
    at: { file: 'dashboard.json' },
    problem: 'unknown metric at 2:3 of the query',
  });
});
