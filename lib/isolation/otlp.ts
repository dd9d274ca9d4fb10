import type { BlockStmt } from '../alloy/ast';
import { attributeOf, blockOf, type Given, outputs, type Signal, type Step, textOf, textsOf } from './flow';
import { type Item, labelOf, withLabels } from './item';
import { once } from './once';
import { type Context, contextOf, holds, stated } from './ottl';
import { made, Own } from './own';
import { blocksIn, type ConfigNode } from './scope';
import { eachOf, toldApart } from './told-apart';
import { Beginning, CLAIM, or, type Single, type Value } from './value';

const NAMESPACE = 'resource:k8s.namespace.name';

/** What stands before `_conditions` and `_statements`. */
const OF_SIGNAL: Readonly<Record<Signal, string>> = {
  logs: 'log',
  metrics: 'metric',
  traces: 'trace',
  profiles: 'profile',
};

/** `otelcol.processor.filter`: drops what meets a condition. */
export function filtered({ node, signal, items, world }: Given): Step {
  if (blockOf(node, signal) !== undefined)
    return { unproven: `its conditions stand in the block ${signal}, which is not read` };
  const conditions = CONDITIONS[signal](node);
  const kept = toldApart(items, world.known, (item, among) => {
    const drops = or(conditions.map(({ text, context }) => holds(text, { item, context, among, wanted: false })));
    return drops === true ? undefined : { ...item, certain: item.certain && drops === false };
  });
  return { sent: outputs(node, () => kept) };
}

interface FilterCondition {
  readonly text: string;
  readonly context: Context;
}

/** The conditions of a filter about each signal. */
const CONDITIONS: Readonly<Record<Signal, (node: ConfigNode) => readonly FilterCondition[]>> = {
  logs: conditionsOf('logs'),
  metrics: conditionsOf('metrics'),
  traces: conditionsOf('traces'),
  profiles: conditionsOf('profiles'),
};

function conditionsOf(signal: Signal): (node: ConfigNode) => readonly FilterCondition[] {
  return once((node) =>
    blocksIn(node.block.body, `${OF_SIGNAL[signal]}_conditions`).flatMap(({ body }) => {
      const context = contextOf(textOf(node, 'context', body));
      return (textsOf(node, 'conditions', body) ?? ['unknown']).map((text) => ({ text, context }));
    }),
  );
}

/** `otelcol.processor.transform`: statements, some with conditions. */
export function transformed({ node, signal, items, world }: Given): Step {
  if (blocksIn(node.block.body, 'statements').length > 0) return { unproven: 'its block statements is not read' };
  const groups = blocksIn(node.block.body, `${OF_SIGNAL[signal]}_statements`);
  const statements = groups.map((group) => statementsOf(node, group));
  if (statements.some((some) => some === undefined)) return { unproven: 'its statements are not constant' };
  const all = statements.flatMap((some) => some ?? []);
  const after = toldApart(items, world.known, (item, among) =>
    all.reduce((now, { text, context }) => stated(text, now, context, among), item),
  );
  return { sent: outputs(node, () => after) };
}

function statementsOf(node: ConfigNode, { body }: BlockStmt) {
  const texts = textsOf(node, 'statements', body);
  const conditions = textsOf(node, 'conditions', body);
  if (texts === undefined || conditions === undefined || conditions.length > 0) return undefined;
  const context = contextOf(textOf(node, 'context', body));
  return texts.map((text) => ({ text, context }));
}

/**
 * `otelcol.processor.k8sattributes`: says which pod something comes from. What the sender said of that stays, and every
 * association but the connection's address is by what the sender says.
 */
export function identified({ node, items }: Given): Step {
  const association = associationOf(node);
  const left = leftOut(node, association);
  if (left !== undefined) return { unproven: left };
  const extract = blockOf(node, 'extract');
  const metadata = extract && textsOf(node, 'metadata', extract);
  const named = metadata === undefined || metadata.length === 0 || metadata.includes('k8s.namespace.name');
  const claims = extract === undefined ? [] : tagsOf(node, extract);
  const after = items.map((item) => {
    const said = labelOf(item, NAMESPACE);
    const found: Value = named ? foundBy(association, item) : '';
    const namespace = said === '' ? found : made([said, found], either);
    const tags = Object.fromEntries(claims.map((tag): [string, Value] => [`resource:${tag}`, CLAIM]));
    return withLabels(item, { [NAMESPACE]: namespace, ...tags });
  });
  return { sent: outputs(node, () => after) };
}

