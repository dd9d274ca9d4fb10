import type { Problem } from '../../lib/alloy/check/report';
import type { Options } from './options';
import type { SourceFile } from './source-file';

/** What a command makes of one file. It is fine if no problem is an error. */
export interface Answer {
  readonly problems: readonly Problem[];
  /** The text asked for. @default - there is none: a check, or a file that does not parse */
  readonly output?: string;
}

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string>>;

/** A command of the command line: pure, `run.ts` reads and writes. */
export type Command = (source: SourceFile, options: Options, environment: Environment) => Answer;

/** An error about a line. */
export function errorAt(line: number, message: string): Problem {
  return { severity: 'error', line, column: 1, endLine: line, endColumn: 1, message };
}
