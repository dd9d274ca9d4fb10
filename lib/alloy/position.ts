/** A place in Alloy source, counted as Alloy counts: in bytes of UTF-8. */
export interface Position {
  /** Bytes from the start of the text, the first being 0. */
  readonly offset: number;
  /** Line, the first being 1. */
  readonly line: number;
  /** Bytes from the start of the line, the first being 1. */
  readonly column: number;
}

/** From the first to the last character of something. */
export interface Span {
  readonly start: Position;
  /** Position of the final character itself (not one past it). */
  readonly end: Position;
}
