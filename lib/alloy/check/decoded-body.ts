import type { Place } from './report';
import type { Value } from './value';

/** A block, a component or an object after its attributes and blocks have been matched with a body of the table. */
export interface DecodedBody {
  /** Key of the table's `bodies`. */
  readonly body: string;
  /** Name of the block as written: `stage.json`; empty for an object. */
  readonly name: string;
  /** Label of the block; empty where there is none. */
  readonly label: string;
  /** Where the block is. */
  readonly place: Place;
  /** The attributes that are set, by name. */
  readonly attributes: ReadonlyMap<string, Value>;
  /** The blocks that are set, by name, each list in the order of the source. */
  readonly blocks: ReadonlyMap<string, readonly DecodedBody[]>;
  /** All blocks in the order of the source. */
  readonly children: readonly DecodedBody[];
  /** Defaults of attributes that come from the owner, by dotted path from here. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Whether everything in it fits, so that rules about the values make sense. */
  readonly sound: boolean;
}
