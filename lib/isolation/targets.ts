import { attributeOf, blockOf, fieldsOf, listOf, textsOf } from './flow';
import { grouped, type Whose } from './group';
import { absent, type Item, inTurn } from './item';
import { relabelling } from './relabel';
import { rulesOf } from './rules';
import { type ConfigNode, Fields, type Known, Reference } from './scope';
import { CLAIM, OTHER, type Single, type Value } from './value';
import { nameOf, type World } from './world';

/** Targets of discovery, or why they are not known. */
export type Targets = { readonly items: readonly Item[] } | { readonly unproven: string };

/** Whether an address leads nowhere but into the pod that calls it. */
export function isInPod(address: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])(:\d+)?$/.test(address);
}

/** Works out what the targets of a component are, each component once. */
export class TargetReader {
  private readonly known = new Map<string, Targets>();

  /** @param home namespace that the collector runs in */
  constructor(
    private readonly world: World,
    private readonly home: string,
  ) {}

  of(value: Known | undefined): Targets {
    const lists: (readonly Item[])[] = [];
    for (const one of listOf(value)) {
      const targets = one instanceof Reference ? this.ofNode(one.node) : this.ofLiteral(one);
      if ('unproven' in targets) return targets;
      lists.push(targets.items);
    }
    return { items: inTurn(lists) };
  }

  private ofNode(node: ConfigNode): Targets {
    const known = this.known.get(node.id);
    if (known) return known;
    // A component that takes its own targets is refused by Alloy; here it must only end.
    this.known.set(node.id, { unproven: `${node.id} takes its own targets` });
    const targets = this.read(node);
    this.known.set(node.id, targets);
    return targets;
  }

  private read(node: ConfigNode): Targets {
    if (node.name.startsWith('prometheus.exporter.')) return { items: [this.ofCollector] };
    switch (node.name) {
      case 'discovery.kubernetes':
        return this.ofKubernetes(node);
      case 'discovery.relabel':
        return this.relabelled(node);
      case 'local.file_match':
        return this.of(attributeOf(node, 'path_targets'));
      case 'discovery.process': {
        // Processes that are in none of the containers have no labels of them.
        const joined = this.of(attributeOf(node, 'join'));
        return 'unproven' in joined
          ? joined
          : { items: inTurn([joined.items, [{ ...OF_THE_NODE, others: metaClaims }]]) };
      }
      default:
        return { unproven: `${node.name} gives targets of which nothing is known` };
    }
  }

  /** The platform's collectors are the cluster's; one in a tenant's namespace is of that namespace. */
  private get ofCollector(): Item {
    return this.home === this.world.platform ? OF_THE_NODE : { ...OF_THE_NODE, from: this.home };
  }

  private relabelled(node: ConfigNode): Targets {
    const before = this.of(attributeOf(node, 'targets'));
    if ('unproven' in before) return before;
    const rules = rulesOf(node);
    if (rules === undefined) return { unproven: `a rule of ${node.id} is not constant` };
    return { items: relabelling(rules, this.world.known)(before.items) };
  }

  private ofKubernetes(node: ConfigNode): Targets {
    const role = attributeOf(node, 'role');
    if (role === 'node') return { items: [{ ...OF_THE_NODE, others: metaClaims, trusted: 'kubelet' }] };
    const names = namespacesOf(node, this.world);
    if (names === undefined) return { unproven: `the namespaces of ${node.id} are not constant` };
    return { items: inTurn(names.map((whose) => [ofNamespace(whose, this.world)])) };
  }

  private ofLiteral(value: Known): Targets {
    const fields = fieldsOf(value);
    if (!(value instanceof Fields) || fields === undefined) return { unproven: 'its targets are not constant' };
    const labels = new Map(
      [...fields].map(([name, one]): [string, Value] => [name, typeof one === 'string' ? one : CLAIM]),
    );
    const address = labels.get('__address__');
    const host = typeof address === 'string' ? this.hostOrigin(address) : '';
    // A program of the platform may be about one namespace, such as an exporter of a team's database.
    const about = host === this.world.platform ? labels.get('namespace') : undefined;
    const from = typeof about === 'string' && this.world.known.has(about) ? about : host;
    return { items: [{ from, id: 0, certain: true, labels, others: absent }] };
  }

  /** The namespace of a Service that an address names; what is beside a collector is of its namespace. */
  private hostOrigin(address: string): Whose {
    if (isInPod(address)) return this.ofCollector.from;
    const [, namespace] = /^[^.:/]+\.([^.:/]+)(?:\.svc\b.*)?(?::\d+)?$/.exec(address) ?? [];
    return namespace === undefined || !address.includes('.svc') ? '' : namespace;
  }
}

const OF_THE_NODE: Item = { from: '', id: 0, certain: true, labels: new Map(), others: absent };

/** Labels from discovery are an application's own, but for its namespace: annotations, labels of pods, names of containers. */
function metaClaims(name: string): Single {
  return name.startsWith('__meta_') ? CLAIM : '';
}

function ofNamespace(from: Whose, world: World): Item {
  const labels = new Map<string, Value>([['__meta_kubernetes_namespace', nameOf(from, world)]]);
  return { from, id: 0, certain: true, labels, others: metaClaims };
}

/** Namespaces that a component which reads Kubernetes' API sees; undefined if that is not known. */
export function namespacesOf(node: ConfigNode, world: World): readonly Whose[] | undefined {
  const block = blockOf(node, 'namespaces');
  const names = block === undefined ? textsOf(node, 'namespaces') : textsOf(node, 'names', block);
  if (names === undefined) return undefined;
  const own = block !== undefined && attributeOf(node, 'own_namespace', block) === true ? [world.platform] : [];
  const all = [...names, ...own];
  return all.length > 0
    ? grouped(all.map((name) => (world.known.has(name) ? name : OTHER)))
    : world.everywhere.filter((one) => one !== '');
}
