import { blockName } from '../ast';
import type { TableComponent } from '../table';
import type { Checker } from './checker';
import { type Nodes, namePlace } from './collect-nodes';
import type { Graph, GraphNode } from './graph';

/** Exports by which a component gets its data from others. */
const RECEIVERS: ReadonlySet<string> = new Set([
  'capsule(loki.LogsReceiver)',
  'capsule(otelcol.Consumer)',
  'capsule(prometheus.MetricsReceiver)',
  'capsule(pyroscope.ProfilesReceiver)',
]);

/** Has an input by its kind, but brings its own data. */
const FED_BY_ITSELF: ReadonlySet<string> = new Set(['otelcol.receiver.googlecloudpubsub']);

/** Warns of what a module has for nothing: components, declarations and imports that nobody refers to. */
export function reportUnused(checker: Checker, { graph }: Nodes): void {
  const used = new Set([...graph.nodes].flatMap((node) => usedBy(node, graph)));
  const isLibrary = [...graph.nodes].every(({ kind }) => kind === 'declare' || kind === 'import');
  for (const node of graph.nodes) {
    const reason = used.has(node) ? undefined : uselessness(checker, node, isLibrary);
    if (reason !== undefined) checker.report.add('advice', namePlace(node.block), `${node.id} is unused: ${reason}`);
  }
}

function usedBy(node: GraphNode, graph: Graph): readonly GraphNode[] {
  const declaration = node.kind === 'custom' ? graph.get(`declare.${blockName(node.block)}`) : undefined;
  const targets = [...graph.targets(node)].filter((target) => target !== node);
  return declaration ? [...targets, declaration] : targets;
}

/** Why a block does nothing if nobody refers to it; undefined if it does something all the same. */
function uselessness(checker: Checker, { kind, block }: GraphNode, isLibrary: boolean): string | undefined {
  if (kind === 'declare' || kind === 'import') {
    return isLibrary ? undefined : `there is no component of ${kind === 'declare' ? 'its name' : 'its modules'}`;
  }
  if (kind !== 'component') return undefined;
  const component = checker.table.components[blockName(block)];
  if (!component || FED_BY_ITSELF.has(blockName(block))) return undefined;
  const names = Object.keys(component.exports);
  const input = names.find((name) => RECEIVERS.has(component.exports[name] ?? ''));
  // Components for databases take logs as well, but watch a database whether they get some or not.
  if (input !== undefined && !names.includes('targets')) return `nothing sends to its ${input}`;
  return names.length > 0 && !sends(checker, component) ? `nothing refers to its ${names.join(' or its ')}` : undefined;
}

/** Whether a component sends what it has to others by itself. */
function sends(checker: Checker, { body }: TableComponent): boolean {
  const { attributes = {}, blocks = {} } = checker.body(body);
  return 'forward_to' in attributes || 'output' in blocks;
}
