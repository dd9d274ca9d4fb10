/** What is wrong with a text that Alloy, or a library behind it, has to understand. */
export interface ValueProblem {
  readonly message: string;
  /**
   * Where in the text, in UTF-16 units from its start.
   * @default - the text as a whole
   */
  readonly offset?: number;
  /**
   * `error`: the real program refuses to load or run; `warning`: it runs and does nothing useful.
   * @default 'error'
   */
  readonly severity?: 'error' | 'warning';
}

/** Looks at one text; undefined when nothing is wrong with it. */
export type TextCheck = (text: string) => ValueProblem | undefined;
