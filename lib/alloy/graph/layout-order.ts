import type { Slot } from './slot';

/** Passes over all layers, forth and back. More make no visible difference. */
const PASSES = 6;

/** The slots of each layer from top to bottom: each near the middle of those it is connected with, so that little crosses. */
export function orderLayers(slots: readonly Slot[]): readonly (readonly Slot[])[] {
  const layers: Slot[][] = [];
  for (const slot of slots) {
    while (layers.length <= slot.layer) layers.push([]);
    layers[slot.layer]?.push(slot);
  }
  const places = new Map<Slot, number>();
  for (const layer of layers) place(layer, places);
  for (let pass = 0; pass < PASSES; pass++) {
    const forth = pass % 2 === 0;
    for (const layer of forth ? layers : [...layers].reverse()) {
      sortByMiddle(layer, (slot) => (forth ? slot.before : slot.after), places);
    }
  }
  return layers;
}

function place(layer: readonly Slot[], places: Map<Slot, number>): void {
  // Relative, because layers differ in length.
  layer.forEach((slot, i) => {
    places.set(slot, (i + 0.5) / layer.length);
  });
}

function sortByMiddle(layer: Slot[], neighbours: (slot: Slot) => readonly Slot[], places: Map<Slot, number>): void {
  const middles = new Map(
    layer.map((slot) => {
      const near = neighbours(slot).map((one) => places.get(one) ?? 0);
      return [slot, near.length === 0 ? (places.get(slot) ?? 0) : near.reduce((a, b) => a + b, 0) / near.length];
    }),
  );
  layer.sort((a, b) => (middles.get(a) ?? 0) - (middles.get(b) ?? 0));
  place(layer, places);
}
