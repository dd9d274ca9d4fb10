import { createHash } from 'node:crypto';
import { groupBy } from '../../manifests/group-by';
import type { Route } from './routes';

/**
 * Branches of a node. Each branch is handed a copy of every item, so a node with many branches costs time, and many levels
 * do too; docs/routing.md has what was measured.
 */
export const FAN_OUT = 4;

type TenantRoute = Route<{ readonly only: readonly string[] }>;

/** A tenant, or a bucket of several that share the first digits of a hash. */
export type Branch =
  | { readonly kind: 'tenant'; readonly route: TenantRoute }
  | {
      readonly kind: 'bucket';
      /** Digits of the hash, e.g. `0_3`: an identifier after a prefix. */
      readonly digits: string;
      /** Namespaces of all tenants below, sorted. */
      readonly namespaces: readonly string[];
      readonly branches: readonly Branch[];
    };

/**
 * Tenants as a tree of bounded fan-out, so that an item costs a number of comparisons that grows with the logarithm of the
 * number of tenants. Where a tenant stands follows from a hash of its name: one more changes the buckets on its own way and
 * no others.
 */
export function tenantTree(routes: readonly TenantRoute[], fanOut: number = FAN_OUT): readonly Branch[] {
  return grow(routes, fanOut, []);
}

function grow(routes: readonly TenantRoute[], fanOut: number, digits: readonly number[]): readonly Branch[] {
  if (routes.length <= fanOut) return routes.map((route) => ({ kind: 'tenant', route }));
  const buckets = groupBy(routes, ({ tenant }) => digitOf(tenant, digits.length, fanOut));
  return [...buckets]
    .sort(([a], [b]) => a - b)
    .flatMap(([digit, within]): readonly Branch[] => {
      const branches = grow(within, fanOut, [...digits, digit]);
      // A bucket of one, or one beside which there is no other, would only cost a comparison.
      if (within.length === 1 || buckets.size === 1) return branches;
      const namespaces = within.flatMap((route) => route.namespaces.only).sort();
      return [{ kind: 'bucket', digits: [...digits, digit].join('_'), namespaces, branches }];
    });
}

/** A digit of the hash of a name, in base `fanOut`: one byte of SHA-256 for each, and a new hash after the last. */
function digitOf(name: string, position: number, fanOut: number): number {
  const hash = createHash('sha256')
    .update(`${Math.floor(position / 32)}${name}`)
    .digest();
  return (hash[position % 32] ?? 0) % fanOut;
}
