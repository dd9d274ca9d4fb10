import type { TenantId } from '../../spec/model';
import { type Branch, FAN_OUT, tenantTree } from './tree';

const routes = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    tenant: `team-${i}` as TenantId,
    namespaces: { only: [`team-${i}`, `team-${i}-jobs`] },
  }));

function leaves(branches: readonly Branch[]): readonly string[] {
  return branches.flatMap((b) => (b.kind === 'tenant' ? [b.route.tenant] : leaves(b.branches)));
}

/** Comparisons that an item of a tenant goes through, from the root on. */
function comparisons(branches: readonly Branch[], tenant: string): number {
  const next = branches.find((b) => leaves([b]).includes(tenant as TenantId));
  if (next === undefined) return Number.NaN;
  return branches.length + (next.kind === 'bucket' ? comparisons(next.branches, tenant) : 0);
}

test('a few tenants are beside each other', () => {
  expect(tenantTree(routes(FAN_OUT)).map(({ kind }) => kind)).toEqual(Array(FAN_OUT).fill('tenant'));
});

test.each([1, 5, 20, 100, 1000])('each of %i tenants is in the tree once', (count) => {
  expect([...leaves(tenantTree(routes(count)))].sort()).toEqual(
    routes(count)
      .map(({ tenant }) => tenant)
      .sort(),
  );
});

test('a bucket lets through the namespaces of the tenants below, and no others', () => {
  const inspect = (branches: readonly Branch[]) => {
    for (const branch of branches) {
      if (branch.kind !== 'bucket') continue;
      const below = leaves(branch.branches).flatMap((id) => [id, `${id}-jobs`]);
      expect(branch.namespaces).toEqual([...below].sort());
      expect(branch.branches.length).toBeGreaterThan(1);
      inspect(branch.branches);
    }
  };
  inspect(tenantTree(routes(200)));
});

test('what an item costs grows with the logarithm of the number of tenants', () => {
  const worst = (count: number) => {
    const tree = tenantTree(routes(count));
    return Math.max(...routes(count).map(({ tenant }) => comparisons(tree, tenant)));
  };
  expect(worst(20)).toBeLessThanOrEqual(3 * FAN_OUT);
  expect(worst(100)).toBeLessThanOrEqual(6 * FAN_OUT);
  expect(worst(1000)).toBeLessThanOrEqual(9 * FAN_OUT);
});

test('a new tenant leaves all buckets alone that it does not stand in', () => {
  const buckets = (branches: readonly Branch[]): readonly string[] =>
    branches.flatMap((b) =>
      b.kind === 'bucket' ? [`${b.digits} ${b.namespaces.join('|')}`, ...buckets(b.branches)] : [],
    );
  const before = buckets(tenantTree(routes(100)));
  const after = new Set(buckets(tenantTree(routes(101))));
  const changed = before.filter((bucket) => !after.has(bucket));
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThanOrEqual(6);
});
