import { toDot } from '../../lib/alloy/graph/dot';
import type { FlowGraph } from '../../lib/alloy/graph/flow';
import { flowGraph } from '../../lib/alloy/graph/flow-graph';
import { toMermaid } from '../../lib/alloy/graph/mermaid';
import { toSvg } from '../../lib/alloy/graph/svg';
import { parse } from '../../lib/alloy/parser';
import type { Command } from './answer';
import type { Format } from './options';

const DRAW: Readonly<Record<Format, (graph: FlowGraph) => string>> = { dot: toDot, mermaid: toMermaid, svg: toSvg };

/** `graph`: which component sends what to which. Needs no more than a configuration that parses. */
export const graph: Command = ({ text }, { format }) => {
  const { file, diagnostics } = parse(text);
  return diagnostics.length > 0 ? { problems: diagnostics } : { problems: [], output: DRAW[format](flowGraph(file)) };
};
