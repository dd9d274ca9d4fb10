import type { Link } from './slot';

/**
 * The layer of each box, from 0: to the right of everything that links to it, and a box without such links right before the
 * first that it links to. A link that closes a cycle goes to the left.
 */
export function rank(ids: readonly string[], links: readonly Link[]): ReadonlyMap<string, number> {
  const next = new Map(ids.map((id): [string, string[]] => [id, []]));
  for (const { from, to } of links) next.get(from)?.push(to);
  const sorted = topologicalOrder(ids, next);
  const position = new Map(sorted.map((id, i) => [id, i]));
  const isForward = (from: string, to: string) => (position.get(from) ?? 0) < (position.get(to) ?? 0);
  const ranks = new Map(ids.map((id) => [id, 0]));
  const of = (id: string) => ranks.get(id) ?? 0;
  const hasBefore = new Set<string>();
  for (const id of sorted) {
    for (const to of next.get(id) ?? []) {
      if (!isForward(id, to)) continue;
      hasBefore.add(to);
      ranks.set(to, Math.max(of(to), of(id) + 1));
    }
  }
  for (const id of sorted) {
    const after = (next.get(id) ?? []).filter((to) => isForward(id, to));
    if (!hasBefore.has(id) && after.length > 0) ranks.set(id, Math.min(...after.map(of)) - 1);
  }
  return ranks;
}

/** Boxes before those they link to, as far as there are no cycles. */
function topologicalOrder(ids: readonly string[], next: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done: string[] = [];
  const seen = new Set<string>();
  for (const start of ids) {
    const path: { readonly id: string; at: number }[] = seen.has(start) ? [] : [{ id: start, at: 0 }];
    seen.add(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = next.get(top.id)?.[top.at];
      top.at += 1;
      if (to === undefined) {
        done.push(top.id);
        path.pop();
      } else if (!seen.has(to)) {
        seen.add(to);
        path.push({ id: to, at: 0 });
      }
    }
  }
  return done.reverse();
}
