import { type CheckOptions, check } from '../../lib/alloy/check/check';
import { type CorpusCase, lineOf } from './corpus-case';
import type { Measure } from './measure';

/** How the real program was run: everything allowed, no environment variables, nothing to import. */
const OPTIONS: CheckOptions = { stability: 'experimental', community: true, environment: {}, modules: () => 'missing' };

/**
 * Agreement with Alloy's loader and with `alloy validate`. The two contradict each other in some cases: the loader never
 * looks into a `declare` that nobody uses, which `alloy validate` does. There the checker follows `alloy validate`.
 */
export const checkMeasures: readonly Measure[] = [
  {
    name: 'check accepts what Alloy loads, where alloy validate does not refuse it',
    targetPercent: 99,
    applies: (corpusCase) => !corpusCase.load_env && !isContradiction(corpusCase),
    disagreement,
  },
  {
    name: 'check accepts nothing that alloy validate refuses',
    targetPercent: 100,
    applies: (corpusCase) => corpusCase.fmt_ok && refusals(corpusCase).length > 0,
    disagreement: (corpusCase) => (problemsOf(corpusCase).length > 0 ? undefined : `accepted: ${refusals(corpusCase)}`),
  },
  {
    name: 'first error of check is on the line of the first of the loader or of alloy validate',
    targetPercent: 95,
    applies: (corpusCase) => !corpusCase.load_env && !isAccepted(corpusCase),
    disagreement: firstLineDiffers,
  },
  {
    // What the contradictions leave of 100 %.
    name: 'check agrees with the loader alone, contradictions counted against it',
    targetPercent: 98,
    applies: (corpusCase) => !corpusCase.load_env,
    disagreement: (corpusCase) =>
      isContradiction(corpusCase) ? `alloy validate: ${refusals(corpusCase)}` : disagreement(corpusCase),
  },
];

function disagreement(corpusCase: CorpusCase): string | undefined {
  const [problem] = problemsOf(corpusCase);
  if (isAccepted(corpusCase)) return problem && `refused: ${problem.line}:${problem.column}: ${problem.message}`;
  return problem ? undefined : `accepted: ${[...loadErrors(corpusCase), ...refusals(corpusCase)][0]}`;
}

function firstLineDiffers(corpusCase: CorpusCase): string | undefined {
  const [problem] = problemsOf(corpusCase);
  const first = [loadErrors(corpusCase)[0], refusals(corpusCase)[0], corpusCase.fmt_errors?.[0]];
  const lines = first.flatMap((message) => (message === undefined ? [] : [lineOf(message)]));
  if (problem && lines.includes(problem.line)) return undefined;
  return `wanted ${[...new Set(lines)].join(' or ')}, got ${problem ? `${problem.line}: ${problem.message}` : 'no error'}`;
}

function problemsOf({ config }: CorpusCase): ReturnType<typeof check>['problems'] {
  return check(config, OPTIONS).problems.filter(({ severity }) => severity === 'error');
}

function isAccepted(corpusCase: CorpusCase): boolean {
  return corpusCase.load_ok ?? corpusCase.validate_ok ?? corpusCase.fmt_ok;
}

/** Whether Alloy loads what `alloy validate` refuses. */
function isContradiction(corpusCase: CorpusCase): boolean {
  return isAccepted(corpusCase) && refusals(corpusCase).length > 0;
}

function loadErrors({ load_errors: errors = [] }: CorpusCase): readonly string[] {
  return errors;
}

/** What `alloy validate` complains about, without its warnings. */
function refusals({ validate_errors: errors = [] }: CorpusCase): readonly string[] {
  return errors.filter((message) => !/^\d+:\d+: warning:/.test(message));
}
