/** Labels that log lines of the platform have. */
export interface LogLabels {
  /** Of streams: what a selector can ask for. */
  readonly streams: readonly string[];
  /** Structured metadata: known to filters and groupings, not to selectors. */
  readonly metadata: readonly string[];
}
