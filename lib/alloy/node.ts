import type { BlockStmt } from './ast';
import type { Level } from './level';

/**
 * A statement of a configuration: a component, a config block, a declaration. `L` is the level it needs; a configuration
 * takes only nodes of the levels it opted in to.
 */
export interface AlloyNode<out L extends Level = 'generally-available'> {
  readonly kind: 'AlloyNode';
  /** As references name it: `loki.write.default`, `logging`. Unique in its configuration. */
  readonly id: string;
  readonly level: L;
  readonly statement: BlockStmt;
  /** The nodes that its expressions refer to, and those that define its custom component. */
  readonly uses: readonly AlloyNode<Level>[];
  /** Whether it defines custom components (`declare`, `import.*`), which bodies of `declare` may use too. */
  readonly isDefinition?: boolean;
}

/** Nodes in order; lists within are flattened, so that a pipeline can return several. */
export type Nodes<L extends Level = 'generally-available'> = AlloyNode<L> | readonly Nodes<L>[];

/** What every node takes beside its arguments. */
export interface NodeOptions {
  /** Printed as `//` lines above the block, for the reader of the configuration. @default - no comment */
  readonly comment?: string;
}

/** The nodes of nested lists, in order. */
export function flatten<L extends Level>(nodes: Nodes<L>): readonly AlloyNode<L>[] {
  return isNode(nodes) ? [nodes] : nodes.flatMap((inner) => flatten(inner));
}

function isNode<L extends Level>(nodes: Nodes<L>): nodes is AlloyNode<L> {
  return 'kind' in nodes;
}
