import { attributeOf, fieldsOf, type Sent, type Step } from './flow';
import { Group, type Whose } from './group';
import { absent, changedOthers, type Item, inTurn, labelOf, type Origin, withLabels } from './item';
import { made, valueFor } from './own';
import { relabelling } from './relabel';
import { rulesOf } from './rules';
import { type ConfigNode, Reference } from './scope';
import { namespacesOf, type TargetReader } from './targets';
import { eachOf, inOrder } from './told-apart';
import { Beginning, CLAIM, type Single, type Value } from './value';
import { nameOf, type World } from './world';

/** What a component brings into its collector by itself; undefined: it brings nothing. */
export type SourceReader = (node: ConfigNode, targets: TargetReader, world: World) => Step;

/** Components that collect, by name. */
export const SOURCES: Readonly<Record<string, SourceReader>> = {
  'loki.source.file': (node, targets, world) => {
    const read = targets.of(attributeOf(node, 'targets'));
    if ('unproven' in read) return read;
    return forwarded(node, 'logs', inOrder(read.items, (item) => linesOf(item, world)).map(visible));
  },
  'loki.source.kubernetes': (node, targets) => ofTargets(node, targets, 'logs', 'targets'),
  'loki.source.podlogs': () => ({ unproven: 'the namespaces of PodLogs are whatever their authors write' }),
  'loki.source.journal': (node) => journal(node),
  'loki.source.kubernetes_events': (node, _, world) => {
    const namespaces = namespacesOf(node, world);
    if (namespaces === undefined) return { unproven: 'its namespaces are not constant' };
    // Events about objects of the cluster are in no namespace of a tenant.
    const events = namespaces.map((from) => [labelled(from, { namespace: nameOf(from, world) })]);
    return forwarded(node, 'logs', inTurn(events));
  },
  'prometheus.scrape': (node, targets, world) => {
    const read = targets.of(attributeOf(node, 'targets'));
    if ('unproven' in read) return read;
    if (isLedElsewhere(node, read.items)) return LED_ELSEWHERE;
    const honours = attributeOf(node, 'honor_labels') ?? false;
    return forwarded(
      node,
      'metrics',
      inOrder(read.items, (item) => scraped(item, honours !== false, world)),
    );
  },
  'prometheus.operator.servicemonitors': (node, _, world) => monitors(node, world),
  'prometheus.operator.podmonitors': (node, _, world) => monitors(node, world),
  'prometheus.operator.probes': (node, _, world) => monitors(node, world),
  'pyroscope.scrape': (node, targets) => {
    const read = targets.of(attributeOf(node, 'targets'));
    if (!('unproven' in read) && isLedElsewhere(node, read.items)) return LED_ELSEWHERE;
    return ofTargets(node, targets, 'profiles', 'targets');
  },
  'pyroscope.ebpf': (node, targets) => ofTargets(node, targets, 'profiles', 'targets'),
  'pyroscope.java': (node, targets) => ofTargets(node, targets, 'profiles', 'targets'),
};

function forwarded(node: ConfigNode, signal: Sent['signal'], items: readonly Item[]): Step {
  const to = attributeOf(node, 'forward_to') ?? [];
  return { sent: [{ signal, items: items.map((item) => ({ ...item, certain: true })), to }] };
}

function ofTargets(node: ConfigNode, targets: TargetReader, signal: Sent['signal'], name: string): Step {
  const read = targets.of(attributeOf(node, name));
  return 'unproven' in read ? read : forwarded(node, signal, read.items.map(visible));
}

const LED_ELSEWHERE = { unproven: 'it goes where a pod sends it: say follow_redirects = false' };

/** Whether an application may have a collector ask another address than its own. */
function isLedElsewhere(node: ConfigNode, targets: readonly Item[]): boolean {
  const ofApplications = targets.some(({ trusted, others }) => trusted === undefined && others('__meta_') === CLAIM);
  return ofApplications && attributeOf(node, 'follow_redirects') !== false;
}

/** A target's labels on what comes from it: those for the collector alone are gone. */
function visible(item: Item): Item {
  const labels = new Map([...item.labels].filter(([name]) => !name.startsWith('__')));
  const { others } = item;
  return {
    ...item,
    labels,
    others: changedOthers(others, 'visible', (name) => (name.startsWith('__') ? '' : others(name))),
  };
}

const POD_LOGS = '/var/log/pods/';

/** Whose the lines of a target's files are: what its path says, not what its labels say. */
function linesOf(item: Item, world: World): readonly Item[] {
  const path = labelOf(item, '__path__');
  if (item.from instanceof Group) {
    // Nearly always it is the one that the target is of.
    const own = [...item.from].every((namespace) => isIn(valueFor(path, namespace), namespace));
    return own ? [item] : eachOf(item).flatMap((one) => linesOf(one, world));
  }
  const owner = isIn(path, item.from) ? item.from : world.origins.find((origin) => isIn(path, origin));
  if (owner !== undefined) return [{ ...item, from: owner }];
  const ofNode = typeof path === 'string' && !/^\/var\/log\/(pods|containers|\*)|^\/(\*|var\/\*)/.test(path);
  return (ofNode ? [''] : world.everywhere).map((from) => ({ ...item, from }));
}

