/**
 * Puts one file's settings over the common ones: mappings key by key, everything else as a whole. `on` keeps settings that
 * are there; a mapping with another `kind` replaces.
 */
export function merge<T>(base: unknown, over: T): T {
  return mergeValue(base, over) as T;
}

function mergeValue(base: unknown, over: unknown): unknown {
  if (over === undefined) {
    return base;
  }
  if (!isMapping(base)) {
    return over;
  }
  if (over === 'on') {
    return base;
  }
  if (!isMapping(over) || base.kind !== over.kind) {
    return over;
  }
  const keys = new Set([...Object.keys(base), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map((key) => [key, mergeValue(base[key], over[key])]));
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
