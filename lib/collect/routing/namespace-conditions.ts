import { isNot, isOneOf, isThere, NAMESPACE_ATTRIBUTE } from '../ottl';
import type { Namespaces } from './routes';

/**
 * Conditions, about resources, of what is not of some namespaces: a filter drops what meets one. `''` is a resource without
 * a namespace.
 */
export function ofOtherNamespaces(namespaces: Namespaces): readonly string[] {
  if ('allBut' in namespaces) {
    return namespaces.allBut.length === 0 ? [] : [isOneOf(NAMESPACE_ATTRIBUTE, namespaces.allBut)];
  }
  const named = namespaces.only.filter((name) => name !== '');
  const others = isNot(isOneOf(NAMESPACE_ATTRIBUTE, named));
  return [named.length < namespaces.only.length ? `${isThere(NAMESPACE_ATTRIBUTE)} and ${others}` : others];
}
