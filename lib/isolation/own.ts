import type { Answer } from './group';
import type { Single, Truth, Value } from './value';

/** A value that follows from a namespace: another one for each of a group, most often its name. */
export class Own {
  private namespaces: ReadonlyMap<Single, ReadonlySet<string>> | undefined;
  private readonly answers = new WeakMap<object, Answer>();

  constructor(
    /** All that have a name. */
    private readonly known: ReadonlySet<string>,
    readonly of: (namespace: string) => Single,
  ) {}

  /** Another value that follows from this one, and maybe from others. */
  derived(of: (namespace: string) => Single): Own {
    return new Own(this.known, of);
  }

  /**
   * For which namespaces something holds, asked once for each value. If it can hold for some texts alone, those are looked
   * up: each tenant asks for its own.
   *
   * @param key what is asked again with the same object has the same answer
   */
  ask(holds: (value: Single) => Truth, texts?: Iterable<string>, key?: object): Answer {
    const before = key && this.answers.get(key);
    if (before) return before;
    const answer = this.asked(holds, texts ? [texts, this.unknown] : [this.byValue.keys()]);
    if (key) this.answers.set(key, answer);
    return answer;
  }

  private asked(holds: (value: Single) => Truth, lists: readonly Iterable<Single>[]): Answer {
    const yes: ReadonlySet<string>[] = [];
    const maybe: ReadonlySet<string>[] = [];
    for (const values of lists) {
      for (const value of values) {
        const truth = holds(value);
        const namespaces = truth === false ? undefined : this.byValue.get(value);
        if (namespaces !== undefined) (truth === true ? yes : maybe).push(namespaces);
      }
    }
    return { yes: union(yes), maybe: union(maybe) };
  }

  private get byValue(): ReadonlyMap<Single, ReadonlySet<string>> {
    this.namespaces ??= inverse(this.known, this.of);
    return this.namespaces;
  }

  /** Values that are no text: whatever is asked, it may hold for them. */
  private get unknown(): readonly Single[] {
    this.notTexts ??= [...this.byValue.keys()].filter((value) => typeof value !== 'string');
    return this.notTexts;
  }

  private notTexts: readonly Single[] | undefined;
}

function inverse(
  known: ReadonlySet<string>,
  of: (namespace: string) => Single,
): ReadonlyMap<Single, ReadonlySet<string>> {
  const byValue = new Map<Single, Set<string>>();
  for (const namespace of known) {
    const value = of(namespace);
    const some = byValue.get(value);
    if (some) some.add(namespace);
    else byValue.set(value, new Set([namespace]));
  }
  return byValue;
}

const NONE: ReadonlySet<string> = new Set();

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first = NONE] = sets;
  return sets.length < 2 ? first : new Set(sets.flatMap((set) => [...set]));
}

/** What a value is for a namespace. */
export function valueFor(value: Value, namespace: string): Single {
  return value instanceof Own ? value.of(namespace) : value;
}

/** A value that is made of others. */
export function made(from: readonly Value[], of: (...values: readonly Single[]) => Single): Value {
  const own = from.find((value) => value instanceof Own);
  const forOne = (namespace: string) => of(...from.map((value) => valueFor(value, namespace)));
  return own instanceof Own ? own.derived(forOne) : forOne('');
}
