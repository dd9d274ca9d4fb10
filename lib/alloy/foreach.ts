import type { NodeconfForeachArguments } from '../../imports/alloy/arguments.gen';
import { buildBody, checkedLabel } from './body';
import { expression } from './expression';
import type { Level } from './level';
import { type AlloyNode, flatten, type NodeOptions, type Nodes } from './node';
import * as nodes from './nodes';
import { checkScope } from './scope';
import type { Element, List } from './values';

/** What `foreach` repeats over. */
export interface ForeachArguments<T> extends Omit<NodeconfForeachArguments, 'collection' | 'var'> {
  readonly collection: List<T>;
  /** The name of the element inside the template. @default each */
  readonly var?: string;
}

/**
 * Repeats nodes for every element of a collection that is only known at run time. Experimental: see `alloyConfigAt`. What
 * is known when the configuration is written is better repeated in TypeScript.
 *
 * ```ts
 * foreach('redis', { collection: relabel.exports.output }, (each) =>
 *   component('prometheus.exporter.redis', 'default', { redis_addr: field(each, '__address__') }),
 * );
 * ```
 *
 * The template sees the configuration around it; nothing outside can refer to its nodes.
 */
export function foreach<T, L extends Level>(
  label: string,
  { var: name = 'each', ...args }: ForeachArguments<T>,
  template: (each: Element<T>) => Nodes<L>,
  options: NodeOptions = {},
): AlloyNode<'experimental' | L> {
  const id = `foreach.${label}`;
  const { body, uses } = buildBody(id, 'nodeconf/foreach.Arguments', { ...args, var: name });
  const inner = flatten(template(expression(nodes.identifier(name)) as unknown as Element<T>));
  const outside = checkScope(id, inner, () => true);
  const templateBlock = nodes.block(
    'template',
    '',
    inner.map(({ statement }) => statement),
  );
  return {
    kind: 'AlloyNode',
    id,
    level: 'experimental',
    statement: nodes.block('foreach', checkedLabel(label, id), [...body, templateBlock], options),
    uses: [...new Set([...uses, ...outside])],
  };
}
