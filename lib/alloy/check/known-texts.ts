import type { Expr } from '../ast';
import type { Value } from './value';

/** A text that is known before Alloy runs, and the expression it is from. */
export interface KnownText {
  readonly text: string;
  /** @default - a part of another expression */
  readonly node?: Expr;
}

/** The texts in a value: the string itself, those of a list, the values of a map. */
export function knownTexts(value: Value, outer?: Expr): readonly KnownText[] {
  const node = value.node ?? outer;
  switch (value.type) {
    case 'string':
      return value.value === undefined ? [] : [{ text: value.value, ...(node ? { node } : {}) }];
    case 'array':
      return (value.elements ?? []).flatMap((element) => knownTexts(element, node));
    case 'object':
      return [...value.fields.values()].flatMap((field) => knownTexts(field, node));
    default:
      return [];
  }
}
