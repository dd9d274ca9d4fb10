import type { Level } from './level';
import type { AlloyNode } from './node';

/**
 * Throws unless the ids of the nodes are unique and every node that they refer to is among them or in an outer scope.
 * Both are mistakes in the code that builds the configuration.
 *
 * @param scope how a message calls the place
 */
export function checkScope(
  scope: string,
  nodes: readonly AlloyNode<Level>[],
  outer: readonly AlloyNode<Level>[] = [],
): void {
  const known = new Map<string, AlloyNode<Level>>(outer.map((node) => [node.id, node]));
  const own = new Set<string>();
  for (const node of nodes) {
    if (own.has(node.id)) throw new Error(`${node.id} is twice in ${scope}: give one of them another label`);
    own.add(node.id);
    known.set(node.id, node);
  }
  for (const node of nodes) {
    for (const used of node.uses) checkUse(scope, node, used, known.get(used.id));
  }
}

function checkUse(
  scope: string,
  node: AlloyNode<Level>,
  used: AlloyNode<Level>,
  found: AlloyNode<Level> | undefined,
): void {
  if (found === used) return;
  throw new Error(
    found
      ? `${node.id} refers to another ${used.id} than the one in ${scope}: pass the same node to both`
      : `${node.id} refers to ${used.id}, which is not in ${scope}: add it`,
  );
}
