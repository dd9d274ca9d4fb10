import { type Arguments, type ArgumentValues, argumentBlock, type InstanceArguments } from './argument';
import { buildBody, checkedLabel } from './body';
import { type CustomComponent, customComponent } from './custom-component';
import { expression } from './expression';
import { highestLevel, type Level } from './level';
import { type AlloyNode, flatten, type NodeOptions, type Nodes } from './node';
import * as nodes from './nodes';
import { checkScope } from './scope';
import type { Expression } from './values';

/** What the body of a declaration consists of. */
export interface DeclaredBody<E, L extends Level> {
  readonly nodes: Nodes<L>;
  /** The exported values by name. @default - no exports */
  readonly exports?: E;
}

type Exports = Readonly<Record<string, Expression<unknown>>>;

/** A `declare` block; its `instance` method uses it. */
export interface Declaration<A, E, L extends Level> extends AlloyNode<L>, CustomComponent<InstanceArguments<A>, E> {}

/**
 * Defines a custom component, a `declare` block, with typed arguments and exports:
 *
 * ```ts
 * const lane = declareComponent('lane', { url: argument<Str>(), batch_wait: optionalArgument<Duration>('1s') }, (args) => {
 *   const write = component('loki.write', 'out', { endpoint: [{ url: args.url, batch_wait: args.batch_wait }] });
 *   return { nodes: write, exports: { receiver: write.exports.receiver } };
 * });
 * const alpha = lane.instance('alpha', { url: 'http://loki/loki/api/v1/push' });
 * alloyConfig(lane, alpha, component('loki.source.api', 'in', { forward_to: [alpha.exports.receiver] }));
 * ```
 *
 * The body sees its arguments and nothing else of the configuration, except other custom components.
 */
export function declareComponent<A extends Arguments, L extends Level, E extends Exports = Record<never, never>>(
  name: string,
  args: A,
  body: (args: ArgumentValues<A>) => DeclaredBody<E, L>,
  options: NodeOptions = {},
): Declaration<A, E, L> {
  const { nodes: nested, exports } = body(argumentValues(args));
  const inner = flatten(nested);
  const exported = Object.entries<Expression<unknown>>(exports ?? {});
  const content = [...inner, ...exported.map(([key, value]) => exportNode(key, value))];
  const outside = checkScope(`declare ${name}`, content, (used) => used.isDefinition === true);
  const statements = [
    ...Object.entries(args).map(([key, spec]) => argumentBlock(key, spec)),
    ...content.map(({ statement }) => statement),
  ];
  const node: AlloyNode<L> = {
    kind: 'AlloyNode',
    id: `declare.${name}`,
    level: highestLevel(inner.map(({ level }) => level)) as L,
    statement: nodes.block('declare', checkedLabel(name, 'declare'), statements, options),
    uses: outside,
    isDefinition: true,
  };
  const custom = customComponent<InstanceArguments<A>, E>(
    name,
    exported.map(([key]) => key),
    () => declaration,
  );
  const declaration: Declaration<A, E, L> = { ...node, ...custom };
  return declaration;
}

function argumentValues<A extends Arguments>(args: A): ArgumentValues<A> {
  const values = Object.keys(args).map((key) => [key, expression(nodes.traversal(`argument.${key}.value`))]);
  return Object.fromEntries(values) as ArgumentValues<A>;
}

function exportNode(name: string, value: Expression<unknown>): AlloyNode {
  const { body, uses } = buildBody(`export.${name}`, 'nodeconf/export.Arguments', { value });
  return {
    kind: 'AlloyNode',
    id: `export.${name}`,
    level: 'generally-available',
    statement: nodes.block('export', checkedLabel(name, 'export'), body),
    uses,
  };
}
