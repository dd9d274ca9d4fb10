/** Something to place. */
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** An arrow between two boxes. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Space between boxes above each other, and between layers. */
export const GAP = { vertical: 18, horizontal: 64 } as const;

/** A box, or the place where a link passes a layer. */
export interface Slot extends Box {
  readonly layer: number;
  /** Slots in the layers before and after that it is connected with. */
  readonly before: Slot[];
  readonly after: Slot[];
}
