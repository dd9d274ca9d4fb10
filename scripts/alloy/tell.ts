import type { Problem } from '../../lib/alloy/check/report';
import { diagnosticLine, renderDiagnostic } from '../../lib/alloy/diagnostic';
import type { Answer } from './answer';
import type { SourceFile } from './source-file';

/** What standard input is called in messages, as `alloy fmt` does. */
const STDIN = '<stdin>';

/** An answer for programs. */
export function jsonLine(file: string, { output, problems }: Answer): string {
  const ok = problems.every(({ severity }) => severity !== 'error');
  const told = problems.map(({ line, column, severity, message, file: module }) => ({
    line,
    column,
    severity,
    message,
    ...(module === undefined ? {} : { module }),
  }));
  const hasOutput = output !== undefined;
  return `${JSON.stringify({ file, ok, ...(hasOutput && { output }), ...((!ok || !hasOutput) && { problems: told }) })}\n`;
}

/** A problem for people, as Alloy prints it: with the lines it is about, where they are at hand. */
export function problemText(problem: Problem, name: string, source: SourceFile | string): string {
  const file = problem.file ?? (name === '-' ? STDIN : name);
  if (typeof source !== 'string' && problem.file === undefined) {
    return `${renderDiagnostic(problem, source.text, file)}\n`;
  }
  const place = typeof source === 'string' ? `${file}: ${source}` : `${file}:${diagnosticLine(problem)}`;
  return `${problem.severity === 'error' ? 'Error' : 'Warning'}: ${place}\n`;
}

/** `1 error, 2 warnings in 3 files`. */
export function summary(problems: readonly Problem[], files: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  return `${parts.join(', ')} in ${count(files, 'file')}`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
