import { Among, Group } from './group';
import { type Item, inTurn, type Origin } from './item';
import { valueFor } from './own';
import type { Single, Value } from './value';

/** As few as this are looked at one by one. */
const FEW = 4;

/**
 * What a component makes of classes of data. A group that it does not treat alike becomes several; undefined: nothing goes on.
 *
 * @param known the namespaces that have a name
 */
export function toldApart(
  items: readonly Item[],
  known: ReadonlySet<string>,
  work: (item: Item, among: Among) => Item | undefined,
): readonly Item[] {
  const alone = new Among(known);
  return items.flatMap((item) => {
    if (item.from instanceof Group) return partsOf(item, item.from, known, work);
    return work(item, alone) ?? [];
  });
}

function partsOf(
  item: Item,
  all: Group,
  known: ReadonlySet<string>,
  work: (item: Item, among: Among) => Item | undefined,
): readonly Item[] {
  const parts: Item[] = [];
  const left = [all];
  for (let group = left.pop(); group; group = left.pop()) {
    const among = new Among(known, group);
    const after = work(item, among);
    left.push(...among.left);
    if (after === undefined) continue;
    const part = { ...after, from: among.group ?? group };
    if (part.from.size > FEW) parts.push(part);
    else parts.push(...eachOf(part));
  }
  return parts;
}

/** The classes of a group, one for each namespace. */
export function eachOf(item: Item): readonly Item[] {
  const { from, id, labels, sender } = item;
  if (!(from instanceof Group)) return [item];
  return [...from].map((namespace) => {
    const one = (value: Value) => valueFor(value, namespace);
    return {
      ...item,
      from: namespace,
      id: id + from.placeOf(namespace),
      labels: new Map([...labels].map(([name, value]) => [name, one(value)])),
      ...(sender !== undefined && { sender: one(sender) }),
    };
  });
}

/** What becomes of each of some classes, in their order. */
export function inOrder(items: readonly Item[], of: (item: Item) => readonly Item[]): readonly Item[] {
  const lists = items.map(of);
  if (lists.every(({ length }) => length === 1)) return lists.flat();
  const each = items.flatMap(eachOf).sort((one, other) => one.id - other.id);
  return inTurn(each.flatMap(of).map((item) => [{ ...item, id: 0 }]));
}

/** A namespace of a class. */
export interface InNamespace {
  readonly from: Origin;
  readonly id: number;
  readonly certain: boolean;
  readonly tenant: Single;
}

/** Each namespace of some classes, in their order, with the tenant that it is taken for. */
export function eachIn(items: readonly Item[], tenantOf: (item: Item) => Value = nobody): readonly InNamespace[] {
  const each = items.flatMap((item): InNamespace | readonly InNamespace[] => {
    const { from, id, certain } = item;
    const tenant = tenantOf(item);
    if (!(from instanceof Group)) return { from, id, certain, tenant: valueFor(tenant, '') };
    return Array.from(from, (namespace) => {
      return { from: namespace, id: id + from.placeOf(namespace), certain, tenant: valueFor(tenant, namespace) };
    });
  });
  return each.length > 1 ? each.sort((one, other) => one.id - other.id) : each;
}

function nobody(): Value {
  return '';
}
