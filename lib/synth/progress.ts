/** Told at the start of each phase of a run. */
export type Step = (phase: string) => void;

export interface ProgressProps {
  readonly print: (text: string) => void;
  /** Milliseconds, of any origin. */
  readonly now: () => number;
  /** Whether lines can be overwritten. */
  readonly terminal: boolean;
}

/** Nothing is said before a run has taken this long, in milliseconds. */
const PATIENCE_MS = 1000;

/** Says what a run is doing once it takes over a second; on a terminal in one line that the summary replaces. */
export function progress({ print, now, terminal }: ProgressProps): { readonly step: Step; readonly end: () => void } {
  const start = now();
  let shown = false;
  return {
    step: (phase) => {
      if (now() - start < PATIENCE_MS) return;
      shown = true;
      print(terminal ? `\r\x1b[K${phase} …` : `${phase} …\n`);
    },
    end: () => {
      if (shown && terminal) print('\r\x1b[K');
    },
  };
}