/** Whether a path leads to logs of pods of a namespace, and of no other. */
function isIn(path: Value, namespace: Origin): boolean {
  if (namespace === '') return false;
  if (path instanceof Beginning) return path.startsWith(POD_LOGS, namespace, '_');
  return typeof path === 'string' && typeof namespace === 'string' && path.startsWith(`${POD_LOGS}${namespace}_`);
}

/** What a journal's entries get of its fields are words of programs of the node. */
function journal(node: ConfigNode): Step {
  const given = [...(fieldsOf(attributeOf(node, 'labels')) ?? [])];
  const labels = new Map(
    given.map(([name, value]): [string, Value] => [name, typeof value === 'string' ? value : CLAIM]),
  );
  const entry: Item = {
    from: '',
    id: 0,
    certain: true,
    labels,
    others: (name) => (name.startsWith('__journal_') ? CLAIM : ''),
  };
  const rules = attributeOf(node, 'relabel_rules');
  if (rules === undefined) return forwarded(node, 'logs', [visible(entry)]);
  const found = rules instanceof Reference ? rulesOf(rules.node) : undefined;
  if (found === undefined) return { unproven: 'its rules are not constant' };
  return forwarded(node, 'logs', relabelling(found, new Set())([entry]).map(visible));
}

function labelled(from: Whose, labels: Readonly<Record<string, Value>>): Item {
  return { from, id: 0, certain: true, labels: new Map(Object.entries(labels)), others: absent };
}

/** Labels of the target win over those of a series, unless the target's program is to be believed. */
function scraped(target: Item, honoursLabels: boolean, world: World): readonly Item[] {
  const own = visible(target);
  if (target.trusted === 'kubelet') {
    return world.everywhere.map((from) => withLabels({ ...own, from }, { namespace: nameOf(from, world) }));
  }
  const others = isOfTheCollector(target) ? own.others : claim;
  const labels = honoursLabels && !isOfTheCollector(target) ? new Map<string, Value>() : present(own.labels, others);
  return [{ ...own, labels, others }];
}

/** Exporters that are part of a collector say nothing of namespaces. */
function isOfTheCollector({ from, others }: Item): boolean {
  return from === '' && others === absent;
}

/** A label without a value does not hide that of a series. */
function present(labels: Item['labels'], others: Item['others']): Item['labels'] {
  return new Map([...labels].map(([name, value]) => [name, made([value], (one) => (one === '' ? others(name) : one))]));
}

/** What the job of a target begins with, before any rule: the kind of the object that names it. */
const MONITOR_JOBS: Readonly<Record<string, string>> = {
  'prometheus.operator.servicemonitors': 'serviceMonitor',
  'prometheus.operator.podmonitors': 'podMonitor',
  'prometheus.operator.probes': 'probe',
};

/**
 * What monitors find. Targets may be anywhere, and whoever writes a monitor decides the labels of what it finds: so that
 * those who write and those who are found have to be the same tenant's. What a probe asks for is any address: what comes
 * back is its author's.
 */
function monitors(node: ConfigNode, world: World): Step {
  const authors = namespacesOf(node, world);
  const rules = rulesOf(node);
  if (authors === undefined || rules === undefined) return { unproven: 'its namespaces or rules are not constant' };
  const kind = MONITOR_JOBS[node.name] ?? '';
  const written = authors.map((from) => monitored(from, { job: made([nameOf(from, world)], jobOf(kind)) }));
  const targets = world.everywhere
    .filter((from) => from !== '')
    .map((from) => monitored(from, { [TARGET_NAMESPACE]: nameOf(from, world), job: CLAIM }));
  const found = kind === 'probe' ? written : [...written, ...targets];
  const said = relabelling(rules, world.known)(inTurn(found.map((item) => [item])));
  return forwarded(
    node,
    'metrics',
    said.map((item) => ({ ...item, labels: new Map<string, Value>(), others: claim })),
  );
}

const TARGET_NAMESPACE = '__meta_kubernetes_namespace';

/** A target of which the author or the place is known, and nothing else. */
function monitored(from: Whose, labels: Readonly<Record<string, Value>>): Item {
  return { ...labelled(from, labels), others: (name) => (name.startsWith('__') ? CLAIM : '') };
}

/** The job of what a namespace's monitor names; `OTHER` has a name that no namespace has. */
function jobOf(kind: string): (namespace: Single) => Single {
  return (namespace) => `${kind}/${typeof namespace === 'string' ? namespace : '\u0000'}/any`;
}

function claim(): Single {
  return CLAIM;
}
