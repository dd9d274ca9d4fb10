import type { Fields } from './fields';
import type { Place } from './report';
import type { ValueProblem } from './values/problem';

/** What is wrong with a text, in a sentence that says what was got and what is expected; undefined if nothing is. */
export type TextRule = (text: string) => string | undefined;

/**
 * Who else notices a broken rule: `load` if Alloy refuses it in a `Validate` method (the problem is then placed, as Alloy
 * does, at the component), `run` if the component can't be built or never works, `advice` if it works but is hardly meant.
 */
export type RuleOrigin = 'load' | 'run' | 'advice';

/**
 * A rule for the texts of one attribute: a regular expression, a statement of another language, a URL. It is called with
 * every text in the attribute that is known before Alloy runs: the string, each string of a list, each value of a map.
 *
 * To add one: write `(text, fields) => problem | undefined` in `values/` with its test, then list it in `value-rules.ts`
 * under `BODY#ATTRIBUTE`, as in `'loki/process/stages.RegexConfig#expression'`.
 */
export interface ValueRule {
  /** Problems of `run` and `advice` are placed in the text itself. */
  readonly origin: RuleOrigin;
  /** Gives what is wrong with the text; `fields` are the attributes around it, for rules that depend on a sibling. */
  readonly check: (text: string, fields: Fields) => ValueProblem | undefined;
}

/** What a rule about a whole body found. */
export interface BodyProblem {
  readonly origin: RuleOrigin;
  readonly message: string;
  /** Where, for `run` and `advice`. @default - the block */
  readonly place?: Place;
}

/** A rule between the values of a body, beside those of a `Validate` method. It may find several things. */
export type BodyRule = (fields: Fields) => readonly BodyProblem[];
