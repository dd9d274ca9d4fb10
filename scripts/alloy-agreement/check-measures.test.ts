import { checkMeasures } from './check-measures';
import type { CorpusCase } from './corpus-case';
import { type Figure, measureAll } from './measure';

const known = { fmt_ok: true, validate_ok: true, validate_errors: [], load_ok: true, load_errors: [] } as const;
const loaded: CorpusCase = { ...known, id: 'a', config: 'loki.write "a" { }' };
const refused: CorpusCase = {
  ...known,
  id: 'b',
  config: '\nloki.write "a" {\n\tno = 1\n}',
  validate_ok: false,
  validate_errors: ['3:2: unrecognized attribute name "no"'],
  load_ok: false,
};
/** Nobody uses the declaration, so that the loader does not look into it. */
const contradiction: CorpusCase = {
  ...refused,
  id: 'c',
  config: 'declare "a" {\n\tnope "x" { }\n}',
  validate_errors: ['2:2: cannot find the definition of component name "nope"'],
  load_ok: true,
};

function figures(...cases: readonly CorpusCase[]): readonly (readonly [number, number])[] {
  return measureAll(checkMeasures, cases).map(({ cases: all, agreeing }: Figure) => [all, agreeing]);
}

test('what Alloy loads is accepted', () => {
  expect(figures(loaded)).toEqual([
    [1, 1],
    [0, 0],
    [0, 0],
    [1, 1],
  ]);
});

test('what Alloy refuses is refused in the same line', () => {
  expect(figures(refused)).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
});

test('where alloy validate refuses what Alloy loads, the checker has to refuse it', () => {
  expect(figures(contradiction)).toEqual([
    [0, 0],
    [1, 1],
    [0, 0],
    [1, 0],
  ]);
});

test('a verdict of the machine it ran on is not compared, a warning is no refusal', () => {
  expect(figures({ ...refused, load_env: true, validate_errors: ['3:2: warning: hm'] })).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
});

test('other verdicts and other lines are told', () => {
  const misses = measureAll(checkMeasures, [
    { ...loaded, config: refused.config },
    { ...refused, config: loaded.config },
    { ...refused, validate_errors: ['7:2: unrecognized attribute name "no"'] },
  ]).flatMap((figure) => figure.misses.map(({ reason }) => reason));
  expect(misses).toEqual([
    'refused: 3:2: unrecognized attribute name "no"',
    'accepted: 3:2: unrecognized attribute name "no"',
    'accepted: 3:2: unrecognized attribute name "no"',
    'wanted 3, got no error',
    'wanted 7, got 3: unrecognized attribute name "no"',
    'refused: 3:2: unrecognized attribute name "no"',
    'accepted: 3:2: unrecognized attribute name "no"',
  ]);
});
