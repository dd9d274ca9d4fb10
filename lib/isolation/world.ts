import { Group, grouped, type Whose } from './group';
import type { Origin } from './item';
import { Own } from './own';
import { OTHER, type Value } from './value';

/** What is known of the cluster. */
export class World {
  /** Every namespace that somebody has named. */
  readonly known: ReadonlySet<string>;
  /** Where data may come from: known namespaces, others, and the cluster itself. */
  readonly origins: readonly Origin[];
  /** The same, as groups. */
  readonly everywhere: readonly Whose[];
  /** A namespace as a text, for each its own. */
  readonly ownName: Own;

  constructor(
    names: readonly string[],
    /** Namespace of the platform. */
    readonly platform: string,
  ) {
    this.known = new Set(names);
    this.origins = [...this.known, '', OTHER];
    this.everywhere = grouped(this.origins);
    this.ownName = new Own(this.known, (namespace) => namespace);
  }
}

/** The name of a namespace as the value of a label. */
export function nameOf(whose: Whose, { ownName }: World): Value {
  return whose instanceof Group ? ownName : whose;
}
