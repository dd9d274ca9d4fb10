/** What an environment takes in; 0: nothing that anybody stated, so the smallest size does. */
export interface Load {
  /** Active series. */
  readonly series: number;
  /** Bytes of log lines a day, before compression. */
  readonly logsPerDay: number;
  readonly spansPerSecond: number;
  readonly nodes: number;
}

/** Loads that have a name. `small` states nothing: every component has its smallest size. */
export const NAMED_LOADS = {
  small: { series: 0, logsPerDay: 0, spansPerSecond: 0, nodes: 0 },
  medium: { series: 1_000_000, logsPerDay: 100e9, spansPerSecond: 5_000, nodes: 30 },
  large: { series: 10_000_000, logsPerDay: 1_000e9, spansPerSecond: 50_000, nodes: 150 },
} as const satisfies Record<string, Load>;

/**
 * What the smallest sizes carry. Above it a signal is worth a second replica of each part that keeps nothing, so that an
 * update or a lost node interrupts nobody.
 */
export const SMALL_CARRIES: Load = { series: 50_000, logsPerDay: 10e9, spansPerSecond: 200, nodes: 5 };

/** How long each signal is kept, in seconds; 0: not at all. */
export interface Kept {
  readonly metrics: number;
  readonly logs: number;
  readonly traces: number;
  readonly profiles: number;
}
