import type { Collector, Collectors } from './collector';
import { type Given, type Leaving, receiversOf, type Sent, type Signal, type Step } from './flow';
import { grouped, type Whose } from './group';
import { type Item, inTurn, type Origin } from './item';
import { made } from './own';
import { nodesIn, program } from './program';
import { isReceiver, listening, received, taken } from './receivers';
import type { ConfigNode } from './scope';
import { SOURCES } from './sources';
import { carriesNothing, STEPS } from './steps';
import { TargetReader } from './targets';
import { eachIn } from './told-apart';
import { Beginning, CLAIM, type Single, type Value } from './value';
import { nameOf, type World } from './world';

/** A component of a collector, and by way of which it was reached. */
export interface Path {
  readonly collector: string;
  readonly node: ConfigNode;
  /** @default - it is where the path begins */
  readonly before?: Path;
}

/** Data of a namespace that arrives as some tenant's. */
export interface Arrival {
  readonly signal: Signal;
  readonly from: Origin;
  /** Number of what arrives among the classes of data of its source. */
  readonly id: number;
  readonly certain: boolean;
  readonly tenant: Single;
  readonly url: string;
  readonly path: Path;
}

/** Something that could not be followed. */
export interface Unproven {
  readonly path: Path;
  readonly what: string;
}

/** Data that is sure to be sent by one collector to another. */
export interface Handover {
  readonly items: readonly Item[];
  readonly to: string;
  readonly path: Path;
}

/** What one component brings in, and what becomes of it. */
export interface Source {
  readonly path: Path;
  readonly signal: Signal;
  readonly emitted: readonly Origin[];
  readonly arrivals: readonly Arrival[];
  readonly handovers: readonly Handover[];
}

export interface Followed {
  readonly sources: readonly Source[];
  readonly unproven: readonly Unproven[];
  /** Components of each collector by which something may come in. */
  readonly nodes: ReadonlyMap<string, readonly ConfigNode[]>;
}

/** Follows everything from where it is collected to where it leaves the collectors. */
export function follow(around: Collectors, world: World): Followed {
  return new Follower(around, world).all();
}

interface Loaded {
  readonly collector: Collector;
  /** Components by which something may come in. */
  readonly nodes: readonly ConfigNode[];
  /** The first that listens on a port. */
  readonly byPort: ReadonlyMap<number, ConfigNode>;
}

/** Whether something may come in by a component. */
function isBeginning(name: string): boolean {
  return SOURCES[name] !== undefined || isReceiver(name) || (!carriesNothing(name) && STEPS[name] === undefined);
}

function loaded(collector: Collector): Loaded {
  const nodes = nodesIn(program(collector), isBeginning);
  const ports = nodes.flatMap(listening).map(({ port, node }): [number, ConfigNode] => [port, node]);
  return { collector, nodes, byPort: new Map(ports.reverse()) };
}

/** More components one after another than any configuration has. */
const LONGEST_PATH = 60;

class Follower {
  private readonly loaded: ReadonlyMap<string, Loaded>;
  private readonly unproven = new Map<string, Unproven>();
  private readonly sources: Source[] = [];
  private arrivals: Arrival[] = [];
  private handovers: Handover[] = [];

  constructor(
    private readonly around: Collectors,
    private readonly world: World,
  ) {
    this.loaded = new Map(around.collectors.map((collector) => [collector.name, loaded(collector)]));
  }

  all(): Followed {
    for (const { collector, nodes } of this.loaded.values()) {
      const targets = new TargetReader(this.world, collector.namespace);
      for (const node of nodes) this.source({ collector: collector.name, node }, collector, targets);
    }
    const nodes = new Map([...this.loaded].map(([name, one]) => [name, one.nodes]));
    return { sources: this.sources, unproven: [...this.unproven.values()], nodes };
  }

