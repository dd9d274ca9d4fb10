import type { Duration } from '../model';
import { durationSeconds, parseDuration } from './duration';

test.each([
  ['30s', 30],
  ['6h', 21_600],
  ['7d', 604_800],
  ['1y', 31_536_000],
  ['1h30m', 5_400],
  ['2w', 1_209_600],
  ['500ms', 0.5],
])('%s is a duration of %d seconds', (written, seconds) => {
  expect(parseDuration(written)).toEqual({ ok: true, value: written });
  expect(durationSeconds(written as Duration)).toBe(seconds);
});

test.each([
  ['7', 'a duration without a unit', 'add the unit, such as 7d'],
  ['', 'no duration', 'write numbers with units from large to small: y, w, d, h, m, s, ms'],
  ['7days', 'no duration', 'use one-letter units: y, w, d, h, m, s'],
  ['1.5h', 'no duration', 'use whole numbers, such as 1h30m for 1.5h'],
  ['30m1h', 'no duration', 'write numbers with units from large to small: y, w, d, h, m, s, ms'],
  ['-1d', 'no duration', 'write numbers with units from large to small: y, w, d, h, m, s, ms'],
  ['0s', 'no time at all', 'write a duration greater than zero'],
  ['101y', 'longer than a hundred years', 'write a shorter duration'],
])('"%s" is refused: %s', (written, problem, fix) => {
  expect(parseDuration(written)).toMatchObject({ ok: false, problem, fix });
});
