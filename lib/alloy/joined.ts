import { format } from './format';

/** A text by somebody else that becomes part of a configuration. */
export interface AddedText {
  /** Where it is from, for the comment above it. */
  readonly name: string;
  readonly text: string;
}

/**
 * A configuration with another text below it, formatted; comments are kept. A text that does not parse is added as it is,
 * for the checker to find.
 */
export function joinTexts(own: string, added: AddedText): string {
  return `${own}${tail(added)}`;
}

/** The configuration without the text that was added to it; undefined if it does not end with that. */
export function withoutAdded(joined: string, added: AddedText): string | undefined {
  const end = tail(added);
  return joined.endsWith(end) ? joined.slice(0, joined.length - end.length) : undefined;
}

function tail({ name, text }: AddedText): string {
  const formatted = format(text);
  const body = formatted.ok ? formatted.output : text;
  return `\n// From ${name}.\n${body.trim() === '' ? '' : `\n${body}`}`;
}
