import { checkMeasures } from './alloy-agreement/check-measures';
import { readCases } from './alloy-agreement/corpus-case';
import { fmtMeasures } from './alloy-agreement/fmt-measures';
import { measureAll, renderFigures } from './alloy-agreement/measure';

/**
 * Says how far we agree with the real Alloy on corpora of configurations with its verdicts, and lists every case where we
 * don't: `node --require tsx/cjs scripts/alloy-agreement.ts CORPUS.jsonl…`. Exits with 1 if a target is missed.
 */
function main(paths: readonly string[]): number {
  if (paths.length === 0) {
    console.error('usage: alloy-agreement CORPUS.jsonl…');
    return 1;
  }
  const figures = measureAll([...fmtMeasures, ...checkMeasures], paths.flatMap(readCases));
  console.log(renderFigures(figures));
  return figures.every((figure) => figure.reached) ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
