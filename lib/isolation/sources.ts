import { attributeOf, fieldsOf, type Sent, type Step, type World } from './flow';
import { absent, changedOthers, type Item, type Origin, withLabels } from './item';
import { relabelling } from './relabel';
import { rulesOf } from './rules';
import { type ConfigNode, Reference } from './scope';
import { namespacesOf, type TargetReader } from './targets';
import { Beginning, CLAIM, OTHER, type Value } from './value';

/** What a component brings into its collector by itself; undefined: it brings nothing. */
export type SourceReader = (node: ConfigNode, targets: TargetReader, world: World) => Step;

/** Components that collect, by name. */
export const SOURCES: Readonly<Record<string, SourceReader>> = {
  'loki.source.file': (node, targets, world) => {
    const read = targets.of(attributeOf(node, 'targets'));
    if ('unproven' in read) return read;
    return forwarded(node, 'logs', read.items.flatMap((item) => linesOf(item, world)).map(visible));
  },
  'loki.source.kubernetes': (node, targets) => ofTargets(node, targets, 'logs', 'targets'),
  'loki.source.podlogs': () => ({ unproven: 'the namespaces of PodLogs are whatever their authors write' }),
  'loki.source.journal': (node) => journal(node),
  'loki.source.kubernetes_events': (node, _, world) => {
    const namespaces = namespacesOf(node, world);
    if (namespaces === undefined) return { unproven: 'its namespaces are not constant' };
    // Events about objects of the cluster are in no namespace of a tenant.
    return forwarded(
      node,
      'logs',
      namespaces.map((namespace) => labelled(namespace, { namespace })),
    );
  },
  'prometheus.scrape': (node, targets, world) => {
    const read = targets.of(attributeOf(node, 'targets'));
    if ('unproven' in read) return read;
    const honours = attributeOf(node, 'honor_labels') ?? false;
    return forwarded(
      node,
      'metrics',
      read.items.flatMap((item) => scraped(item, honours !== false, world)),
    );
  },
  'prometheus.operator.servicemonitors': (node, _, world) => monitors(node, world),
  'prometheus.operator.podmonitors': (node, _, world) => monitors(node, world),
  'prometheus.operator.probes': (node, _, world) => monitors(node, world),
  'pyroscope.scrape': (node, targets) => ofTargets(node, targets, 'profiles', 'targets'),
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
function linesOf(item: Item, { origins }: World): readonly Item[] {
  const path = item.labels.get('__path__') ?? item.others('__path__');
  const folder = path instanceof Beginning || typeof path === 'string' ? path : undefined;
  const startsWith = (namespace: Origin): boolean =>
    folder instanceof Beginning
      ? folder.startsWith(POD_LOGS, namespace, '_')
      : typeof folder === 'string' && typeof namespace === 'string' && folder.startsWith(`${POD_LOGS}${namespace}_`);
  // Nearly always it is the one that the target is of.
  const isOwner = (namespace: Origin) => namespace !== '' && startsWith(namespace);
  const owner = isOwner(item.from) ? item.from : origins.find(isOwner);
  if (owner !== undefined) return [{ ...item, from: owner }];
  const ofNode = typeof folder === 'string' && !/^\/var\/log\/(pods|containers|\*)|^\/(\*|var\/\*)/.test(folder);
  return ofNode ? [{ ...item, from: '' }] : origins.map((from) => ({ ...item, from }));
}

/** What a journal's entries get of its fields are words of programs of the node. */
function journal(node: ConfigNode): Step {
  const given = [...(fieldsOf(attributeOf(node, 'labels')) ?? [])];
  const labels = new Map(
    given.map(([name, value]): [string, Value] => [name, typeof value === 'string' ? value : CLAIM]),
  );
  const entry: Item = {
    from: '',
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

function labelled(from: Origin, labels: Readonly<Record<string, Value>>): Item {
  return { from, certain: true, labels: new Map(Object.entries(labels)), others: absent };
}

/** Labels of the target win over those of a series, unless the target's program is to be believed. */
function scraped(target: Item, honoursLabels: boolean, { origins }: World): readonly Item[] {
  const own = visible(target);
  if (target.trusted === 'kubelet') return origins.map((from) => withLabels({ ...own, from }, { namespace: from }));
  const others = isOfTheCollector(target) ? own.others : claim;
  const labels = honoursLabels && !isOfTheCollector(target) ? new Map<string, Value>() : present(own.labels);
  return [{ ...own, labels, others }];
}

/** Exporters that are part of a collector say nothing of namespaces. */
function isOfTheCollector({ from, others }: Item): boolean {
  return from === '' && others === absent;
}

/** A label without a value does not hide that of a series. */
function present(labels: Item['labels']): Item['labels'] {
  return new Map([...labels].filter(([, value]) => value !== ''));
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
  const relabelled = relabelling(rules, world.known);
  const kind = MONITOR_JOBS[node.name] ?? '';
  const written = authors.map((from) => monitored(from, { job: `${kind}/${nameOf(from)}/any` }));
  const targets = world.origins
    .filter((from) => from !== '')
    .map((from) => monitored(from, { [TARGET_NAMESPACE]: from, job: CLAIM }));
  const said = relabelled(kind === 'probe' ? written : [...written, ...targets]);
  return forwarded(
    node,
    'metrics',
    said.map((item) => ({ ...item, labels: new Map<string, Value>(), others: claim })),
  );
}

const TARGET_NAMESPACE = '__meta_kubernetes_namespace';

/** A target of which the author or the place is known, and nothing else. */
function monitored(from: Origin, labels: Readonly<Record<string, Value>>): Item {
  return { ...labelled(from, labels), others: (name) => (name.startsWith('__') ? CLAIM : '') };
}

/** A name that no namespace has, for those without one that is known. */
function nameOf(namespace: Origin): string {
  return namespace === OTHER ? '\u0000' : namespace;
}

function claim(): Value {
  return CLAIM;
}
