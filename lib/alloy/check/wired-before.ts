import type { Body } from '../ast';
import type { Nodes } from './collect-nodes';
import type { GraphNode } from './graph';
import type { ModuleInput } from './module-input';
import type { Registry } from './registry';

/** The nodes of a module, and in which order they are evaluated. */
export interface WiredNodes {
  readonly nodes: Nodes;
  readonly order: readonly GraphNode[];
}

interface Kept {
  readonly home: Registry | undefined;
  readonly key: string;
  readonly wired: WiredNodes;
}

/** Kinds of nodes that leave the registry of their module and what is known of it as they are. */
const PLAIN: ReadonlySet<GraphNode['kind']> = new Set(['component', 'custom', 'config']);

/** The nodes of declarations that have been loaded before, in which the arguments change nothing. */
export class WiredBefore {
  private readonly kept = new WeakMap<Body, Kept>();

  /** @param key whatever else, but the text and what is around it, the nodes and their problems depend on */
  get({ statements, parent }: ModuleInput, key: string): WiredNodes | undefined {
    const kept = this.kept.get(statements);
    return kept?.home === parent && kept?.key === key ? kept.wired : undefined;
  }

  /** Keeps the nodes of a declaration, unless an evaluation changes them or there is anything wrong with them. */
  keep({ statements, kind, parent }: ModuleInput, key: string, wired: WiredNodes): void {
    const { graph, faulty } = wired.nodes;
    if (kind !== 'declare' || faulty.length > 0 || wired.order.some((node) => !PLAIN.has(node.kind))) return;
    if (graph.cycles().length === 0) this.kept.set(statements, { home: parent, key, wired });
  }
}
