import type { ValueRule } from './value-rule';

/** The rules for texts in other languages, by `BODY#ATTRIBUTE` of the table. */
export const VALUE_RULES: Readonly<Record<string, ValueRule>> = {};
