/** How bad a diagnostic is. */
export type Severity = 'error' | 'warning';

/** One message about a text, with the place it is about. Lines and columns are Alloy's: from 1, columns in bytes. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly line: number;
  readonly column: number;
  /** Last line the message is about; the same as `line` where it is about one character. */
  readonly endLine: number;
  /** Column of the last character the message is about. */
  readonly endColumn: number;
  readonly message: string;
}

/** `3:14: message`, as Alloy writes a diagnostic on one line. */
export function diagnosticLine(diagnostic: Diagnostic): string {
  return `${diagnostic.line}:${diagnostic.column}: ${diagnostic.message}`;
}
