import type {
  ComponentArguments,
  ComponentExports,
  ComponentLevels,
  ConfigBlockArguments,
} from '../../imports/alloy/components.gen';
import { buildBody, checkedLabel } from './body';
import { expression } from './expression';
import type { Level } from './level';
import type { AlloyNode, NodeOptions } from './node';
import * as nodes from './nodes';
import { loadTable } from './table';
import type { Expression } from './values';

/** The name of a component: `loki.write`. */
export type ComponentName = keyof ComponentArguments;

/** The level that a component needs. */
export type ComponentLevel<N extends ComponentName> = N extends keyof ComponentLevels
  ? ComponentLevels[N]
  : 'generally-available';

/** A component with its exported fields as typed references. */
export interface ComponentNode<N extends ComponentName> extends AlloyNode<ComponentLevel<N>> {
  readonly name: N;
  readonly label: string;
  readonly exports: ComponentExports[N];
}

/**
 * A component. Attributes and blocks are the fields of an object; blocks that may be repeated are an array, labelled blocks
 * an object by label, and blocks whose order counts an array under their group's plural:
 *
 * ```ts
 * const write = component('loki.write', 'default', { endpoint: [{ url: 'http://loki/loki/api/v1/push' }] });
 * const pods = component('loki.process', 'pods', {
 *   stages: [{ stage: 'cri' }, { stage: 'tenant', label: 'tenant' }],
 *   forward_to: [write.exports.receiver],
 * });
 * ```
 *
 * @param label an identifier, unique among the components of this name in one configuration; see `label`
 */
export function component<N extends ComponentName>(
  name: N,
  label: string,
  args: ComponentArguments[N],
  options: NodeOptions = {},
): ComponentNode<N> {
  const id = `${name}.${label}`;
  const entry = loadTable().components[name];
  if (!entry) throw new Error(`there is no component ${name}`);
  const { body, uses } = buildBody(id, entry.body, args);
  const exports: Record<string, Expression<never>> = {};
  const node: ComponentNode<N> = {
    kind: 'AlloyNode',
    id,
    name,
    label,
    level: entry.level as ComponentLevel<N>,
    statement: nodes.block(name, checkedLabel(label, id), body, options),
    uses,
    exports: exports as ComponentExports[N],
  };
  addReferences(exports, node, Object.keys(entry.exports));
  return node;
}

/** Fills in the references to the exported fields of a node; they know the node, so they come after it. */
export function addReferences(
  exports: Record<string, Expression<never>>,
  node: AlloyNode<Level>,
  fields: readonly string[],
): void {
  for (const name of fields) exports[name] = expression(nodes.traversal(`${node.id}.${name}`), [node]);
}

/** The name of a config block without a label. */
export type ConfigBlockName = Exclude<
  keyof ConfigBlockArguments,
  'argument' | 'export' | 'foreach' | `import.${string}`
>;

/** A block that configures Alloy itself: `configBlock('logging', { level: 'info' })`. */
export function configBlock<N extends ConfigBlockName>(
  name: N,
  args: ConfigBlockArguments[N],
  options: NodeOptions = {},
): AlloyNode {
  const { body, uses } = buildBody(name, loadTable().configBlocks[name]?.body ?? '', args);
  return {
    kind: 'AlloyNode',
    id: name,
    level: 'generally-available',
    statement: nodes.block(name, '', body, options),
    uses,
  };
}
