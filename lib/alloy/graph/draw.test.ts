import { parse } from '../parser';
import { toDot } from './dot';
import type { FlowGraph } from './flow';
import { flowGraph } from './flow-graph';
import { toMermaid } from './mermaid';
import { toSvg } from './svg';

const graph = flowGraph(
  parse(`
    logging { level = "warn" }
    loki.process "x" { forward_to = [loki.write.y.receiver] }
    loki.write "y" { endpoint { url = "http://loki" } }
    declare "m" {
      export "targets" { value = discovery.docker.d.targets }
      discovery.docker "d" { host = "unix:///docker.sock" }
    }`).file,
);

/** No configuration that parses has such names; whoever makes a graph otherwise may. */
const strange: FlowGraph = {
  nodes: [{ id: 'a"\\<', name: 'a"\\<', label: '&', signals: ['other'], group: 'g"' }],
  edges: [],
  groups: [{ id: 'g"', title: '<g> "\\"' }],
};

test('DOT', () => {
  expect(toDot(graph)).toBe(`digraph alloy {
  rankdir = LR;
  node [shape = box, style = "rounded,filled", fontname = "Helvetica", fontsize = 11];
  edge [fontname = "Helvetica", fontsize = 9];
  "logging" [label = "logging", color = "#555555", fillcolor = "#f2f2f2"];
  "loki.process.x" [label = "loki.process\\nx", color = "#0072b2", fillcolor = "#dcedf7"];
  "loki.write.y" [label = "loki.write\\ny", color = "#0072b2", fillcolor = "#dcedf7"];
  subgraph "cluster_declare \\"m\\"" {
    label = "declare \\"m\\"";
    "declare \\"m\\"/export.targets" [label = "export\\ntargets", color = "#6b5b00", fillcolor = "#f6f1d3"];
    "declare \\"m\\"/discovery.docker.d" [label = "discovery.docker\\nd", color = "#6b5b00", fillcolor = "#f6f1d3"];
  }
  "loki.process.x" -> "loki.write.y" [label = "logs", fontcolor = "#0072b2", color = "#0072b2"];
  "declare \\"m\\"/discovery.docker.d" -> "declare \\"m\\"/export.targets" [label = "targets", fontcolor = "#6b5b00", color = "#6b5b00"];
}
`);
});

test('Mermaid', () => {
  expect(toMermaid(graph)).toBe(`flowchart LR
  n0["logging"]
  n1["loki.process<br/>x"]
  n2["loki.write<br/>y"]
  subgraph g0["declare #34;m#34;"]
    n3["export<br/>targets"]
    n4["discovery.docker<br/>d"]
  end
  n1 -->|logs| n2
  n4 -->|targets| n3
  style n0 fill:#f2f2f2,stroke:#555555,color:#000
  style n1 fill:#dcedf7,stroke:#0072b2,color:#000
  style n2 fill:#dcedf7,stroke:#0072b2,color:#000
  style n3 fill:#f6f1d3,stroke:#6b5b00,color:#000
  style n4 fill:#f6f1d3,stroke:#6b5b00,color:#000
  linkStyle 0 stroke:#0072b2
  linkStyle 1 stroke:#6b5b00
`);
});

test('SVG has a box for each node, an arrow for each edge and a frame for each group', () => {
  const svg = toSvg(graph);
  expect(svg.match(/<g><title>/g)).toHaveLength(5);
  expect(svg.match(/marker-end="url\(#to-(logs|targets)\)"/g)).toHaveLength(2);
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
  expect(svg).toContain('<title>loki.write &#34;y&#34;: logs</title>');
});

test('boxes of a group are inside its frame', () => {
  const svg = toSvg(graph);
  const [, x, y, width, height] = /<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)" rx="8"/.exec(svg) ?? [];
  const inside = /<title>export &#34;targets&#34;[^>]*><rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/.exec(
    svg,
  );
  const [, boxX, boxY, boxWidth, boxHeight] = inside ?? [];
  expect(Number(boxX)).toBeGreaterThan(Number(x));
  expect(Number(boxY)).toBeGreaterThan(Number(y));
  expect(Number(boxX) + Number(boxWidth)).toBeLessThan(Number(x) + Number(width));
  expect(Number(boxY) + Number(boxHeight)).toBeLessThan(Number(y) + Number(height));
});

test('names cannot break out of any of them', () => {
  expect(toDot(strange)).toContain('"a\\"\\\\<" [label = "a\\"\\\\<\\n&"');
  expect(toMermaid(strange)).toContain('n0["a#34;#92;#60;<br/>#38;"]');
  expect(toSvg(strange)).toContain('>a&#34;\\&#60;</text>');
  expect(toSvg(strange)).toContain('>&#60;g&#62; &#34;\\&#34;</text>');
});
