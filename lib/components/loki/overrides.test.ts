import { validateAgainst } from '../../schema/programs';
import type { Duration, Tenant, TenantId } from '../../spec/model';
import { lokiOverrides } from './overrides';

const SILENT: Tenant['logs'] = { retention: 'default', ingestionRateBytes: 'default', maxStreams: 'default' };

function overridesOf(logs: Partial<Tenant['logs']>) {
  return lokiOverrides([{ id: 'team-beta' as TenantId, logs: { ...SILENT, ...logs } }]);
}

test('a tenant that says nothing is not mentioned', () => {
  expect(overridesOf({})).toEqual({ overrides: {} });
});

test('a tenant gets what it says and nothing more', () => {
  expect(overridesOf({ retention: '30d' as Duration, maxStreams: 5000 })).toEqual({
    overrides: { 'team-beta': { retention_period: '30d', max_global_streams_per_user: 5000 } },
  });
});

test.each([
  [4 * 2 ** 20, 4, 8],
  [2 ** 20, 1, 6],
  [1_000_000, 0.95367431640625, 6],
])('%i bytes a second are a rate of %d MiB and a burst of %d MiB', (ingestionRateBytes, rate, burst) => {
  expect(overridesOf({ ingestionRateBytes })).toEqual({
    overrides: { 'team-beta': { ingestion_rate_mb: rate, ingestion_burst_size_mb: burst } },
  });
});

test('every key is one that Loki knows', () => {
  const all = overridesOf({ retention: '30d' as Duration, ingestionRateBytes: 1_000_000, maxStreams: 1 });
  expect(validateAgainst('loki-overrides', all)).toEqual([]);
});
