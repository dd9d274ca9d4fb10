import type { CorpusCase } from './corpus-case';
import { fmtMeasures } from './fmt-measures';
import { measureAll, renderFigures } from './measure';

const agreeing: CorpusCase = { id: 'a', config: 'x=1', fmt_ok: true, fmt_output: 'x = 1\n' };
const otherText: CorpusCase = { id: 'b', mutation: 'spaces', config: 'x=1', fmt_ok: true, fmt_output: 'x  = 1\n' };
const otherLine: CorpusCase = { id: 'c', config: 'x=\n', fmt_ok: false, fmt_errors: ['7:1: expected expression'] };

test('an agreeing case reaches every target it applies to', () => {
  const figures = measureAll(fmtMeasures, [agreeing]);
  expect(figures.map(({ cases, agreeing: count, reached }) => [cases, count, reached])).toEqual([
    [1, 1, true],
    [1, 1, true],
    [0, 0, true],
    [0, 0, true],
  ]);
});

test('a case that does not agree is listed with the reason', () => {
  const text = renderFigures(measureAll(fmtMeasures, [agreeing, otherText, otherLine]));
  expect(text).toContain('MISSED  50.00 % of 2 (target 100 %): formatted text is equal');
  expect(text).toContain('  b (spaces): line 1: wanted "x  = 1", got "x = 1"');
  expect(text).toContain('  c: wanted 7, got 2');
});
