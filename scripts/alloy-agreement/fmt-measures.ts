import { diagnosticLine } from '../../lib/alloy/diagnostic';
import { format } from '../../lib/alloy/format';
import { type CorpusCase, lineOf } from './corpus-case';
import type { Measure } from './measure';

/** Agreement with `alloy fmt`. */
export const fmtMeasures: readonly Measure[] = [
  {
    name: 'format accepts what alloy fmt accepts',
    targetPercent: 100,
    applies: () => true,
    disagreement: (corpusCase) => differ(String(corpusCase.fmt_ok), String(format(corpusCase.config).ok)),
  },
  {
    name: 'formatted text is equal',
    targetPercent: 100,
    applies: (corpusCase) => corpusCase.fmt_ok,
    disagreement: ({ config, fmt_output: wanted = '' }) => {
      const result = format(config);
      return result.ok ? differAtLine(wanted, result.output) : `refused: ${formatErrors(config)[0]}`;
    },
  },
  {
    name: 'first syntax error is on the same line',
    targetPercent: 95,
    applies: refused,
    disagreement: ({ config, fmt_errors: wanted }) =>
      differ(String(lineOf(wanted?.[0])), String(lineOf(formatErrors(config)[0]))),
  },
  {
    name: 'syntax errors are equal in place, text and number',
    targetPercent: 95,
    applies: refused,
    disagreement: ({ config, fmt_errors: wanted = [] }) =>
      differAtLine(wanted.join('\n'), formatErrors(config).join('\n')),
  },
];

function refused(corpusCase: CorpusCase): boolean {
  return !corpusCase.fmt_ok;
}

function formatErrors(config: string): readonly string[] {
  const result = format(config);
  return result.ok ? [] : result.diagnostics.map(diagnosticLine);
}

function differ(wanted: string, got: string): string | undefined {
  return wanted === got ? undefined : `wanted ${wanted}, got ${got}`;
}

function differAtLine(wanted: string, got: string): string | undefined {
  if (wanted === got) return undefined;
  const wantedLines = wanted.split('\n');
  const gotLines = got.split('\n');
  const at = wantedLines.findIndex((line, i) => line !== gotLines[i]);
  const line = at < 0 ? wantedLines.length : at;
  return `line ${line + 1}: wanted ${JSON.stringify(wantedLines[line])}, got ${JSON.stringify(gotLines[line])}`;
}
