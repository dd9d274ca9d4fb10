import { Group, type Whose } from './group';
import { join, joined, type OTHER, type Single, type Value } from './value';

/** Namespace that something really comes from; `''` is the cluster itself, `OTHER` a namespace nobody knows. */
export type Origin = string | typeof OTHER;

/**
 * A class of data: what all that comes from one namespace has in common at one point of a configuration. Namespaces that
 * nothing has told apart yet are one.
 */
export interface Item {
  readonly from: Whose;
  /** Number among the classes of data of its source, in their order; of a group: that of its first. */
  readonly id: number;
  /** Whether it gets here for sure, once it has left its source. */
  readonly certain: boolean;
  /**
   * Labels by name. In OpenTelemetry's data `resource:` stands before attributes of a resource, `record:` before those of a
   * span, a record or a sample.
   */
  readonly labels: ReadonlyMap<string, Value>;
  /** What all other labels are. */
  readonly others: (name: string) => Single;
  /** Namespace of the pod that the connection comes from. @default - the connection is not known any more */
  readonly sender?: Value;
  /** Whose word its labels are, if it is a program that the platform trusts to know namespaces. @default - nobody's */
  readonly trusted?: 'kubelet';
}

/** The value of a label. */
export function labelOf({ labels, others }: Pick<Item, 'labels' | 'others'>, name: string): Value {
  return labels.get(name) ?? others(name);
}

/** The item with some labels set. */
export function withLabels(item: Item, set: Readonly<Record<string, Value>>): Item {
  return { ...item, labels: new Map([...item.labels, ...Object.entries(set)]) };
}

type Others = Item['others'];

const made = new WeakMap<Others, Map<string, Others>>();

/**
 * What other labels are after a change that `key` names. Items that differ in their labels alone share the answer, which is
 * worked out once for each name: there may be 1,000 of them.
 */
export function changedOthers(before: Others, key: string, change: (name: string) => Single): Others {
  const known = made.get(before) ?? new Map<string, Others>();
  made.set(before, known);
  const after = known.get(key) ?? remembering(change);
  known.set(key, after);
  return after;
}

function remembering(change: Others): Others {
  const known = new Map<string, Single>();
  return (name) => {
    const value = known.get(name) ?? change(name);
    known.set(name, value);
    return value;
  };
}

/** Nothing else is there. */
export function absent(): Single {
  return '';
}

/** What is known of a class that is one of two, before or after a change. */
export function either(before: Item, after: Item): Item {
  const names = new Set([...before.labels.keys(), ...after.labels.keys()]);
  const labels = new Map(
    [...names].map((name): [string, Value] => [name, join(labelOf(before, name), labelOf(after, name))]),
  );
  if (before.others === after.others) return { ...before, labels };
  return { ...before, labels, others: (name) => joined(before.others(name), after.others(name)) };
}

/** Several lists of classes as one: each list's numbers after those of the list before. */
export function inTurn(lists: readonly (readonly Item[])[]): readonly Item[] {
  let next = 0;
  return lists.flatMap((items) => {
    const first = next;
    next += Math.max(0, ...items.map(({ id, from }) => id + (from instanceof Group ? from.span : 1)));
    return first === 0 ? items : items.map((item) => ({ ...item, id: first + item.id }));
  });
}
