import type { Level } from './level';
import type { AlloyNode } from './node';

type AnyNode = AlloyNode<Level>;

/**
 * Throws unless the ids of the nodes are unique and the nodes that they refer to are among them or, where `mayBeOutside`
 * says so, outside. Both are mistakes in the code that builds the configuration.
 *
 * @param scope how a message calls the place
 * @returns the nodes outside that are referred to
 */
export function checkScope(
  scope: string,
  nodes: readonly AnyNode[],
  mayBeOutside: (node: AnyNode) => boolean = () => false,
): readonly AnyNode[] {
  const own = new Map<string, AnyNode>();
  for (const node of nodes) {
    if (own.has(node.id)) throw new Error(`${node.id} is twice in ${scope}: give one of them another label`);
    own.set(node.id, node);
  }
  const outside = new Set<AnyNode>();
  for (const node of nodes) {
    for (const used of node.uses) {
      const found = own.get(used.id);
      if (found === used) continue;
      if (found)
        throw new Error(`${node.id} refers to another ${used.id} than the one in ${scope}: pass it the same node`);
      if (!mayBeOutside(used)) throw new Error(`${node.id} refers to ${used.id}, which is not in ${scope}: add it`);
      outside.add(used);
    }
  }
  return [...outside];
}
