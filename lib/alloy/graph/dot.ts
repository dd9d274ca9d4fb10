import { coloursOf, type FlowEdge, type FlowGraph, type FlowNode } from './flow';

const HEADER = `digraph alloy {
  rankdir = LR;
  node [shape = box, style = "rounded,filled", fontname = "Helvetica", fontsize = 11];
  edge [fontname = "Helvetica", fontsize = 9];
`;

/** A graph in the language of Graphviz: `| dot -Tsvg`. */
export function toDot(graph: FlowGraph): string {
  const edges = graph.edges.map((edge) => `  ${dotEdge(edge)}\n`).join('');
  return `${HEADER}${groupContent(graph, undefined, '  ')}${edges}}\n`;
}

function groupContent(graph: FlowGraph, id: string | undefined, indent: string): string {
  const nodes = graph.nodes.filter(({ group }) => group === id).map((node) => `${indent}${dotNode(node)}\n`);
  const groups = graph.groups.filter(({ parent }) => parent === id);
  const clusters = groups.map(
    (group) =>
      `${indent}subgraph ${quoted(`cluster_${group.id}`)} {\n${indent}  label = ${quoted(group.title)};\n` +
      `${groupContent(graph, group.id, `${indent}  `)}${indent}}\n`,
  );
  return [...nodes, ...clusters].join('');
}

function dotNode({ id, name, label, signals }: FlowNode): string {
  const { line, fill } = coloursOf(signals);
  // Unlike quotes, the line break of a label is an escape of DOT itself.
  const text = label === '' ? quoted(name) : `${quoted(name).slice(0, -1)}\\n${quoted(label).slice(1)}`;
  return `${quoted(id)} [label = ${text}, color = "${line}", fillcolor = "${fill}"];`;
}

function dotEdge({ from, to, signals }: FlowEdge): string {
  const label = signals.filter((signal) => signal !== 'other').join(', ');
  const { line } = coloursOf(signals);
  const shown = label === '' ? '' : `label = ${quoted(label)}, fontcolor = "${line}", `;
  return `${quoted(from)} -> ${quoted(to)} [${shown}color = "${line}"];`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
