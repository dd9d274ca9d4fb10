/** A program's configuration as plain data. */
export interface ConfigTree {
  readonly [key: string]: ConfigValue;
}
export type ConfigValue = string | number | boolean | readonly ConfigValue[] | ConfigTree;

/**
 * Lays `over` on `base`: maps are merged key by key, everything else (lists too) is replaced. Neither is changed; keys
 * of `base` keep their order and new keys follow.
 */
export function deepMerge(base: ConfigTree, over: Readonly<Record<string, unknown>>): ConfigTree {
  const merged = new Map<string, ConfigValue>(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const old = merged.get(key);
    merged.set(key, isTree(old) && isTree(value) ? deepMerge(old, value) : (value as ConfigValue));
  }
  return Object.fromEntries(merged);
}

function isTree(value: unknown): value is ConfigTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
