import type { FlowGraph, FlowNode } from './flow';
import { type Layout, layOutBoxes } from './layout';
import type { Box, Link, Point } from './slot';

/** A place with a size. */
export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where everything of a graph is. */
export interface PlacedGraph {
  readonly nodes: ReadonlyMap<string, Rectangle>;
  readonly groups: ReadonlyMap<string, Rectangle>;
  /** Points of each edge, from end to end. */
  readonly paths: readonly (readonly Point[])[];
  readonly width: number;
  readonly height: number;
}

/** Width of a character of 12 px in the usual monospaced fonts. */
const CHARACTER_WIDTH = 7.3;

/** Room inside a frame, and above for its title. */
const PADDING = { side: 16, top: 32 } as const;

/** Places a graph: each group for itself, then as one box among those around it. */
export function place(graph: FlowGraph): PlacedGraph {
  return new Placer(graph).place();
}

/** What a group looks like inside. */
interface Inside {
  readonly layout: Layout;
  /** Edges that join two boxes of the group, as indexes. */
  readonly edges: readonly number[];
  readonly boxes: readonly Box[];
}

class Placer {
  private readonly insides = new Map<string | undefined, Inside>();
  private readonly nodes = new Map<string, Rectangle>();
  private readonly groups = new Map<string, Rectangle>();
  private readonly bends = new Map<number, readonly Point[]>();
  private readonly exits = new Map<number, number>();
  private readonly groupOf: ReadonlyMap<string, string | undefined>;

  constructor(private readonly graph: FlowGraph) {
    this.groupOf = new Map([
      ...graph.nodes.map(({ id, group }) => [id, group] as const),
      ...graph.groups.map(({ id, parent }) => [id, parent] as const),
    ]);
  }

  place(): PlacedGraph {
    const { layout } = this.inside(undefined);
    this.settle(undefined, { x: 0, y: 0 });
    const { nodes, groups } = this;
    const paths = this.graph.edges.map(({ from, to }, i) => {
      const [start, end] = [nodes.get(from), nodes.get(to)];
      if (!start || !end) return [];
      const middle = start.y + start.height / 2;
      return [
        { x: start.x + start.width, y: middle },
        { x: this.exits.get(i) ?? start.x + start.width, y: middle },
        ...(this.bends.get(i) ?? []),
        { x: end.x, y: end.y + end.height / 2 },
      ];
    });
    return { nodes, groups, paths, width: layout.width, height: layout.height };
  }

  private inside(group: string | undefined): Inside {
    const known = this.insides.get(group);
    if (known) return known;
    const nodes = this.graph.nodes.filter((node) => node.group === group).map(nodeBox);
    const frames = this.graph.groups.filter(({ parent }) => parent === group).map(({ id }) => this.groupBox(id));
    const boxes = [...nodes, ...frames];
    const edges: number[] = [];
    const links: Link[] = [];
    this.graph.edges.forEach((edge, i) => {
      const [from, to] = [this.memberOf(group, edge.from), this.memberOf(group, edge.to)];
      if (from === undefined || to === undefined || from === to) return;
      edges.push(i);
      links.push({ from, to });
    });
    const inside = { layout: layOutBoxes(boxes, links), edges, boxes };
    this.insides.set(group, inside);
    return inside;
  }

  private groupBox(id: string): Box {
    const { layout } = this.inside(id);
    const title = this.graph.groups.find((group) => group.id === id)?.title ?? '';
    return {
      id,
      width: Math.max(layout.width, Math.ceil(title.length * CHARACTER_WIDTH)) + 2 * PADDING.side,
      height: layout.height + PADDING.top + PADDING.side,
    };
  }

  /** The node itself or the frame around it that is directly in a group. */
  private memberOf(group: string | undefined, id: string): string | undefined {
    for (let at: string | undefined = id; at !== undefined; at = this.groupOf.get(at)) {
      if (this.groupOf.get(at) === group) return at;
    }
    return undefined;
  }

  /** Says where the content of a group is, once it is known where the group is. */
  private settle(group: string | undefined, { x, y }: Point): void {
    const { layout, edges, boxes } = this.inside(group);
    for (const { id, width, height } of boxes) {
      const corner = layout.corners.get(id) ?? { x: 0, y: 0 };
      const at = { x: x + corner.x, y: y + corner.y, width, height };
      const isFrame = this.insides.has(id);
      (isFrame ? this.groups : this.nodes).set(id, at);
      if (isFrame) this.settle(id, { x: at.x + PADDING.side, y: at.y + PADDING.top });
    }
    edges.forEach((edge, i) => {
      this.exits.set(edge, x + (layout.exits[i] ?? 0));
      this.bends.set(
        edge,
        (layout.bends[i] ?? []).map((point) => ({ x: x + point.x, y: y + point.y })),
      );
    });
  }
}

function nodeBox({ id, name, label }: FlowNode): Box {
  const width = Math.ceil(Math.max(name.length, label.length) * CHARACTER_WIDTH) + 24;
  return { id, width, height: label === '' ? 32 : 42 };
}
