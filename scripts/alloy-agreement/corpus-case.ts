import { readFileSync } from 'node:fs';

/** One configuration with the verdicts of the real Alloy: a line of a corpus file. */
export interface CorpusCase {
  readonly id: string;
  /** What was done to a good configuration. @default - nothing: found like this */
  readonly mutation?: string;
  readonly config: string;
  /** Whether `alloy fmt` accepted it. */
  readonly fmt_ok: boolean;
  /** What `alloy fmt` printed. @default - it refused */
  readonly fmt_output?: string;
  /** What `alloy fmt` complained about, each `line:column: message`. @default - it accepted */
  readonly fmt_errors?: readonly string[];
  /** Whether `alloy validate` accepted it. @default - it was not asked */
  readonly validate_ok?: boolean;
  /** What `alloy validate` complained about, each `line:column: message`. @default - nothing */
  readonly validate_errors?: readonly string[];
  /** Whether Alloy's own loader accepted it, components not built. @default - it was not asked */
  readonly load_ok?: boolean;
  /** What the loader complained about. @default - nothing */
  readonly load_errors?: readonly string[];
  /** Whether all the loader complained about was the machine it ran on. @default false */
  readonly load_env?: boolean;
}

/** The cases of a JSON lines file. */
export function readCases(path: string): readonly CorpusCase[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as CorpusCase);
}

/** The line of a `line:column: message`. */
export function lineOf(message: string | undefined): number {
  return Number.parseInt(message ?? '', 10);
}
