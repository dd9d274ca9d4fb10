/**
 * Which part of a configuration sends what to which: the arrows go as the data does. A reference to a receiver
 * (`forward_to = [loki.write.x.receiver]`) sends; a reference to anything else (`targets = discovery.x.y.targets`) takes.
 */
export interface FlowGraph {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  /** Frames around nodes: modules (`declare`) and `foreach`. A group comes after the one that it is in. */
  readonly groups: readonly FlowGroup[];
}

/** What goes along an arrow, or what a component is about. */
export type Signal = 'logs' | 'metrics' | 'traces' | 'profiles' | 'targets' | 'other';

/** A component or a config block. */
export interface FlowNode {
  /** Unique in the graph: id of its group, `/`, name and label. */
  readonly id: string;
  /** `loki.write` */
  readonly name: string;
  /** Label; empty for `logging` and the like. */
  readonly label: string;
  /** What it is about; several: more than one signal passes through it. */
  readonly signals: readonly Signal[];
  /** Id of the group that it is in. @default - right in the configuration */
  readonly group?: string;
}

/** An arrow. There is at most one from one node to another. */
export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly signals: readonly Signal[];
}

/** A frame with a title. */
export interface FlowGroup {
  readonly id: string;
  /** `declare "logs"` */
  readonly title: string;
  /** Id of the group around it. @default - none */
  readonly parent?: string;
}

/** How each signal is drawn. Readable on white, distinct for the colour-blind (after Okabe and Ito). */
export const COLOURS: Readonly<Record<Signal, { readonly line: string; readonly fill: string }>> = {
  logs: { line: '#0072b2', fill: '#dcedf7' },
  metrics: { line: '#b25000', fill: '#fbe8da' },
  traces: { line: '#00795c', fill: '#d9f2ea' },
  profiles: { line: '#a3476f', fill: '#f7e3ec' },
  targets: { line: '#6b5b00', fill: '#f6f1d3' },
  other: { line: '#555555', fill: '#f2f2f2' },
};

/** The colours of something that is about these signals. */
export function coloursOf(signals: readonly Signal[]): (typeof COLOURS)[Signal] {
  const [first, second] = signals;
  return COLOURS[first !== undefined && second === undefined ? first : 'other'];
}
