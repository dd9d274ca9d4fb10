import { groupBy } from '../../manifests/group-by';
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
  return union(
    rules
      .opening(port)
      .flatMap(({ from }) => (from === undefined ? [EVERYBODY] : from.map((peer) => ofPeer(context, workload, peer)))),
  );
}

type IngressRules = NonNullable<PolicySpec['ingress']>;

/** Rules by the ports that they open: each tenant has a rule, and ports of its own. */
class RulesByPort {
  private readonly byPort: ReadonlyMap<number | 'any', readonly Opening[]>;

  constructor(rules: IngressRules) {
    const openings = rules.flatMap((rule, place) => portsOf(rule).map((port): Opening => ({ rule, place, port })));
    this.byPort = groupBy(openings, ({ port }) => port);
  }

  /** The rules that open a port, in their order. */
  opening(port: number): IngressRules {
    const some = [...(this.byPort.get(port) ?? []), ...(this.byPort.get('any') ?? [])];
    return some
      .sort((one, other) => one.place - other.place)
      .map(({ rule }) => rule)
      .filter(({ ports }) => opens(ports, port));
  }
}

interface Opening {
  readonly rule: IngressRules[number];
  /** Its place among all rules. */
  readonly place: number;
  readonly port: number | 'any';
}

/** The ports that a rule opens, if it names each by its number. */
function portsOf({ ports }: IngressRules[number]): readonly (number | 'any')[] {
  const numbers = ports?.flatMap(({ port, endPort }) =>
    endPort === undefined && typeof port === 'number' ? port : [],
  );
  return numbers === undefined || numbers.length < (ports?.length ?? 0) ? ['any'] : [...new Set(numbers)];
}

const known = new WeakMap<PlacedWorkload, RulesByPort | 'none'>();

/** The rules of all policies of a workload, found once: each tenant has ports of its own. */
function rulesOf(context: CheckContext, workload: PlacedWorkload): RulesByPort | 'none' {
  const before = known.get(workload);
  if (before) return before;
  const policies = context
    .ofKindIn(workload, 'NetworkPolicy')
    .map(({ object }) => specOf(object))
    .filter(
      ({ podSelector, policyTypes }) => selects(podSelector, workload) && policyTypes?.includes('Ingress') !== false,
    );
  const rules = policies.length === 0 ? 'none' : new RulesByPort(policies.flatMap(({ ingress = [] }) => ingress));
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
