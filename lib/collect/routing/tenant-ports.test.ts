import type { TenantId } from '../../spec/model';
import { tenantPorts } from './tenant-ports';

const names = (count: number) => Array.from({ length: count }, (_, i) => `team-${i}` as TenantId);

test('each tenant has two ports of its own, below those of connections that go out', () => {
  const ports = [...tenantPorts(names(2000)).values()].flatMap(({ profiles, faro }) => [profiles, faro]);
  expect(new Set(ports).size).toBe(4000);
  expect(Math.min(...ports)).toBeGreaterThanOrEqual(10_000);
  expect(Math.max(...ports)).toBeLessThan(32_000);
});

test('a new tenant changes nobody else’s, unless two names collide', () => {
  const before = tenantPorts(names(20));
  const after = tenantPorts(names(21));
  for (const [tenant, ports] of before) expect(after.get(tenant)).toEqual(ports);
});

test('the ports of a name are always the same', () => {
  expect(tenantPorts(['team-alpha' as TenantId]).get('team-alpha' as TenantId)).toEqual(PORTS_OF_ALPHA);
  expect(tenantPorts(['team-alpha', 'zebra'] as TenantId[]).get('team-alpha' as TenantId)).toEqual(PORTS_OF_ALPHA);
});

const PORTS_OF_ALPHA = { profiles: 11044, faro: 11045 };
