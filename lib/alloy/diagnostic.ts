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

/** Spaces that stand for a tab in an excerpt. */
const TAB_WIDTH = 4;

/** Lines shown before and after the ones a diagnostic is about. */
const CONTEXT_LINES = 1;

const TITLES: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning' };

/**
 * A diagnostic for a person to read: severity, place and message, then the lines of the source it is about with the place
 * underlined, in the form that Alloy prints. Ends with a newline.
 */
export function renderDiagnostic(diagnostic: Diagnostic, source: string, fileName = ''): string {
  const place = fileName === '' ? '' : `${fileName}:`;
  const header = `${TITLES[diagnostic.severity]}: ${place}${diagnosticLine(diagnostic)}\n`;
  const lines = source.split('\n');
  const last = Math.min(diagnostic.endLine + CONTEXT_LINES, lines.length);
  const numberWidth = String(last).length;
  let out = `${header}\n`;
  for (let number = Math.max(diagnostic.line - CONTEXT_LINES, 1); number <= last; number++) {
    const line = lines[number - 1] ?? '';
    out += `${String(number).padStart(numberWidth)} | ${rangeBar(diagnostic, number)}${withoutTabs(line)}\n`;
    const margin = focusMargin(diagnostic, number);
    if (margin !== undefined) out += `${' '.repeat(numberWidth)}${margin}${focus(diagnostic, number, line)}\n`;
  }
  return out;
}

function isMultiline(diagnostic: Diagnostic): boolean {
  return diagnostic.endLine > diagnostic.line;
}

/** The bar at the left of the lines of a diagnostic of several lines. */
function rangeBar(diagnostic: Diagnostic, number: number): string {
  if (!isMultiline(diagnostic)) return '';
  return number > diagnostic.line && number <= diagnostic.endLine ? '| ' : '  ';
}

function withoutTabs(line: string): string {
  return line.replaceAll('\r', '').replace(/[\t\v]/g, ' '.repeat(TAB_WIDTH));
}

/** What stands left of the underlining, or undefined for a line that gets none. */
function focusMargin(diagnostic: Diagnostic, number: number): string | undefined {
  if (number === diagnostic.line) return isMultiline(diagnostic) ? ' |  _' : ' | ';
  if (number === diagnostic.endLine && isMultiline(diagnostic)) return ' | |_';
  return undefined;
}

function focus(diagnostic: Diagnostic, number: number, line: string): string {
  const blank = isMultiline(diagnostic) ? '_' : ' ';
  let out = '';
  let column = 1;
  for (const character of line) {
    if (number === diagnostic.endLine && column > diagnostic.endColumn) break;
    if (character === '\t' || character === '\v') out += blank.repeat(TAB_WIDTH);
    else out += isInRange(diagnostic, number, column) ? '^' : blank;
    column += Buffer.byteLength(character);
  }
  return out;
}

function isInRange(diagnostic: Diagnostic, number: number, column: number): boolean {
  return number === diagnostic.line ? column >= diagnostic.column : column <= diagnostic.endColumn;
}
