import { checkedLabel } from './body';
import { addReferences } from './component';
import { literal } from './expression';
import type { Level } from './level';
import type { AlloyNode, NodeOptions } from './node';
import * as nodes from './nodes';
import type { Expression } from './values';

/** An instance of a custom component, with its exports as typed references. */
export interface CustomNode<E> extends AlloyNode {
  readonly exports: E;
}

/** A component that a configuration defines itself: `A` are its arguments, `E` its exports. */
export interface CustomComponent<A, E> {
  /** The name of its instances: `lane`, `library.lane`. */
  readonly componentName: string;
  /** The names of its exports. */
  readonly exportNames: readonly string[];
  /** Uses it: `lane.instance('alpha', { url: 'http://…' })` is `lane "alpha" { … }`. */
  instance(label: string, args: A, options?: NodeOptions): CustomNode<E>;
}

/**
 * @param definition the `declare` or `import` that has to be in the configuration
 */
export function customComponent<A extends object, E>(
  componentName: string,
  exportNames: readonly string[],
  definition: () => AlloyNode<Level>,
): CustomComponent<A, E> {
  return {
    componentName,
    exportNames,
    instance(label, args, options = {}) {
      const id = `${componentName}.${label}`;
      const values = Object.entries(args)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, literal<unknown>(value)] as const);
      const body = values.map(([name, { ast }]) => nodes.attribute(name, ast));
      const exports: Record<string, Expression<never>> = {};
      const node: CustomNode<E> = {
        kind: 'AlloyNode',
        id,
        level: 'generally-available',
        statement: nodes.block(componentName, checkedLabel(label, id), body, options),
        uses: [...new Set([definition(), ...values.flatMap(([, { uses }]) => uses)])],
        exports: exports as E,
      };
      addReferences(exports, node, exportNames);
      return node;
    },
  };
}
