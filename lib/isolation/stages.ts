import { type BlockStmt, blockName } from '../alloy/ast';
import { attributeOf, fieldsOf, type Given, type Step, textOf, textsOf } from './flow';
import { changedOthers, either, type Item, labelOf, withLabels } from './item';
import type { ConfigNode } from './scope';
import { CLAIM, type Value } from './value';

/** Stages that change no label, or only labels with a meaning of their own (`stream`, `filename`). */
const HARMLESS =
  /^stage\.(cri|docker|json|logfmt|regex|replace|template|output|timestamp|truncate|limit|decolorize|multiline|metrics|structured_metadata|structured_metadata_drop|luhn)$/;

/** `loki.process`: what its stages make of the labels of entries. */
export function processed({ node, signal, items }: Given): Step {
  const stages = node.block.body.filter((statement) => statement.kind === 'BlockStmt');
  const after = through(node, stages, items);
  if (typeof after === 'string') return { unproven: after };
  return { sent: [{ signal, items: after, to: attributeOf(node, 'forward_to') ?? [] }] };
}

/** Items after stages, or what is not known of one. */
function through(node: ConfigNode, stages: readonly BlockStmt[], items: readonly Item[]): readonly Item[] | string {
  let now = items;
  for (const stage of stages) {
    const next = staged(node, stage, now);
    if (typeof next === 'string') return next;
    now = next;
  }
  return now;
}

function staged(node: ConfigNode, stage: BlockStmt, items: readonly Item[]): readonly Item[] | string {
  const name = blockName(stage);
  if (HARMLESS.test(name)) return items;
  switch (name) {
    case 'stage.drop':
    case 'stage.sampling':
      return items.map((item) => ({ ...item, certain: false }));
    case 'stage.static_labels':
    case 'stage.labels':
      return labelled(node, stage, items);
    case 'stage.label_drop':
    case 'stage.label_keep': {
      const names = textsOf(node, 'values', stage.body);
      if (names === undefined) return `the labels of ${name} are not constant`;
      const dropped = (label: string) => names.includes(label) === (name === 'stage.label_drop');
      const key = `${name} ${names.join()}`;
      return items.map((item) => without(item, key, dropped));
    }
    case 'stage.tenant':
      return items.map((item) => withLabels(item, { __tenant_id__: tenantOf(node, stage, item) }));
    case 'stage.match':
      return matched(node, stage, items);
    default:
      return `nothing is known of ${name}`;
  }
}

function labelled(node: ConfigNode, stage: BlockStmt, items: readonly Item[]): readonly Item[] | string {
  const values = fieldsOf(attributeOf(node, 'values', stage.body));
  if (values === undefined) return `the labels of ${blockName(stage)} are not constant`;
  const fixed = blockName(stage) === 'stage.static_labels';
  const set = Object.fromEntries(
    [...values].map(([name, value]): [string, Value] => [name, fixed && typeof value === 'string' ? value : CLAIM]),
  );
  return items.map((item) => withLabels(item, set));
}

function without(item: Item, key: string, dropped: (label: string) => boolean): Item {
  const labels = new Map([...item.labels].map(([name, value]): [string, Value] => [name, dropped(name) ? '' : value]));
  const { others } = item;
  return { ...item, labels, others: changedOthers(others, key, (name) => (dropped(name) ? '' : others(name))) };
}

function tenantOf(node: ConfigNode, stage: BlockStmt, item: Item): Value {
  const label = textOf(node, 'label', stage.body);
  return textOf(node, 'value', stage.body) ?? (label === undefined ? CLAIM : labelOf(item, label));
}

/** Stages that only some entries go through: which ones, their selector says, and it is not read. */
function matched(node: ConfigNode, stage: BlockStmt, items: readonly Item[]): readonly Item[] | string {
  const uncertain = items.map((item) => ({ ...item, certain: false }));
  if (textOf(node, 'action', stage.body) === 'drop') return uncertain;
  const stages = stage.body.filter((statement) => statement.kind === 'BlockStmt');
  const after = through(node, stages, items);
  if (typeof after === 'string') return after;
  if (after.length !== items.length) return 'a stage inside stage.match drops entries';
  return items.map((item, i) => either(item, after[i] ?? item));
}
