import { exampleTenant } from '../../test/example-platform';
import { loadFiles } from './folder.fixture';
import type { Quantity, Tenant } from './model';
import { poolOf, poolsNeeded, poolsOf, sendersOf } from './pools';
import { limitForTenants } from './sizing/tenant-memory';

function teams(count: number): readonly Tenant[] {
  return Array.from({ length: count }, (_, i) => exampleTenant(`team-${i}`, [`team-${i}`]));
}

const METRICS = {
  keptIn: { metrics: 'prod', logs: 'prod', traces: undefined, profiles: undefined },
  sources: { serviceMonitors: false },
  collection: ['two-tier'],
} as const;

test('one pool has everything, and nothing is elsewhere', () => {
  expect(poolsOf({ gatewayPools: 1, tenants: teams(3) })).toEqual([{ index: 0, tenants: teams(3), elsewhere: [] }]);
});

test('each tenant is in one pool, and elsewhere for all others', () => {
  const pools = poolsOf({ gatewayPools: 4, tenants: teams(40) });
  const namespaces = teams(40).flatMap((tenant) => tenant.namespaces);
  expect(pools.flatMap(({ tenants }) => tenants.map(({ id }) => id)).sort()).toEqual(namespaces.sort());
  for (const { tenants, elsewhere } of pools) {
    expect([...tenants.flatMap((tenant) => tenant.namespaces), ...elsewhere].sort()).toEqual(namespaces);
  }
});

test('one more pool takes its share of the tenants, and moves no other', () => {
  const moved = teams(300).filter(({ id }) => poolOf(id, 3) !== poolOf(id, 4));
  expect(moved.every(({ id }) => poolOf(id, 4) === 3)).toBe(true);
  expect(moved.length).toBeGreaterThan(50);
  expect(moved.length).toBeLessThan(100);
});

test('a pool without tenants is left out, but for the first', () => {
  expect(poolsOf({ gatewayPools: 20, tenants: [] }).map(({ index }) => index)).toEqual([0]);
  expect(poolsOf({ gatewayPools: 20, tenants: teams(2) }).length).toBeLessThanOrEqual(3);
});

test('there are as many pools as it takes for each to have room', () => {
  const limit = '512Mi' as Quantity;
  expect(poolsNeeded(teams(12), limit, METRICS)).toBe(1);
  const needed = poolsNeeded(teams(200), limit, METRICS);
  expect(needed).toBeGreaterThan(2);
  const largest = (gatewayPools: number) => Math.max(...poolsOf({ gatewayPools, tenants: teams(200) }).map(sendersOf));
  expect(limitForTenants(largest(needed), 2.2)).toBeLessThanOrEqual(512);
  expect(limitForTenants(largest(needed - 1), 2.2)).toBeGreaterThan(512);
});

test('where no number of pools helps there is one, and where tenants cost nothing too', () => {
  expect(poolsNeeded(teams(5), '300Mi' as Quantity, METRICS)).toBe(1);
  const logs = { ...METRICS, keptIn: { ...METRICS.keptIn, metrics: undefined } };
  expect(poolsNeeded(teams(1000), '512Mi' as Quantity, logs)).toBe(1);
});

describe('collectors.gateway.pools', () => {
  const TEAMS = Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [`tenants/team-${i}.yaml`, `namespaces: [team-${i}]\n`]),
  );
  const pools = (text: string) => {
    const loaded = loadFiles({
      ...TEAMS,
      'environments/dev.yaml': `cluster: { server: https://dev.example.com }\nbackends: { metrics: on }\n${text}`,
    });
    return loaded.ok ? loaded.value.environments.map(({ gatewayPools }) => gatewayPools) : loaded.problems;
  };
  const small = 'resources: { limits: { memory: 352Mi } }';

  test('follows from the memory limit', () => {
    expect(pools('')).toEqual([1]);
    expect(pools(`collectors: { gateway: { ${small} } }\n`)).toEqual([2]);
    expect(pools(`collectors: { gateway: { pools: auto, ${small} } }\n`)).toEqual([2]);
  });

  test('a gateway grows first, unless its limit is written', () => {
    const many = (text: string) => {
      const teams = Array.from({ length: 800 }, (_, i) => [`tenants/t-${i}.yaml`, `namespaces: [t-${i}]\n`]);
      const loaded = loadFiles({
        ...Object.fromEntries(teams.slice(0, text === '' ? 800 : 100)),
        'environments/dev.yaml': `cluster: { server: https://dev.example.com }\nbackends: { metrics: on }\n${text}`,
      });
      if (!loaded.ok) return loaded.problems;
      return loaded.value.environments.map(({ gateway: { resources }, gatewayPools }) => [
        gatewayPools,
        resources.memoryRequest,
        resources.memoryLimit,
      ]);
    };
    expect(many('alerting: on\n')).toEqual([[1, '512Mi', '640Mi']]);
    expect(many('collectors: { gateway: { resources: { limits: { memory: 512Mi } } } }\n')).toEqual([
      [2, '256Mi', '512Mi'],
    ]);
    expect(many('collectors: { gateway: { pools: 2 } }\n')).toEqual([[2, '256Mi', '512Mi']]);
    expect(many('')).toEqual([[2, expect.anything(), '2Gi']]);
  });

  test('is taken as it is written', () => {
    expect(pools('collectors: { gateway: { pools: 3 } }\n')).toEqual([3]);
    expect(pools(`collectors: { gateway: { pools: 1, ${small} } }\n`)).toEqual([1]);
    expect(pools('collectors: { gateway: { pools: 21 } }\n')).toEqual([
      expect.objectContaining({ expected: 'a whole number from 1 to 20, or auto' }),
    ]);
  });

  test('is nothing where no gateway has the tenants', () => {
    expect(pools(`collection: node-only\ncollectors: { agent: { resources: { limits: { memory: 1Gi } } } }\n`)).toEqual(
      [1],
    );
  });
});
