import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { CheckContext, PlacedObject } from './context';

type Labels = Readonly<Record<string, string>>;

interface Selector {
  readonly matchLabels?: Labels;
}

interface Peer {
  readonly podSelector?: Selector;
  readonly namespaceSelector?: Selector;
}

interface NetworkPolicySpec {
  readonly podSelector: Selector;
  readonly ingress?: readonly { readonly from?: readonly Peer[] }[];
  readonly egress?: readonly { readonly to?: readonly Peer[] }[];
}

/** A policy with a wrong label opens nothing, and nobody notices before a connection is refused. */
export const networkPoliciesSelectPods: Check = {
  id: 'network-policies-select-pods',
  sentence: 'The pods that a NetworkPolicy is about, and those that it admits from our own namespaces, exist.',
  run: (context) => context.ofKind('NetworkPolicy').flatMap((policy) => check(context, policy)),
};

function check(context: CheckContext, policy: PlacedObject): readonly Problem[] {
  const { podSelector, ingress = [], egress = [] } = policy.object.spec as unknown as NetworkPolicySpec;
  const peers = [
    ...ingress.flatMap(({ from = [] }, i) => from.map((peer, j) => ({ peer, path: `spec.ingress[${i}].from[${j}]` }))),
    ...egress.flatMap(({ to = [] }, i) => to.map((peer, j) => ({ peer, path: `spec.egress[${i}].to[${j}]` }))),
  ];
  return [
    ...selects(context, policy, { path: 'spec.podSelector', namespace: policy.namespace, selector: podSelector }),
    ...peers.flatMap(({ peer, path }) => {
      const namespace = namespaceOf(peer, policy);
      if (namespace === undefined || !isOurs(context, policy, namespace)) return [];
      return selects(context, policy, { path: `${path}.podSelector`, namespace, selector: peer.podSelector });
    }),
  ];
}

interface Selection {
  readonly path: string;
  readonly namespace: string;
  readonly selector: Selector | undefined;
}

function selects(
  context: CheckContext,
  policy: PlacedObject,
  { path, namespace, selector }: Selection,
): readonly Problem[] {
  const labels = selector?.matchLabels;
  if (labels === undefined || context.selected({ cluster: policy.cluster, namespace }, labels).length > 0) return [];
  return [
    problemOf(policy, {
      path,
      problem: `no pods in namespace ${namespace} have these labels`,
      got: JSON.stringify(labels),
      expected: 'labels of a workload',
      fix: 'use the labels of the workload (Workload.pods.labels)',
    }),
  ];
}

/** The one namespace that a peer is in; `undefined` where it may be in several. */
function namespaceOf({ namespaceSelector }: Peer, policy: PlacedObject): string | undefined {
  if (namespaceSelector === undefined) return policy.namespace;
  return namespaceSelector.matchLabels?.['kubernetes.io/metadata.name'];
}

function isOurs(context: CheckContext, { cluster }: PlacedObject, namespace: string): boolean {
  return context.workloads.some((workload) => workload.cluster === cluster && workload.namespace === namespace);
}
