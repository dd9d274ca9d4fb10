/** Columns a run of text takes; Alloy counts characters (code points), not what a terminal shows. */
function widthOf(text: string): number {
  let width = text.length;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) width--;
  return width;
}

interface Cell {
  readonly text: string;
  /** Length of the start of `text` that ends in literal text: blanks in it are never trimmed. */
  readonly literalEnd: number;
  readonly width: number;
  /** Ended by `\t`: an empty cell still makes a column. One ended by `\v` does not. */
  readonly hard: boolean;
}

/** One column over a run of neighbouring lines that all have it. */
interface Column {
  width: number;
}

const INDENT_WIDTH = 8;
const PADDING = 1;

/**
 * Lays text out in columns with elastic tabstops: Go's `text/tabwriter` in the settings of Alloy's printer, together with
 * the printer's removal of blanks at line ends. `\t` and `\v` end a cell, `\n` ends a line, `\f` ends a line and the run
 * of lines that are aligned with each other.
 */
export class Aligner {
  private output = '';
  private lines: Cell[][] = [[]];
  private text = '';
  private literalEnd = 0;

  /** Adds text in which tabs and line ends have their meaning. */
  write(text: string): void {
    let from = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x09 || code > 0x0c) continue;
      this.text += text.slice(from, i);
      from = i + 1;
      this.endCell(code === 0x09);
      if (code === 0x0a || code === 0x0c) this.endLine(code === 0x0c);
    }
    this.text += text.slice(from);
  }

  /** Adds text that goes out as it is. */
  writeLiteral(text: string): void {
    this.text += text;
    this.literalEnd = this.text.length;
  }

  /** Everything written, aligned. */
  finish(): string {
    if (this.text !== '') this.endCell(false);
    this.flush();
    return this.output;
  }

  private endCell(hard: boolean): void {
    this.lines.at(-1)?.push({ text: this.text, literalEnd: this.literalEnd, width: widthOf(this.text), hard });
    this.text = '';
    this.literalEnd = 0;
  }

  private endLine(endOfRun: boolean): void {
    const alone = this.lines.at(-1)?.length === 1;
    this.lines.push([]);
    if (endOfRun || alone) this.flush();
  }

  private flush(): void {
    const last = this.lines.length - 1;
    let above: Column[] = [];
    const columns = this.lines.map((cells) => {
      above = cells.slice(0, -1).map((cell, i) => widen(above[i] ?? { width: 0 }, cell));
      return above;
    });
    this.lines.forEach((cells, i) => {
      this.output += formatLine(cells, columns[i] ?? []);
      if (i < last) this.output += '\n';
    });
    this.lines = [[]];
  }
}

function widen(column: Column, cell: Cell): Column {
  // A column of nothing but empty cells ended by `\v` takes no room.
  if (cell.width > 0 || cell.hard) column.width = Math.max(column.width, cell.width + PADDING);
  return column;
}

function formatLine(cells: readonly Cell[], columns: readonly Column[]): string {
  let line = '';
  let keep = 0;
  let indenting = true;
  cells.forEach((cell, i) => {
    if (cell.literalEnd > 0) keep = line.length + cell.literalEnd;
    if (cell.text !== '') indenting = false;
    line += cell.text;
    const column = columns[i];
    if (column) line += indenting ? indentation(column.width) : ' '.repeat(column.width - cell.width);
  });
  return trimBlanks(line, keep);
}

function indentation(width: number): string {
  return '\t'.repeat(Math.ceil(width / INDENT_WIDTH));
}

function trimBlanks(line: string, keep: number): string {
  let end = line.length;
  while (end > keep && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return line.slice(0, end);
}
