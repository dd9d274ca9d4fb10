import { component, operation, std } from '../../alloy';

/** Environment variable of a node agent with the name of its node. */
export const NODE_NAME = 'NODE_NAME';

/** Pods that are discovered: one discovery, which all pipelines that need them are given. */
export type DiscoveredPods = ReturnType<typeof nodePods>;

/** Discovers the pods on the node of the agent. */
export function nodePods() {
  return component('discovery.kubernetes', 'node_pods', {
    role: 'pod',
    selectors: [{ role: 'pod', field: operation('spec.nodeName=', '+', std.sys.env(NODE_NAME)) }],
  });
}

/** Discovers the pods of the whole cluster. */
export function clusterPods(): DiscoveredPods {
  return component('discovery.kubernetes', 'cluster_pods', { role: 'pod' });
}
