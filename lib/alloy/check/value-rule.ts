import type { Fields } from './fields';

/** What is wrong with a text, in a sentence that says what was got and what is expected; undefined if nothing is. */
export type TextRule = (text: string) => string | undefined;

/**
 * A rule for the texts of one attribute: a regular expression, a statement of another language, a URL. It is called with
 * every text in the attribute that is known before Alloy runs: the string, each string of a list, each value of a map.
 *
 * To add one: write `(text, fields) => message | undefined` in `values/` with its test, then list it in `value-rules.ts`
 * under `BODY#ATTRIBUTE`, as in `'loki/process/stages.RegexConfig#expression'`.
 */
export interface ValueRule {
  /**
   * Who else notices: `load` if Alloy refuses it in a `Validate` method (the problem is then placed, as Alloy does, at
   * the component), `run` if the component can't be built or never works, `advice` if it works but is hardly meant.
   * `run` and `advice` are placed at the text itself.
   */
  readonly origin: 'load' | 'run' | 'advice';
  /** Gives what is wrong with the text; `fields` are the attributes around it, for rules that depend on a sibling. */
  readonly check: (text: string, fields: Fields) => string | undefined;
}
