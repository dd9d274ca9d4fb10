/** A condition on one label, as Alertmanager reads it: `severity="critical"`, `namespace=~"a|b"`. */
export interface Matcher {
  readonly label: string;
  readonly operator: '=' | '!=' | '=~' | '!~';
  readonly value: string;
}

export type Labels = Readonly<Record<string, string>>;

const MATCHER = /^\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*(=~|!~|!=|=)\s*(?:"((?:[^"\\]|\\.)*)"|([^"{},\s]*))\s*$/;

/** The parts of a matcher; undefined: it is none. */
export function parseMatcher(text: string): Matcher | undefined {
  const match = MATCHER.exec(text);
  if (match === null) return undefined;
  const [, label = '', operator = '=', quoted, bare = ''] = match;
  const value = quoted === undefined ? bare : quoted.replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c));
  return { label, operator: operator as Matcher['operator'], value };
}

/** A matcher as text. */
export function matcher(label: string, operator: Matcher['operator'], value: string): string {
  return `${label}${operator}"${value.replace(/[\\"]/g, '\\$&')}"`;
}

/** Whether labels fulfil a matcher. A label that is not there is empty; regular expressions have to fit the whole value. */
export function holds({ label, operator, value }: Matcher, labels: Labels): boolean {
  const actual = labels[label] ?? '';
  switch (operator) {
    case '=':
      return actual === value;
    case '!=':
      return actual !== value;
    case '=~':
      return whole(value).test(actual);
    case '!~':
      return !whole(value).test(actual);
  }
}

const compiled = new Map<string, RegExp>();

/** The routes of every tenant have the same few. */
function whole(value: string): RegExp {
  const regexp = compiled.get(value) ?? new RegExp(`^(?:${value})$`, 's');
  compiled.set(value, regexp);
  return regexp;
}
