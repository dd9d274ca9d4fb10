import { type BlockStmt, type Body, blockName } from '../ast';
import type { Checker } from './checker';
import type { Nodes } from './collect-nodes';
import type { Graph, GraphNode } from './graph';
import { notAdmitted } from './levels';
import { didYouMean } from './nearest';
import type { Scope } from './scope';
import { isStdlib } from './stdlib';
import { type Traversal, traversalsOf, traversalText } from './traversals';

/** Resolves every reference of a module, reports those that lead nowhere, and adds the edges of the graph. */
export function wire(checker: Checker, nodes: Nodes, scope: Scope): void {
  const wiring = new Wiring(checker, nodes, scope);
  for (const node of nodes.graph.nodes) wiring.wire(node);
  for (const node of nodes.faulty) wiring.wireBody(node, node.block.body);
}

class Wiring {
  /** Blocks that others may mean, though they are faulty: that has been reported. */
  private readonly faultyIds: ReadonlySet<string>;

  constructor(
    private readonly checker: Checker,
    private readonly nodes: Nodes,
    private readonly scope: Scope,
  ) {
    this.faultyIds = new Set(nodes.faulty.map(({ id }) => id));
  }

  wire(node: GraphNode): void {
    const { block, kind } = node;
    if (kind === 'declare') {
      this.wireCustomComponents(node, block.body);
      return;
    }
    if (kind === 'custom') this.wireCustom(node);
    if (kind === 'foreach') this.wireForeach(node);
    else this.wireBody(node, block.body);
  }

  wireBody(node: GraphNode, body: Body): void {
    for (const traversal of traversalsOf(body)) this.wireTraversal(node, traversal);
  }

  /** A custom component depends on its import, or on what its declaration needs. */
  private wireCustom(node: GraphNode): void {
    const { graph } = this.nodes;
    const [first = '', ...rest] = node.block.name;
    const imported = rest.length > 0 ? importNode(graph, first) : undefined;
    const declared = graph.get(`declare.${node.block.name.join('.')}`);
    if (imported) graph.addEdge(node, imported);
    else if (declared) this.wireCustomComponents(node, declared.block.body);
  }

  /** The references of the template are resolved inside it, but what it uses from around it must come first. */
  private wireForeach(node: GraphNode): void {
    const { body } = node.block;
    this.wireBody(
      node,
      body.filter(({ kind }) => kind === 'AttributeStmt'),
    );
    this.wireCustomComponents(node, body);
    for (const traversal of traversalsOf(body.filter(isTemplate))) {
      const target = resolve(this.nodes.graph, traversal);
      if (target) this.nodes.graph.addEdge(node, target);
    }
  }

  private wireCustomComponents(node: GraphNode, body: Body): void {
    const { graph } = this.nodes;
    for (const statement of body) {
      if (statement.kind !== 'BlockStmt') continue;
      const [first = ''] = statement.name;
      const target = graph.get(`declare.${first}`) ?? importNode(graph, first);
      if (blockName(statement) === 'declare' || isTemplate(statement)) this.wireCustomComponents(node, statement.body);
      else if (target) graph.addEdge(node, target);
    }
  }

  private wireTraversal(node: GraphNode, traversal: Traversal): void {
    const { graph } = this.nodes;
    const [first] = traversal;
    const target = resolve(graph, traversal);
    if (target) {
      graph.addEdge(node, target);
      if (isStdlib(first.name)) {
        this.checker.report.add('advice', first, `${target.id} hides "${first.name}" of the standard library`);
      }
      return;
    }
    if (resolveOuter(graph, traversal)) return;
    if (this.scope.lookup(first.name)) this.checkStdlib(traversal);
    else this.reportUnresolved(node, traversal);
  }

  private reportUnresolved({ kind, block }: GraphNode, traversal: Traversal): void {
    const [first] = traversal;
    this.checker.unresolved.add(first);
    if (this.meansFaulty(traversal)) return;
    const name = traversalText(traversal);
    const ids = [...this.nodes.graph.nodes].map(({ id }) => id);
    const field = traversal.at(-1)?.name ?? '';
    const suggestion = didYouMean(
      name,
      ids.map((id) => `${id}.${field}`),
    );
    const place = { start: first.start, end: traversal.at(-1)?.end ?? first.end } as typeof first;
    // `alloy validate` does not look into components of imported modules.
    const origin = kind === 'custom' && block.name.length > 1 ? 'load' : 'validate';
    this.checker.report.add(origin, place, `component "${name}" does not exist or is out of scope${suggestion}`);
  }

  private meansFaulty(traversal: Traversal): boolean {
    return traversal.some((_, i) => this.faultyIds.has(traversalText(traversal.slice(0, i + 1))));
  }

  private checkStdlib(traversal: Traversal): void {
    const [first] = traversal;
    const { report, table, admission } = this.checker;
    if (this.scope.entries().has(first.name)) return;
    const entry = table.functions[traversalText(traversal)];
    if (!entry) return;
    if (entry.deprecated) {
      report.add('advice', first, `the function ${first.name} is deprecated: use ${entry.use ?? 'another one'}`);
    }
    const reason = notAdmitted(`the function ${traversalText(traversal)}`, entry.stability, admission);
    if (reason !== undefined) report.add('validate', first, reason);
  }
}

function isTemplate(statement: Body[number]): statement is BlockStmt {
  return statement.kind === 'BlockStmt' && blockName(statement) === 'template';
}

function importNode(graph: Graph, label: string): GraphNode | undefined {
  return IMPORTS.map((name) => graph.get(`${name}.${label}`)).find((node) => node !== undefined);
}

const IMPORTS = ['import.file', 'import.string', 'import.http', 'import.git'];

/** The node with the shortest id that a traversal starts with. */
function resolve(graph: Graph, traversal: Traversal): GraphNode | undefined {
  let id = '';
  for (const { name } of traversal) {
    id = id === '' ? name : `${id}.${name}`;
    const node = graph.get(id);
    if (node) return node;
  }
  return undefined;
}

function resolveOuter(graph: Graph, traversal: Traversal): boolean {
  const { outer } = graph;
  return outer !== undefined && (resolve(outer, traversal) !== undefined || resolveOuter(outer, traversal));
}
