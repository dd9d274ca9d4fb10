import type { Diagnostic } from './diagnostic';
import { parse } from './parser';
import { print } from './printer';

/** The formatted text, or why there is none. */
export type FormatResult =
  | { readonly ok: true; readonly output: string }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Formats a configuration as `alloy fmt` does. Never throws. */
export function format(text: string): FormatResult {
  const { file, diagnostics } = parse(text);
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, output: print(file) };
}
