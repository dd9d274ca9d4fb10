import type { ConfigNode } from './scope';

/** Works something out once for each component: everything comes by those of the tenants again and again. */
export function once<T, A extends readonly unknown[]>(
  make: (node: ConfigNode, ...others: A) => T,
): (node: ConfigNode, ...others: A) => T {
  const made = new WeakMap<ConfigNode, { readonly value: T }>();
  return (node, ...others) => {
    const before = made.get(node);
    if (before) return before.value;
    const value = make(node, ...others);
    made.set(node, { value });
    return value;
  };
}
