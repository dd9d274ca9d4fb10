import type { Origin } from './item';
import { OTHER, type Truth } from './value';

const NONE: ReadonlySet<string> = new Set();

/** Namespaces for which a question is answered with yes, and those for which it may be either; for all others it is no. */
export interface Answer {
  readonly yes: ReadonlySet<string>;
  readonly maybe: ReadonlySet<string>;
}

/**
 * Several namespaces that nothing has told apart yet. One of 1,000 is taken out without a copy of the others: each tenant's
 * branch does that.
 */
export class Group {
  /** Its namespaces are those of `among` without those of `but`. */
  private constructor(
    private readonly places: ReadonlyMap<string, number>,
    private readonly among: { readonly size: number; has(one: string): boolean; keys(): Iterable<string> },
    private readonly but: ReadonlySet<string>,
  ) {}

  static of(namespaces: readonly string[]): Group {
    const places = new Map(namespaces.map((namespace, place) => [namespace, place]));
    return new Group(places, places, NONE);
  }

  get size(): number {
    return this.among.size - this.but.size;
  }

  /** How many the group was made of. */
  get span(): number {
    return this.places.size;
  }

  /** Place of a namespace among all that the group was made of. */
  placeOf(namespace: string): number {
    return this.places.get(namespace) ?? 0;
  }

  has(namespace: string): boolean {
    return this.among.has(namespace) && !this.but.has(namespace);
  }

  *[Symbol.iterator](): Iterator<string> {
    for (const one of this.among.keys()) if (!this.but.has(one)) yield one;
  }

  /** Those of the group that are in a set; undefined: there are none. */
  inside(set: ReadonlySet<string>): Group | undefined {
    const found = new Set<string>();
    if (set.size < this.size) {
      for (const one of set) if (this.has(one)) found.add(one);
    } else for (const one of this) if (set.has(one)) found.add(one);
    if (found.size === 0) return undefined;
    return found.size === this.size ? this : new Group(this.places, found, NONE);
  }

  /** Those of the group that are not in a part of it; undefined: there are none. */
  outside(part: Group | undefined): Group | undefined {
    if (part === undefined) return this;
    if (part.size === this.size) return undefined;
    const but = new Set(this.but);
    for (const one of part) but.add(one);
    if (but.size * 2 < this.among.size) return new Group(this.places, this.among, but);
    return new Group(this.places, new Set([...this].filter((one) => !part.has(one))), NONE);
  }
}

/** What a class of data may be of: one namespace, or a group of them. */
export type Whose = Origin | Group;

/** Namespaces in their order, as groups: wherever several with names stand together. */
export function grouped(origins: readonly Origin[]): readonly Whose[] {
  const runs: (Origin | Set<string>)[] = [];
  for (const origin of origins) {
    const last = runs.at(-1);
    if (origin === '' || origin === OTHER) runs.push(origin);
    else if (last instanceof Set && !last.has(origin)) last.add(origin);
    else runs.push(new Set([origin]));
  }
  return runs.map((run) => {
    if (!(run instanceof Set)) return run;
    const [first = '', ...others] = run;
    return others.length === 0 ? first : Group.of([...run]);
  });
}

/**
 * A group while a component looks at it. What the component does is done for those that a question is answered alike for;
 * the others are left over, to be looked at by themselves.
 */
export class Among {
  readonly left: Group[] = [];

  constructor(
    /** The namespaces that have a name. */
    readonly known: ReadonlySet<string>,
    /** @default - one namespace, or none: nothing is to be told apart */
    public group?: Group,
  ) {}

  /**
   * The answer, for those that are still looked at afterwards.
   *
   * @param wanted nothing goes on for those with the other answer: they are not looked at again
   */
  told({ yes, maybe }: Answer, wanted?: boolean): Truth {
    const sure = this.group?.inside(yes);
    const rest = wanted === true && maybe.size === 0 ? undefined : this.group?.outside(sure);
    const unsure = rest?.inside(maybe);
    const parts: readonly (readonly [Truth, Group | undefined])[] = [
      [true, sure],
      ['maybe', unsure],
      [false, rest?.outside(unsure)],
    ];
    let truth: Truth | undefined;
    for (const [answer, group] of parts) {
      if (group === undefined || (wanted !== undefined && answer === !wanted)) continue;
      if (truth !== undefined) this.left.push(group);
      else [truth, this.group] = [answer, group];
    }
    return truth ?? wanted === false;
  }

  /** The answer to what has to be asked for each namespace. */
  ask(holds: (namespace: string) => Truth, wanted?: boolean): Truth {
    const [yes, maybe] = [new Set<string>(), new Set<string>()];
    for (const namespace of this.group ?? []) {
      const truth = holds(namespace);
      if (truth !== false) (truth === true ? yes : maybe).add(namespace);
    }
    return this.told({ yes, maybe }, wanted);
  }
}