/** Why an address may be found to be no pod's, or that of a pod that is done. */
function leftOut(node: ConfigNode, association: Association): string | undefined {
  if (association !== 'connection') return undefined;
  const extract = blockOf(node, 'extract');
  const annotated =
    extract &&
    (blocksIn(extract, 'annotation').length > 0 || (attributeOf(node, 'otel_annotations', extract) ?? false) !== false);
  if (annotated)
    return 'where annotations of pods are read, one of them (opentelemetry.io/k8s-processor/ignore) hides its pod';
  const exclude = blockOf(node, 'exclude');
  const names = exclude && blocksIn(exclude, 'pod').map(({ body }) => textOf(node, 'name', body));
  if (names === undefined || names.some((name) => name !== '^$'))
    return 'pods of some names are left out, and anybody may call a pod so';
  const filter = blockOf(node, 'filter');
  const phases = filter
    ? blocksIn(filter, 'field').map(({ body }) =>
        ['key', 'op', 'value'].map((name) => textOf(node, name, body)).join(' '),
      )
    : [];
  const ended = ['Succeeded', 'Failed'].every((phase) => phases.includes(`status.phase not-equals ${phase}`));
  return ended ? undefined : 'pods that are done are found by addresses that others have by now';
}

type Association = 'connection' | 'unique id' | 'what the sender says';

function associationOf(node: ConfigNode): Association {
  const associations = blocksIn(node.block.body, 'pod_association');
  const sources = associations.flatMap(({ body }) => blocksIn(body, 'source'));
  if (attributeOf(node, 'passthrough') === true || sources.length === 0) return 'what the sender says';
  if (sources.every(({ body }) => textOf(node, 'from', body) === 'connection')) return 'connection';
  return sources.every(({ body }) => textOf(node, 'name', body) === 'k8s.pod.uid')
    ? 'unique id'
    : 'what the sender says';
}

/** The namespace of the pod that is found. */
function foundBy(association: Association, item: Item): Value {
  if (association === 'connection') return item.sender ?? '';
  if (association !== 'unique id') return CLAIM;
  return made([labelOf(item, 'resource:k8s.pod.uid')], (id) =>
    id instanceof Beginning ? (id.pod ?? CLAIM) : id === '' ? '' : CLAIM,
  );
}

/** The first one, unless it is not there. */
function either(one: Single, other: Single): Single {
  return one === '' ? other : one;
}

/** Attributes that come from labels and annotations of pods, which applications choose. */
function tagsOf(node: ConfigNode, extract: NonNullable<ReturnType<typeof blockOf>>): readonly string[] {
  return [...blocksIn(extract, 'label'), ...blocksIn(extract, 'annotation')].map(({ body }) => {
    const tag = textOf(node, 'tag_name', body) ?? '';
    // A name with parts of a label's name may be any name.
    return tag.includes('$') ? 'k8s.namespace.name' : tag;
  });
}

/** Components that pass everything on, after some time. The connection is not known any more. */
export function batched({ node, items }: Given): Step {
  return { sent: outputs(node, () => items.map(({ sender: _, ...item }) => item)) };
}

/** Components that pass everything on at once. */
export function passed({ node, items }: Given): Step {
  return { sent: outputs(node, () => items) };
}

/** Components that leave some out, whatever it is. */
export function sampled({ node, items }: Given): Step {
  return { sent: outputs(node, () => items.map(({ sender: _, ...item }) => ({ ...item, certain: false }))) };
}

/** `otelcol.exporter.prometheus`: labels of a series are attributes of its samples, those of `target_info` are the resource's. */
export function toSeries({ node, items }: Given): Step {
  const to = attributeOf(node, 'forward_to') ?? [];
  const converts = attributeOf(node, 'resource_to_telemetry_conversion') === true;
  const after = items.map((item): Item => {
    const record = labelOf(item, 'record:namespace');
    const resource = labelOf(item, 'resource:namespace');
    const same = (one: Single, other: Single) => (one === other && (!converts || one !== CLAIM) ? one : CLAIM);
    const namespace = record === resource && !converts ? record : made([record, resource], same);
    const { labels: _, sender: __, ...rest } = item;
    return { ...rest, labels: new Map([seriesLabel(namespace)]), others: () => CLAIM };
  });
  return { sent: [{ signal: 'metrics', items: after, to }] };
}

/** The only one that is read comes first. */
const HINTS = [
  'resource:loki.resource.labels',
  'record:loki.attribute.labels',
  'resource:loki.attribute.labels',
  'resource:loki.tenant',
  'record:loki.tenant',
];

/** `otelcol.exporter.loki`: hints in attributes say which of them become labels. */
export function toEntries({ node, items }: Given): Step {
  const to = attributeOf(node, 'forward_to') ?? [];
  const hinted = (item: Item) => HINTS.some((hint) => labelOf(item, hint) instanceof Own);
  const told = items.flatMap((item) => (hinted(item) ? eachOf(item) : [item]));
  const after = told.map(({ sender: _, ...item }): Item => {
    const [resource, ...others] = HINTS.map((hint) => labelOf(item, hint));
    const known = typeof resource === 'string' && others.every((hint) => hint === '');
    if (!known) return { ...item, labels: new Map<string, Value>(), others: () => CLAIM };
    const names = resource.split(',').map((name) => name.trim());
    const labels = names.map((name): [string, Value] => [name, labelOf(item, `resource:${name}`)]);
    return { ...item, labels: new Map(labels), others: absentLabel };
  });
  return { sent: [{ signal: 'logs', items: after, to }] };
}

function absentLabel(): Single {
  return '';
}

function seriesLabel(namespace: Value): [string, Value] {
  return ['namespace', namespace];
}
