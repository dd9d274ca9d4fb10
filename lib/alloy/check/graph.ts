import type { BlockStmt } from '../ast';

/** A block of a module that others may refer to, or that refers to others. */
export interface GraphNode {
  /** Name and label: `loki.write.default`. */
  readonly id: string;
  readonly kind: 'component' | 'custom' | 'config' | 'import' | 'declare' | 'foreach' | 'service';
  readonly block: BlockStmt;
}

/** The nodes of one module and who refers to whom. */
export class Graph {
  private readonly byId = new Map<string, GraphNode>();
  private readonly edges = new Map<GraphNode, Set<GraphNode>>();

  constructor(
    /** The graph around the template of a `foreach`. @default - none */
    readonly outer?: Graph | undefined,
  ) {}

  add(node: GraphNode): void {
    this.byId.set(node.id, node);
    this.edges.set(node, new Set());
  }

  get nodes(): Iterable<GraphNode> {
    return this.byId.values();
  }

  /** A node of this graph. */
  get(id: string): GraphNode | undefined {
    return this.byId.get(id);
  }

  addEdge(from: GraphNode, to: GraphNode): void {
    if (this.edges.has(to)) this.edges.get(from)?.add(to);
  }

  /** What a node refers to. */
  targets(node: GraphNode): ReadonlySet<GraphNode> {
    return this.edges.get(node) ?? new Set();
  }

  /** The nodes, each after those it refers to, otherwise in the order of the source. */
  dependenciesFirst(): readonly GraphNode[] {
    const done = new Set<GraphNode>();
    const order: GraphNode[] = [];
    const visit = (node: GraphNode): void => {
      if (done.has(node)) return;
      done.add(node);
      for (const target of this.targets(node)) visit(target);
      order.push(node);
    };
    for (const node of this.byId.values()) visit(node);
    return order;
  }

  /** The groups of nodes that refer to each other in a circle, and nodes that refer to themselves. */
  cycles(): readonly (readonly GraphNode[])[] {
    return new CycleFinder(this).find();
  }
}

/** Tarjan's strongly connected components. */
class CycleFinder {
  private readonly indexes = new Map<GraphNode, number>();
  private readonly lowLinks = new Map<GraphNode, number>();
  private readonly stack: GraphNode[] = [];
  private readonly onStack = new Set<GraphNode>();
  private readonly found: GraphNode[][] = [];

  constructor(private readonly graph: Graph) {}

  find(): readonly (readonly GraphNode[])[] {
    for (const node of this.graph.nodes) {
      if (!this.indexes.has(node)) this.visit(node);
    }
    return this.found.filter(
      ([first, second]) => second !== undefined || (first && this.graph.targets(first).has(first)),
    );
  }

  private visit(node: GraphNode): void {
    const index = this.indexes.size;
    this.indexes.set(node, index);
    this.lowLinks.set(node, index);
    this.stack.push(node);
    this.onStack.add(node);
    for (const target of this.graph.targets(node)) {
      if (!this.indexes.has(target)) this.visit(target);
      else if (!this.onStack.has(target)) continue;
      this.lowLinks.set(node, Math.min(this.low(node), this.low(target)));
    }
    if (this.low(node) === index) this.close(node);
  }

  private close(node: GraphNode): void {
    const group = this.stack.splice(this.stack.lastIndexOf(node));
    for (const member of group) this.onStack.delete(member);
    this.found.push(group);
  }

  private low(node: GraphNode): number {
    return this.lowLinks.get(node) ?? 0;
  }
}
