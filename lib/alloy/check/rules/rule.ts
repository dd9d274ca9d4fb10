import type { Fields } from '../fields';

/** What is wrong with the values of a body, or undefined. */
export type Rule = (fields: Fields) => string | undefined;
