import { align } from './layout-align';
import { orderLayers } from './layout-order';
import { rank } from './layout-rank';
import { type Box, GAP, type Link, type Point, type Slot } from './slot';

/** Where things are, from the upper left corner. */
export interface Layout {
  /** Upper left corner of each box. */
  readonly corners: ReadonlyMap<string, Point>;
  /** For each link the right edge of the layer it starts in: up to there it runs level, past wider boxes. */
  readonly exits: readonly number[];
  /** Points that each link passes between its ends, for links over more than one layer. */
  readonly bends: readonly (readonly Point[])[];
  readonly width: number;
  readonly height: number;
}

/**
 * Places boxes in layers from left to right so that links go to the right and cross little (after Sugiyama): layers,
 * order in each layer, then positions. Boxes without links come below, in rows.
 */
export function layOutBoxes(boxes: readonly Box[], links: readonly Link[]): Layout {
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const main = layers(
    boxes.filter(({ id }) => linked.has(id)),
    links,
  );
  return withRows(
    main,
    boxes.filter(({ id }) => !linked.has(id)),
  );
}

function layers(boxes: readonly Box[], links: readonly Link[]): Layout {
  const ranks = rank(
    boxes.map(({ id }) => id),
    links,
  );
  const slots = new Map(boxes.map((box): [string, Slot] => [box.id, slot(box, ranks.get(box.id) ?? 0)]));
  const passed = links.map((link) => connect(link, slots));
  const all = [...slots.values(), ...passed.flatMap(({ between }) => between)];
  const ordered = orderLayers(all);
  const middles = align(ordered);
  const columns = columnsOf(ordered);
  const top = Math.min(0, ...all.map((one) => (middles.get(one) ?? 0) - one.height / 2));
  const at = (one: Slot): Point => ({
    x: columns[one.layer]?.left ?? 0,
    y: Math.round((middles.get(one) ?? 0) - one.height / 2 - top),
  });
  const through = (one: Slot): readonly Point[] => [at(one), { x: columns[one.layer]?.right ?? 0, y: at(one).y }];
  return {
    corners: new Map([...slots.values()].map((one) => [one.id, at(one)])),
    exits: links.map(({ from }) => columns[slots.get(from)?.layer ?? 0]?.right ?? 0),
    bends: passed.map(({ between, backward }) => {
      const points = between.flatMap(through);
      return backward ? points.reverse() : points;
    }),
    width: columns.at(-1)?.right ?? 0,
    height: Math.max(0, ...[...slots.values()].map((one) => at(one).y + one.height)),
  };
}

/** Left and right edge of each layer. */
function columnsOf(layers: readonly (readonly Slot[])[]): readonly { readonly left: number; readonly right: number }[] {
  let left = 0;
  return layers.map((layer) => {
    const column = { left, right: left + Math.max(...layer.map(({ width }) => width)) };
    left = column.right + GAP.horizontal;
    return column;
  });
}

function slot(box: Box, layer: number): Slot {
  return { ...box, layer, before: [], after: [] };
}

/** Connects two slots by way of slots in the layers between. */
function connect({ from, to }: Link, slots: ReadonlyMap<string, Slot>) {
  const [one, other] = [slots.get(from), slots.get(to)];
  const between: Slot[] = [];
  const backward = (one?.layer ?? 0) > (other?.layer ?? 0);
  const [start, end] = backward ? [other, one] : [one, other];
  if (!start || !end) return { between, backward };
  let last = start;
  for (let layer = start.layer + 1; layer < end.layer; layer++) {
    const next = slot({ id: '', width: 0, height: 0 }, layer);
    join(last, next);
    between.push(next);
    last = next;
  }
  if (last.layer < end.layer) join(last, end);
  return { between, backward };
}

function join(left: Slot, right: Slot): void {
  left.after.push(right);
  right.before.push(left);
}

/** Width of a row of boxes without links, if the rest is not wider. */
const ROW_WIDTH = 900;

function withRows(main: Layout, boxes: readonly Box[]): Layout {
  const corners = new Map(main.corners);
  const limit = Math.max(main.width, ROW_WIDTH);
  let { width } = main;
  let y = main.height === 0 ? 0 : main.height + 2 * GAP.vertical;
  let x = 0;
  let bottom = main.height;
  for (const box of boxes) {
    if (x > 0 && x + box.width > limit) {
      x = 0;
      y = bottom + GAP.vertical;
    }
    corners.set(box.id, { x, y });
    width = Math.max(width, x + box.width);
    bottom = Math.max(bottom, y + box.height);
    x += box.width + GAP.vertical;
  }
  return { ...main, corners, width, height: bottom };
}
