import type { Fields } from '../fields';
import { parseUrl } from '../url';
import type { Rule } from './rule';

/** The first thing that one of several rules finds. */
export function all(...rules: readonly Rule[]): Rule {
  return (fields) => {
    for (const rule of rules) {
      const message = rule(fields);
      if (message !== undefined) return message;
    }
    return undefined;
  };
}

/** Applies a rule only where a condition certainly holds. */
export function when(condition: (fields: Fields) => boolean | undefined, rule: Rule): Rule {
  return (fields) => (condition(fields) === true ? rule(fields) : undefined);
}

/** A message where a condition certainly holds. */
export function refuse(condition: (fields: Fields) => boolean | undefined, message: string): Rule {
  return (fields) => (condition(fields) === true ? message : undefined);
}

/** The rule of a block, where there is one. */
export function inBlock(name: string, rule: Rule): Rule {
  return (fields) => {
    const block = fields.block(name);
    const message = block && rule(block);
    return message && `${name}: ${message}`;
  };
}

/** Numbers, durations or sizes that must be greater than zero. */
export function positive(...names: readonly string[]): Rule {
  return bounded(names, (amount) => amount > 0, 'must be greater than 0');
}

/** Numbers, durations or sizes that must not be negative. */
export function notNegative(...names: readonly string[]): Rule {
  return bounded(names, (amount) => amount >= 0, 'must not be negative');
}

/** Numbers or sizes that must be at least as large as another. */
export function atLeast(minimum: number, ...names: readonly string[]): Rule {
  return bounded(names, (amount) => amount >= minimum, `must be at least ${minimum}`);
}

/** A number from a lowest to a highest one, both included. */
export function between(name: string, lowest: number, highest: number): Rule {
  return bounded([name], (amount) => amount >= lowest && amount <= highest, `must be between ${lowest} and ${highest}`);
}

/** A duration of so many seconds at least. */
export function atLeastSeconds(name: string, seconds: number): Rule {
  return bounded([name], (amount) => amount >= seconds * 1e9, `must be at least ${seconds}s`);
}

function bounded(names: readonly string[], holds: (amount: number) => boolean, message: string): Rule {
  return (fields) => {
    const name = names.find((one) => {
      const amount = fields.amount(one);
      return amount !== undefined && !holds(amount);
    });
    return name && `${name} ${message}, got ${fields.shown(name)}`;
  };
}

/** Texts that must not be empty, nor lists, nor anything unset. */
export function notEmpty(...names: readonly string[]): Rule {
  return (fields) => {
    const name = names.find((one) => fields.isSet(one) === false);
    return name && `${name} must not be empty`;
  };
}

/** A text that must be one of a few. */
export function oneOf(name: string, ...values: readonly string[]): Rule {
  return (fields) => {
    const text = fields.text(name);
    if (text === undefined || values.includes(text)) return undefined;
    return `${name} must be one of ${values.map((value) => `"${value}"`).join(', ')}, got "${text}"`;
  };
}

/** A text that must be one of a few, unless it is empty. */
export function optionalOneOf(name: string, ...values: readonly string[]): Rule {
  return oneOf(name, ...values, '');
}

/** A list whose texts must each be one of a few. */
export function eachOneOf(name: string, ...values: readonly string[]): Rule {
  return (fields) => {
    const bad = fields.texts(name)?.find((text) => !values.includes(text));
    return bad === undefined ? undefined : `${name}: "${bad}" is none of ${values.join(', ')}`;
  };
}

/** Attributes and blocks of which not two may be set. */
export function atMostOne(...names: readonly string[]): Rule {
  return (fields) => {
    const { least } = fields.count(names);
    return least > 1 ? `at most one of ${names.join(', ')} may be set, got ${least}` : undefined;
  };
}

/** Attributes and blocks of which one at least must be set. */
export function atLeastOne(...names: readonly string[]): Rule {
  return (fields) => (fields.count(names).most === 0 ? `at least one of ${names.join(', ')} must be set` : undefined);
}

/** Attributes and blocks of which exactly one must be set. */
export function exactlyOne(...names: readonly string[]): Rule {
  return (fields) => {
    const { least, most } = fields.count(names);
    if (least <= 1 && most >= 1) return undefined;
    return `exactly one of ${names.join(', ')} must be set, got ${least}`;
  };
}

/** A text that Go can parse as a URL. */
export function url(name: string): Rule {
  return (fields) => {
    const text = fields.text(name);
    const parsed = text === undefined ? undefined : parseUrl(text);
    return typeof parsed === 'string' ? `${name}: "${text}" is no URL: ${parsed}` : undefined;
  };
}

/** The rules of a body that others contain as if its attributes were their own. */
export type Rules = Readonly<Record<string, readonly Rule[]>>;
