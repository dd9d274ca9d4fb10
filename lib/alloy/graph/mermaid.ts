import { coloursOf, type FlowGraph } from './flow';

/** A graph in the language of Mermaid, which GitHub and GitLab draw in Markdown. */
export function toMermaid(graph: FlowGraph): string {
  // Ids of ours: words such as `end` mean something to Mermaid.
  const ids = new Map(graph.nodes.map(({ id }, i) => [id, `n${i}`]));
  const edges = graph.edges.map(({ from, to, signals }) => {
    const label = signals.filter((signal) => signal !== 'other').join(', ');
    return `  ${ids.get(from)} -->${label === '' ? '' : `|${escaped(label)}|`} ${ids.get(to)}`;
  });
  const styles = graph.nodes.map(({ id, signals }) => {
    const { line, fill } = coloursOf(signals);
    return `  style ${ids.get(id)} fill:${fill},stroke:${line},color:#000`;
  });
  const links = graph.edges.map(({ signals }, i) => `  linkStyle ${i} stroke:${coloursOf(signals).line}`);
  return `${['flowchart LR', ...content(graph, ids, undefined, '  '), ...edges, ...styles, ...links].join('\n')}\n`;
}

function content(
  graph: FlowGraph,
  ids: ReadonlyMap<string, string>,
  id: string | undefined,
  indent: string,
): readonly string[] {
  const nodes = graph.nodes
    .filter(({ group }) => group === id)
    .map(
      ({ id: node, name, label }) =>
        `${indent}${ids.get(node)}["${escaped(name)}${label === '' ? '' : `<br/>${escaped(label)}`}"]`,
    );
  const groups = graph.groups.flatMap((group, i) =>
    group.parent === id
      ? [
          `${indent}subgraph g${i}["${escaped(group.title)}"]`,
          ...content(graph, ids, group.id, `${indent}  `),
          `${indent}end`,
        ]
      : [],
  );
  return [...nodes, ...groups];
}

/** Mermaid's entities: `#` and a name or number. */
function escaped(text: string): string {
  return text.replace(/[^\w. ,-]/g, (character) => `#${character.codePointAt(0)};`);
}
