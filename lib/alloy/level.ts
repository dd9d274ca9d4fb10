/**
 * What a component or block asks of the program that runs it. Everything but `generally-available` needs an opt-in, in
 * the configuration (`alloyConfigAt`) as well as on the command line of the pod.
 * Source: https://grafana.com/docs/alloy/latest/introduction/#stability
 */
export type Level = 'generally-available' | 'public-preview' | 'experimental' | 'community';

const ORDER: readonly Level[] = ['generally-available', 'public-preview', 'experimental', 'community'];

/** The one among levels that asks the most. */
export function highestLevel(levels: readonly Level[]): Level {
  return ORDER[Math.max(0, ...levels.map((level) => ORDER.indexOf(level)))] ?? 'generally-available';
}
