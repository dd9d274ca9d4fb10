import type { BlockStmt } from '../alloy/ast';

/** A text of a configuration, and how problems name a place in it. */
export interface SourceText {
  /** File as messages show it. */
  readonly file: string;
  /** Path inside the file, e.g. `data.config.alloy`; empty: the file is the text. */
  readonly path: string;
  readonly text: string;
  /** Whether a person has added it. */
  readonly added: boolean;
}

/** A block and the text that it is in. */
export interface PlacedBlock {
  readonly block: BlockStmt;
  /** Name of the component, e.g. `loki.write`. */
  readonly name: string;
  /** With its label: `loki.write.tenant`. */
  readonly labelled: string;
  readonly source: SourceText;
  /** What a person has written above it to take responsibility. @default - nothing */
  readonly accepted?: string;
}
