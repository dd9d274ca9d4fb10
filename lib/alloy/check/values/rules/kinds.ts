import type { Fields } from '../../fields';
import type { BodyProblem, BodyRule, RuleOrigin, ValueRule } from '../../value-rule';
import type { TextCheck, ValueProblem } from '../problem';
import { checkRegexp } from '../regexp/re2';

/** Rules for texts by `BODY#ATTRIBUTE`. */
export type ValueRules = Readonly<Record<string, ValueRule>>;

/** Rules for bodies by their name in the table. */
export type BodyRules = Readonly<Record<string, readonly BodyRule[]>>;

/** One check for several attributes of a body. */
export function attributes(body: string, names: readonly string[], rule: ValueRule): ValueRules {
  return Object.fromEntries(names.map((name) => [`${body}#${name}`, rule]));
}

/** A check of a text alone. */
export function text(origin: RuleOrigin, check: TextCheck): ValueRule {
  return { origin, check };
}

/** A check that gives nothing but a sentence. */
export function sentence(fault: (text: string) => string | undefined): TextCheck {
  return (value) => {
    const message = fault(value);
    return message === undefined ? undefined : { message };
  };
}

/** A check that an empty text passes: it stands for "not set". */
export function unlessEmpty(check: TextCheck): TextCheck {
  return (value) => (value === '' ? undefined : check(value));
}

/** The first problem that one of several checks finds. */
export function every(...checks: readonly TextCheck[]): TextCheck {
  return (value) => {
    for (const check of checks) {
      const problem = check(value);
      if (problem) return problem;
    }
    return undefined;
  };
}

/** A text that is one of a few. */
export function oneOf(...values: readonly string[]): TextCheck {
  return (value): ValueProblem | undefined =>
    values.includes(value) ? undefined : { message: `"${value}" is none of ${values.join(', ')}` };
}

/** A regular expression whose component can't be built if it does not compile. */
export const REGEXP: ValueRule = { origin: 'run', check: checkRegexp };

/** A rule that says something about the whole block where a condition certainly holds. */
export function refuse(
  origin: RuleOrigin,
  condition: (fields: Fields) => boolean | undefined,
  message: string,
): BodyRule {
  return (fields) => (condition(fields) === true ? [{ origin, message }] : []);
}

/** A rule that gives one message, or none. */
export function bodyRule(origin: RuleOrigin, fault: (fields: Fields) => string | undefined): BodyRule {
  return (fields): readonly BodyProblem[] => {
    const message = fault(fields);
    return message === undefined ? [] : [{ origin, message }];
  };
}

/** Whether an attribute is written and certainly empty. */
export function isEmpty(fields: Fields, name: string): boolean {
  return fields.isWritten(name) && fields.text(name) === '';
}
