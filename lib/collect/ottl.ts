/** Conditions in OTTL, the language of OpenTelemetry's processors. */

/** The attribute that decides the tenant of what applications push: set by Kubernetes' answer about the sender's address. */
export const NAMESPACE_ATTRIBUTE = 'k8s.namespace.name';

/** A text of OTTL. */
export function ottlString(text: string): string {
  return JSON.stringify(text);
}

/** An attribute of the resource, in the context of the resource itself. */
export function attribute(name: string): string {
  return `attributes[${ottlString(name)}]`;
}

/** An attribute of the resource, in any context. */
export function ofResource(name: string): string {
  return `resource.attributes[${ottlString(name)}]`;
}

/** The statement that says which namespace a resource is of, in any context. */
export function ofNamespace(namespace: string): string {
  return `set(${ofResource(NAMESPACE_ATTRIBUTE)}, ${ottlString(namespace)})`;
}

/** Whether an attribute is one of some names that hold nothing that a regex reads otherwise; an absent one is none. */
export function isOneOf(name: string, values: readonly string[]): string {
  const [only] = values;
  return values.length === 1 && only !== undefined
    ? `${attribute(name)} == ${ottlString(only)}`
    : `IsMatch(${attribute(name)}, ${ottlString(`^(${values.join('|')})$`)})`;
}

/** Whether there is an attribute. */
export function isThere(name: string): string {
  return `${attribute(name)} != nil`;
}

/** The opposite of a condition. */
export function isNot(condition: string): string {
  return `not (${condition})`;
}

/**
 * Takes away every attribute of a name. A sender may say a name several times, of which `delete_key` takes away the first and
 * `set` sets the next: what is left of them would win.
 */
export function deletesAll(attributes: string, name: string): string {
  return `delete_matching_keys(${attributes}, ${ottlString(`^${name.replace(/[.]/g, '[.]')}$`)})`;
}
