import { type BlockStmt, blockName } from '../ast';
import { blockSource, decodeBody } from './decode-body';
import type { DecodedBody } from './decoded-body';
import type { ModuleParts } from './evaluate-custom';
import { loadModule } from './evaluate-module';
import { withoutNodes } from './exports';
import { UNKNOWN, type Value } from './value';

/** Evaluates a `foreach`: loads its template with each item of the collection. */
export function evaluateForeach(parts: ModuleParts, block: BlockStmt): void {
  const { checker, scope } = parts;
  const isTemplate = (one: BlockStmt['body'][number]): one is BlockStmt =>
    one.kind === 'BlockStmt' && blockName(one) === 'template';
  const source = { ...blockSource(block), statements: block.body.filter((one) => !isTemplate(one)) };
  const decoded = decodeBody(checker, 'nodeconf/foreach.Arguments', source, scope);
  const template = block.body.findLast(isTemplate);
  if (!template) {
    checker.report.add('validate', block, 'missing required block "template"');
    return;
  }
  const items = itemsOf(decoded);
  const faults = items.map((item) => faultOfId(item, decoded.attributes.get('id')));
  const stop = faults.findIndex((fault) => fault !== undefined);
  for (const item of stop < 0 ? items : items.slice(0, stop)) loadTemplate(parts, template, decoded, item);
  if (stop >= 0) checker.report.add('load', block, faults[stop] ?? '');
  // Nobody evaluates the template of an empty collection.
  if (items.length === 0 || stop === 0)
    checker.later({ kind: 'foreach', block, run: () => loadTemplate(parts, template, decoded, UNKNOWN) });
}

function itemsOf(decoded: DecodedBody): readonly Value[] {
  const collection = decoded.attributes.get('collection');
  if (collection?.type === 'array') return collection.elements ?? [collection.of ?? UNKNOWN];
  return collection?.type === 'null' ? [] : [UNKNOWN];
}

/** Alloy makes an identifier of each item, which it can't of a negative number. */
function faultOfId(item: Value, attribute: Value | undefined): string | undefined {
  const name = attribute?.type === 'string' ? attribute.value : undefined;
  const field = name && item.type === 'object' ? item.fields.get(name) : undefined;
  const id = field ?? item;
  if (id.type !== 'number' || id.value === undefined) return undefined;
  const isNegative = id.value < 0 || (id.float === true && Object.is(id.value, -0));
  return isNegative ? `collection: a negative number can't tell an item from others, got ${id.value}` : undefined;
}

function loadTemplate(
  { checker, nodes, scope, input }: ModuleParts,
  template: BlockStmt,
  decoded: DecodedBody,
  item: Value,
): void {
  const variables = new Map(scope.entries());
  const name = decoded.attributes.get('var');
  if (name?.type === 'string' && name.value !== undefined) variables.set(name.value, withoutNodes(item));
  loadModule(checker, {
    statements: template.body,
    kind: 'foreach',
    belowRoot: input.kind === 'root' || input.belowRoot === true,
    parent: nodes.registry,
    variables,
    args: new Map(),
    outer: nodes.graph,
    depth: input.depth + 1,
  });
}
