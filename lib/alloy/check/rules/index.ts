import type { Rule } from './rule';

/** The rules between the values of one body (upstream's `Validate` methods), by body of the table. */
export const RULES: Readonly<Record<string, readonly Rule[]>> = {};
