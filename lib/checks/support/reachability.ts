import type { Manifest } from '../../rendered';
import type { CheckContext, PlacedWorkload } from '../context';

/** Who can connect to a port: pods by namespace, and whether others than pods can. */
export interface Reach {
  /** Namespaces by name. Workloads of our own that are named one by one are not among them. */
  readonly namespaces: NamesOfNamespaces;
  /** Rendered workloads that a policy names by their labels. */
  readonly workloads: readonly PlacedWorkload[];
}

/** Some namespaces, or all but some. */
export type NamesOfNamespaces = { readonly only: readonly string[] } | { readonly allBut: readonly string[] };

interface Selector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
}

interface Peer {
  readonly podSelector?: Selector;
  readonly namespaceSelector?: Selector;
  readonly ipBlock?: unknown;
}

interface PolicySpec {
  readonly podSelector?: Selector;
  readonly policyTypes?: readonly string[];
  readonly ingress?: readonly {
    readonly from?: readonly Peer[];
    readonly ports?: readonly { readonly port?: number | string; readonly endPort?: number }[];
  }[];
}

const NAMESPACE_NAME = 'kubernetes.io/metadata.name';
const EVERYBODY: Reach = { namespaces: { allBut: [] }, workloads: [] };

/** Who can connect to a port of the pods of a workload, after its NetworkPolicies. Without any, everybody can. */
export function reachOf(context: CheckContext, workload: PlacedWorkload, port: number): Reach {
  const rules = rulesOf(context, workload);
  if (rules === 'none') return EVERYBODY;
  const open = rules.filter(({ ports }) => opens(ports, port));
  return union(
    open.flatMap(({ from }) =>
      from === undefined ? [EVERYBODY] : from.map((peer) => ofPeer(context, workload, peer)),
    ),
  );
}

type IngressRules = NonNullable<PolicySpec['ingress']>;

const known = new WeakMap<PlacedWorkload, IngressRules | 'none'>();

/** The rules of all policies of a workload, found once: each tenant has ports of its own. */
function rulesOf(context: CheckContext, workload: PlacedWorkload): IngressRules | 'none' {
  const before = known.get(workload);
  if (before) return before;
  const policies = context
    .ofKind('NetworkPolicy')
    .filter(({ cluster, namespace }) => cluster === workload.cluster && namespace === workload.namespace)
    .map(({ object }) => specOf(object))
    .filter(
      ({ podSelector, policyTypes }) => selects(podSelector, workload) && policyTypes?.includes('Ingress') !== false,
    );
  const rules = policies.length === 0 ? 'none' : policies.flatMap(({ ingress = [] }) => ingress);
  known.set(workload, rules);
  return rules;
}

function specOf(policy: Manifest): PolicySpec {
  return (policy.spec ?? {}) as PolicySpec;
}

function selects(selector: Selector | undefined, { template }: PlacedWorkload): boolean {
  const wanted = Object.entries(selector?.matchLabels ?? {});
  return wanted.every(([name, value]) => template.labels[name] === value);
}

function opens(ports: NonNullable<PolicySpec['ingress']>[number]['ports'], port: number): boolean {
  return (
    ports === undefined ||
    ports.some((one) => typeof one.port !== 'number' || (port >= one.port && port <= (one.endPort ?? one.port)))
  );
}

function ofPeer(
  context: CheckContext,
  workload: PlacedWorkload,
  { podSelector, namespaceSelector, ipBlock }: Peer,
): Reach {
  if (ipBlock !== undefined) return EVERYBODY;
  const namespaces = namespaceSelector === undefined ? { only: [workload.namespace] } : namesOf(namespaceSelector);
  const [only, ...more] = 'only' in namespaces ? namespaces.only : [];
  const labels = podSelector?.matchLabels;
  // Pods of our own namespaces that have these labels are ours.
  const ours =
    labels === undefined || only === undefined || more.length > 0
      ? []
      : context.selected({ cluster: workload.cluster, namespace: only }, labels);
  return ours.length > 0 ? { namespaces: { only: [] }, workloads: ours } : { namespaces, workloads: [] };
}

function namesOf({ matchLabels = {}, matchExpressions = [] }: Selector): Reach['namespaces'] {
  const name = matchLabels[NAMESPACE_NAME];
  if (name !== undefined) return { only: [name] };
  const named = (operator: string) =>
    matchExpressions.find((one) => one.key === NAMESPACE_NAME && one.operator === operator)?.values;
  const only = named('In');
  return only === undefined ? { allBut: named('NotIn') ?? [] } : { only };
}

function union(reaches: readonly Reach[]): Reach {
  return {
    namespaces: reaches.map(({ namespaces }) => namespaces).reduce(either, { only: [] }),
    workloads: [...new Set(reaches.flatMap(({ workloads }) => workloads))],
  };
}

/** Namespaces that are among the ones or the others. */
function either(one: NamesOfNamespaces, other: NamesOfNamespaces): NamesOfNamespaces {
  if ('only' in one) {
    return 'only' in other ? { only: [...new Set([...one.only, ...other.only])] } : either(other, one);
  }
  return {
    allBut: one.allBut.filter((name) => ('only' in other ? !other.only.includes(name) : other.allBut.includes(name))),
  };
}
