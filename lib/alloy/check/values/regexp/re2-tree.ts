/** Highest tree that Go compiles. */
const MAX_HEIGHT = 1000;

/** What is known of a part of an expression. */
interface Part {
  /** Height of its syntax tree. */
  readonly height: number;
  /** Whether it is literal text, which Go joins to one leaf. */
  readonly literal: boolean;
  /** Copies that it makes of what is below. @default - it is no counted repetition */
  readonly times?: number;
  /** The parts below that have repetitions in them. */
  readonly below: readonly Part[];
}

interface Group {
  readonly captures: boolean;
  readonly openedAt: number;
  readonly alternatives: Part[];
  items: Part[];
}

/**
 * The syntax tree of an expression, reduced to what Go limits: how deep it is, and how often repetitions in each other copy
 * the innermost part.
 */
export class RepeatTree {
  tooDeep = false;
  private readonly groups: Group[] = [newGroup(false, 0)];

  /** Number of open groups. */
  get depth(): number {
    return this.groups.length - 1;
  }

  /** Where the innermost open group starts. */
  get openedAt(): number {
    return this.top.openedAt;
  }

  private get top(): Group {
    const top = this.groups.at(-1);
    if (!top) throw new Error('the outermost group is never closed');
    return top;
  }

  /** Adds a character, class or assertion. */
  item(literal = false): void {
    this.top.items.push({ height: 1, literal, below: [] });
  }

  open(captures: boolean, at: number): void {
    this.groups.push(newGroup(captures, at));
  }

  alternative(): void {
    const { top } = this;
    top.alternatives.push(concatenation(top.items));
    top.items = [];
  }

  close(): void {
    const group = this.top;
    this.alternative();
    this.groups.pop();
    const inner = combine(group.alternatives);
    this.push(group.captures ? { height: inner.height + 1, literal: false, below: repeating([inner]) } : inner);
  }

  /** Repeats the last item; false when there is none. `*`, `+` and `?` are not counted: `times` is undefined. */
  repeat(times: number | undefined): boolean {
    const last = this.top.items.pop();
    if (!last) return false;
    const part = { height: last.height + 1, literal: false, below: repeating([last]) };
    this.push(times === undefined ? part : { ...part, times });
    return true;
  }

  /** Whether the last item makes at most so many copies of anything in it. */
  repeatsAtMost(limit: number): boolean {
    const last = this.top.items.at(-1);
    return last === undefined || copiesAtMost(last, limit);
  }

  private push(part: Part): void {
    if (part.height > MAX_HEIGHT) this.tooDeep = true;
    this.top.items.push(part);
  }
}

function newGroup(captures: boolean, openedAt: number): Group {
  return { captures, openedAt, alternatives: [], items: [] };
}

function concatenation(items: readonly Part[]): Part {
  const literal = items.length > 0 && items.every((item) => item.literal);
  return literal ? { height: 1, literal, below: [] } : combine(items);
}

function combine(parts: readonly Part[]): Part {
  const [only, ...others] = parts;
  if (!only) return { height: 1, literal: false, below: [] };
  if (others.length === 0) return only;
  const height = 1 + parts.reduce((highest, part) => Math.max(highest, part.height), 0);
  return { height, literal: false, below: repeating(parts) };
}

function repeating(parts: readonly Part[]): readonly Part[] {
  return parts.filter((part) => part.times !== undefined || part.below.length > 0);
}

function copiesAtMost(part: Part, limit: number): boolean {
  const { times } = part;
  if (times === 0) return true;
  if (times !== undefined && times > limit) return false;
  const rest = Math.floor(limit / (times ?? 1));
  return part.below.every((child) => copiesAtMost(child, rest));
}
