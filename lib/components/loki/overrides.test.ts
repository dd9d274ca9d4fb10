import { exampleTenant } from '../../../test/example-platform';
import { validateAgainst } from '../../schema/programs';
import type { Duration, TenantLimits } from '../../spec/model';
import { lokiOverrides } from './overrides';

function overridesOf(limits: Partial<TenantLimits>, retention?: string) {
  const silent = exampleTenant('team-beta', ['team-beta']);
  const kept = retention === undefined ? {} : { logs: retention as Duration };
  return lokiOverrides([
    { ...silent, limits: { ...silent.limits, ...limits }, retention: { ...silent.retention, ...kept } },
  ]);
}

test('a tenant that says nothing is not mentioned', () => {
  expect(overridesOf({})).toEqual({ overrides: {} });
});

test('a tenant gets what it says and nothing more', () => {
  expect(overridesOf({ streams: 5000, queryRange: '30d' as Duration, queriesInParallel: 8 }, '30d')).toEqual({
    overrides: {
      'team-beta': {
        retention_period: '30d',
        max_global_streams_per_user: 5000,
        max_query_length: '30d',
        max_query_parallelism: 8,
      },
    },
  });
});

test.each([
  [4 * 2 ** 20, 4, 8],
  [2 ** 20, 1, 6],
  [1_000_000, 0.95367431640625, 6],
])('%i bytes a second are a rate of %d MiB and a burst of %d MiB', (logsRateBytes, rate, burst) => {
  expect(overridesOf({ logsRateBytes })).toEqual({
    overrides: { 'team-beta': { ingestion_rate_mb: rate, ingestion_burst_size_mb: burst } },
  });
});

test('every key is one that Loki knows', () => {
  const all = overridesOf(
    { logsRateBytes: 1_000_000, streams: 1, queryRange: '30d' as Duration, queriesInParallel: 8 },
    '30d',
  );
  expect(validateAgainst('loki-overrides', all)).toEqual([]);
});
