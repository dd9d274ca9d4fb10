import { type BlockStmt, type Body, blockName, type File } from '../ast';
import { traversalsOf } from '../check/traversals';
import { type AlloyTable, loadTable } from '../table';
import type { FlowEdge, FlowGraph, FlowGroup, FlowNode, Signal } from './flow';
import { type AttributeUse, attributesOf, bodyOf, directionOf, type Target } from './flow-direction';

/** The graph of a parsed configuration. References that lead nowhere are left out: the checker reports them. */
export function flowGraph(file: File): FlowGraph {
  const builder = new Builder(loadTable());
  builder.add(file.body, new Scope(undefined));
  return builder.finish();
}

/** The nodes of one module, by name and label. */
class Scope {
  readonly ids = new Map<string, string>();
  /** The variable of a `foreach` and the node that gives it. */
  variable: { readonly name: string; readonly id: string } | undefined;

  constructor(
    readonly group: string | undefined,
    /** Only the template of a `foreach` sees what is around it. */
    private readonly outer?: Scope,
  ) {}

  /** Id and name of the node with the shortest name that a reference starts with. */
  resolve(reference: readonly string[]): Target | undefined {
    const { variable } = this;
    if (variable && variable.name === reference[0]) return { id: variable.id, name: '', field: '' };
    for (let length = 1; length <= reference.length; length++) {
      const id = this.ids.get(reference.slice(0, length).join('.'));
      if (id === undefined) continue;
      return { id, name: reference.slice(0, length - 1).join('.'), field: reference[length] ?? '' };
    }
    return this.outer?.resolve(reference);
  }
}

class Builder {
  private readonly nodes: Omit<FlowNode, 'signals'>[] = [];
  private readonly groups: FlowGroup[] = [];
  private readonly edges = new Map<string, { readonly from: string; readonly to: string; signals: Set<Signal> }>();

  constructor(private readonly table: AlloyTable) {}

  add(body: Body, scope: Scope): void {
    const blocks = body.filter((statement) => statement.kind === 'BlockStmt');
    for (const block of blocks) {
      if (blockName(block) !== 'declare') this.addNode(block, scope);
    }
    for (const block of blocks) {
      const name = blockName(block);
      if (name === 'declare') this.add(block.body, new Scope(this.addGroup(block, scope)));
      else if (name === 'foreach') this.addForeach(block, scope);
      else this.connect(block, scope);
    }
  }

  finish(): FlowGraph {
    const edges = [...this.edges.values()].map(({ from, to, signals }) => ({ from, to, signals: [...signals].sort() }));
    const nodes = this.nodes.map((node) => ({ ...node, signals: signalsOf(node, edges) }));
    return { nodes, edges, groups: this.groups };
  }

  private addNode(block: BlockStmt, scope: Scope, group = scope.group): void {
    const name = blockName(block);
    const ownName = block.label === '' ? name : `${name}.${block.label}`;
    if (scope.ids.has(ownName)) return;
    const id = group === undefined ? ownName : `${group}/${ownName}`;
    scope.ids.set(ownName, id);
    this.nodes.push({ id, name, label: block.label, ...(group === undefined ? {} : { group }) });
  }

  private addGroup(block: BlockStmt, { group: parent }: Scope): string {
    const own = `${blockName(block)} "${block.label}"`;
    const id = parent === undefined ? own : `${parent}/${own}`;
    if (this.groups.every((group) => group.id !== id)) {
      this.groups.push({ id, title: own, ...(parent === undefined ? {} : { parent }) });
    }
    return id;
  }

  /** The frame holds the template; the node `foreach` in it gives each item of the collection. */
  private addForeach(block: BlockStmt, scope: Scope): void {
    const inner = new Scope(this.addGroup(block, scope), scope);
    const id = scope.ids.get(`foreach.${block.label}`) ?? '';
    const at = this.nodes.findIndex((node) => node.id === id);
    const node = this.nodes[at];
    if (node && inner.group !== undefined) this.nodes[at] = { ...node, group: inner.group };
    const isTemplate = (statement: Body[number]) =>
      statement.kind === 'BlockStmt' && blockName(statement) === 'template';
    inner.variable = { name: variableOf(block.body), id };
    this.connect({ ...block, body: block.body.filter((statement) => !isTemplate(statement)) }, scope);
    for (const template of block.body) {
      if (template.kind === 'BlockStmt' && isTemplate(template)) this.add(template.body, inner);
    }
  }

  private connect(block: BlockStmt, scope: Scope): void {
    const id = scope.ids.get(block.label === '' ? blockName(block) : `${blockName(block)}.${block.label}`);
    if (id === undefined) return;
    for (const use of attributesOf(this.table, block.body, bodyOf(this.table, block))) {
      for (const reference of traversalsOf([use.attribute])) {
        const names = reference.map(({ name }) => name);
        const target = scope.resolve(names) ?? argument(scope, names);
        if (target) this.addEdge(id, target, use);
      }
    }
  }

  private addEdge(id: string, target: Target, use: AttributeUse): void {
    const { sends, signal } = directionOf(this.table, use, target);
    const [from, to] = sends ? [id, target.id] : [target.id, id];
    const key = `${from}\n${to}`;
    const edge = this.edges.get(key) ?? { from, to, signals: new Set() };
    edge.signals.add(signal);
    this.edges.set(key, edge);
  }
}

/** `argument.forward_to.value` means the block `argument "forward_to"`. */
function argument(scope: Scope, [first, label = '']: readonly string[]): Target | undefined {
  const id = first === 'argument' ? scope.ids.get(`argument.${label}`) : undefined;
  return id === undefined ? undefined : { id, name: 'argument', field: 'value' };
}

function variableOf(body: Body): string {
  for (const statement of body) {
    if (statement.kind === 'AttributeStmt' && statement.name.name === 'var' && statement.value.kind === 'LiteralExpr') {
      return statement.value.value.slice(1, -1);
    }
  }
  return '';
}

/** Families of components that are about one signal whatever they are connected to. */
const FAMILIES: readonly (readonly [prefix: string, signal: Signal])[] = [
  ['loki.', 'logs'],
  ['prometheus.', 'metrics'],
  ['mimir.', 'metrics'],
  ['pyroscope.', 'profiles'],
  ['discovery.', 'targets'],
  ['local.file_match', 'targets'],
];

function signalsOf({ id, name }: Omit<FlowNode, 'signals'>, edges: readonly FlowEdge[]): readonly Signal[] {
  const family = FAMILIES.find(([prefix]) => name.startsWith(prefix));
  if (family) return [family[1]];
  const passing = edges.filter(({ from, to }) => from === id || to === id).flatMap(({ signals }) => signals);
  const signals = [...new Set(passing)].sort();
  const telemetry = signals.filter((signal) => signal !== 'other' && signal !== 'targets');
  return telemetry.length > 0 ? telemetry : signals.includes('targets') ? ['targets'] : ['other'];
}
