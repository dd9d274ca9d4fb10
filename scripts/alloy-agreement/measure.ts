import type { CorpusCase } from './corpus-case';

/** One thing in which we want to agree with the real Alloy. */
export interface Measure {
  /** What is compared, as a sentence. */
  readonly name: string;
  /** The share of cases that have to agree. */
  readonly targetPercent: number;
  /** Whether it can be compared in a case at all. */
  readonly applies: (corpusCase: CorpusCase) => boolean;
  /** Why a case does not agree, or undefined if it does. */
  readonly disagreement: (corpusCase: CorpusCase) => string | undefined;
}

/** What came out of a measure. */
export interface Figure {
  readonly name: string;
  readonly cases: number;
  readonly agreeing: number;
  readonly targetPercent: number;
  readonly reached: boolean;
  readonly misses: readonly Miss[];
}

/** A case that does not agree. */
export interface Miss {
  readonly id: string;
  readonly reason: string;
}

/** Compares every case in every measure. */
export function measureAll(measures: readonly Measure[], cases: readonly CorpusCase[]): readonly Figure[] {
  return measures.map((measure) => {
    const applicable = cases.filter(measure.applies);
    const misses = applicable.flatMap((corpusCase): readonly Miss[] => {
      const reason = measure.disagreement(corpusCase);
      const { id, mutation } = corpusCase;
      return reason === undefined ? [] : [{ id: mutation ? `${id} (${mutation})` : id, reason }];
    });
    const agreeing = applicable.length - misses.length;
    const { name, targetPercent } = measure;
    const reached = agreeing * 100 >= targetPercent * applicable.length;
    return { name, cases: applicable.length, agreeing, targetPercent, reached, misses };
  });
}

/** Figures as text: one line each, then the cases that were missed. */
export function renderFigures(figures: readonly Figure[]): string {
  const table = figures.map(
    ({ name, cases, agreeing, targetPercent, reached }) =>
      `${reached ? 'ok    ' : 'MISSED'} ${percent(agreeing, cases).padStart(8)} of ${cases} (target ${targetPercent} %): ${name}`,
  );
  const misses = figures.flatMap(({ name, misses: missed }) =>
    missed.length === 0 ? [] : ['', `Not met: ${name}`, ...missed.map(({ id, reason }) => `  ${id}: ${reason}`)],
  );
  return [...table, ...misses].join('\n');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((part * 100) / whole).toFixed(2)} %`;
}