  private source(path: Path, collector: Collector, targets: TargetReader): void {
    const { node } = path;
    const reader = SOURCES[node.name];
    if (reader !== undefined) {
      const { sent = [], unproven } = reader(node, targets, this.world);
      if (unproven !== undefined) this.doubt(path, unproven);
      for (const one of sent) this.from(path, one);
    } else if (isReceiver(node.name)) {
      const origins = new Set(listening(node).flatMap(({ port }) => collector.reachableFrom(port)));
      // What it watches are pods, so that everything it tells is of some namespace.
      const pods = this.world.everywhere.filter((whose) => whose !== '');
      const told = listening(node).some(({ port }) => collector.isTold(port)) ? pods : [];
      const items = [...grouped([...origins]).map(this.pushed), ...told.map(this.observed)];
      for (const one of taken(node, inTurn(items.map((item) => [item])))) this.from(path, one);
    } else {
      this.doubt(path, `nothing is known of the component ${node.name}`);
    }
  }

  private from(path: Path, sent: Sent): void {
    if (sent.items.length === 0) return;
    this.arrivals = [];
    this.handovers = [];
    this.send(path, sent);
    const emitted = [...new Set(eachIn(sent.items).map(({ from }) => from))];
    this.sources.push({ path, signal: sent.signal, emitted, arrivals: this.arrivals, handovers: this.handovers });
  }

  private send(path: Path, { signal, items, to }: Sent): void {
    if (items.length === 0) return;
    const receivers = receiversOf(to);
    if (receivers === undefined) this.doubt(path, 'where it sends to is not known before it runs');
    for (const { node, field } of receivers ?? []) {
      this.step({ collector: path.collector, node, before: path }, signal, items, field);
    }
  }

  private step(path: Path, signal: Signal, items: readonly Item[], field: string): void {
    const { node } = path;
    const { sent = [], leaving = [], unproven } = this.worked(path, { node, signal, items, field, world: this.world });
    if (unproven !== undefined) this.doubt(path, unproven);
    for (const one of sent)
      if (one.signal === signal || !node.name.startsWith('otelcol.processor')) this.send(path, one);
    for (const one of leaving) this.leave(path, one);
  }

  private worked(path: Path, given: Given): Step {
    const { name } = given.node;
    if (lengthOf(path) > LONGEST_PATH) return { unproven: 'it goes in a circle' };
    return STEPS[name]?.(given) ?? { unproven: `nothing is known of the component ${name}` };
  }

  private leave(path: Path, { signal, items, tenantOf, url }: Leaving): void {
    const next = this.around.portAt(url);
    if (next === undefined) {
      for (const { from, id, certain, tenant } of eachIn(items, tenantOf)) {
        this.arrivals.push({ signal, from, id, certain, tenant, url, path });
      }
      return;
    }
    this.handovers.push({ items: items.filter(({ certain }) => certain), to: next.collector, path });
    const node = this.loaded.get(next.collector)?.byPort.get(next.port);
    if (node === undefined) {
      this.doubt(path, `nobody listens on port ${next.port} of ${next.collector}`);
      return;
    }
    const arriving = items.map((item) => received(item, tenantOf(item), this.world.platform));
    const inside: Path = { collector: next.collector, node, before: path };
    for (const sent of taken(node, arriving)) if (sent.signal === signal) this.send(inside, sent);
  }

  /** Whoever pushes says whatever it likes; where its connection comes from it can't choose. */
  private readonly pushed = (from: Whose): Item => {
    return { from, id: 0, certain: true, labels: new Map(), others: claim, sender: nameOf(from, this.world) };
  };

  /** What a program of the platform saw of a pod: only the unique id of that is believed. */
  private readonly observed = (from: Whose): Item => {
    const labels = new Map<string, Value>([['resource:k8s.pod.uid', made([nameOf(from, this.world)], podOf)]]);
    return { from, id: 0, certain: true, labels, others: claim };
  };

  private doubt(path: Path, what: string): void {
    this.unproven.set(`${path.collector}\n${path.node.id}\n${what}`, { path, what });
  }
}

function claim(): Single {
  return CLAIM;
}

function lengthOf(path: Path): number {
  let length = 0;
  for (let at: Path | undefined = path; at; at = at.before) length++;
  return length;
}

/** The components of a path in the order in which data goes through them. */
export function nodesOf(path: Path): readonly Path[] {
  const nodes: Path[] = [];
  for (let at: Path | undefined = path; at; at = at.before) nodes.unshift(at);
  return nodes;
}

function podOf(namespace: Single): Single {
  if (namespace === '' || namespace === CLAIM || namespace instanceof Beginning) return namespace;
  return Beginning.podOf(namespace);
}
