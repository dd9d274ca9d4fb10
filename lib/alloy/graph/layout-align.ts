import { GAP, type Slot } from './slot';

/** Passes over all layers, forth and back; the last goes forth, so that links from one box to one box are straight. */
const PASSES = 9;

/** The vertical middle of each slot: as near to those it is connected with as the order of its layer allows. */
export function align(layers: readonly (readonly Slot[])[]): ReadonlyMap<Slot, number> {
  const middles = new Map<Slot, number>();
  for (const layer of layers) spread(layer, () => 0, middles);
  for (let pass = 0; pass < PASSES; pass++) {
    const forth = pass % 2 === 0;
    for (const layer of forth ? layers : [...layers].reverse()) {
      spread(layer, (slot) => wanted(slot, forth ? slot.before : slot.after, middles), middles);
    }
  }
  return middles;
}

function wanted(slot: Slot, near: readonly Slot[], middles: ReadonlyMap<Slot, number>): number {
  if (near.length === 0) return middles.get(slot) ?? 0;
  return near.reduce((sum, one) => sum + (middles.get(one) ?? 0), 0) / near.length;
}

/** Slots that touch and so move together. */
interface Run {
  sum: number;
  count: number;
}

/**
 * Gives the slots of a layer the middles with the least sum of squared distances from those wanted, without overlap: the
 * pool-adjacent-violators algorithm on the wanted middles less the room that the slots above need.
 */
function spread(layer: readonly Slot[], want: (slot: Slot) => number, middles: Map<Slot, number>): void {
  const room: number[] = [];
  const runs: Run[] = [];
  layer.forEach((slot, i) => {
    const above = layer[i - 1];
    room.push(above ? (room[i - 1] ?? 0) + (above.height + slot.height) / 2 + GAP.vertical : 0);
    let run: Run = { sum: want(slot) - (room[i] ?? 0), count: 1 };
    for (let last = runs.at(-1); last && last.sum / last.count > run.sum / run.count; last = runs.at(-1)) {
      run = { sum: run.sum + last.sum, count: run.count + last.count };
      runs.pop();
    }
    runs.push(run);
  });
  let i = 0;
  for (const { sum, count } of runs) {
    for (let n = 0; n < count; n++, i++) {
      const slot = layer[i];
      if (slot) middles.set(slot, sum / count + (room[i] ?? 0));
    }
  }
}
