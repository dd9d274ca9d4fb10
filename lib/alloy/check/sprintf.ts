import { numberText, SOME_STRING, stringValue, type Value } from './value';

const VERB = /%([-+# 0]*)(\d*)(?:\.\d+)?([a-zA-Z%])/g;

/** What Go's `fmt.Sprintf` gives, for the verbs `%s`, `%d`, `%v`, `%q` and `%t` without flags; else an unknown string. */
export function sprintf(format: Value | undefined, values: readonly Value[]): Value {
  if (format?.type !== 'string' || format.value === undefined) return SOME_STRING;
  let next = 0;
  let known = true;
  const text = format.value.replace(VERB, (whole, flags: string, width: string, verb: string) => {
    if (verb === '%') return '%';
    const formatted = flags === '' && width === '' && whole.length === 2 ? formatOne(verb, values[next]) : undefined;
    next++;
    known &&= formatted !== undefined;
    return formatted ?? '';
  });
  return known && next === values.length ? stringValue(text) : SOME_STRING;
}

function formatOne(verb: string, value: Value | undefined): string | undefined {
  if (value?.type === 'string' && value.value !== undefined) {
    if (verb === 's' || verb === 'v') return value.value;
    return verb === 'q' ? JSON.stringify(value.value) : undefined;
  }
  if (value?.type === 'number' && value.value !== undefined && !value.float) {
    return verb === 'd' || verb === 'v' ? numberText(value.value) : undefined;
  }
  if (value?.type === 'bool' && value.value !== undefined && (verb === 't' || verb === 'v')) return String(value.value);
  return undefined;
}
