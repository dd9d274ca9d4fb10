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
  for (const item of items) loadTemplate(parts, template, decoded, item);
  // Nobody evaluates the template of an empty collection.
  if (items.length === 0)
    checker.later({ kind: 'foreach', block, run: () => loadTemplate(parts, template, decoded, UNKNOWN) });
}

function itemsOf(decoded: DecodedBody): readonly Value[] {
  const collection = decoded.attributes.get('collection');
  if (collection?.type === 'array') return collection.elements ?? [collection.of ?? UNKNOWN];
  return collection?.type === 'null' ? [] : [UNKNOWN];
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
