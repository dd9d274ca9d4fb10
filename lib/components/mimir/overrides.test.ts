import { exampleTenant } from '../../../test/example-platform';
import { validateAgainst } from '../../schema/programs';
import type { Duration, TenantLimits } from '../../spec/model';
import { mimirOverrides } from './overrides';

function overridesOf(limits: Partial<TenantLimits>, retention?: string) {
  const silent = exampleTenant('team-beta', ['team-beta']);
  const kept = retention === undefined ? {} : { metrics: retention as Duration };
  return mimirOverrides([
    { ...silent, limits: { ...silent.limits, ...limits }, retention: { ...silent.retention, ...kept } },
  ]);
}

test('a tenant that says nothing is not mentioned', () => {
  expect(overridesOf({})).toEqual({ overrides: {} });
});

test('limits of logs are none of metrics', () => {
  expect(overridesOf({ logsRateBytes: 1, streams: 1 })).toEqual({ overrides: {} });
});

test('a tenant gets what it says and nothing more', () => {
  expect(overridesOf({ series: 300_000, queryRange: '30d' as Duration, queriesInParallel: 8 }, '90d')).toEqual({
    overrides: {
      'team-beta': {
        compactor_blocks_retention_period: '90d',
        max_global_series_per_user: 300_000,
        max_total_query_length: '30d',
        max_query_parallelism: 8,
      },
    },
  });
});

test.each([
  [50_000, 500_000],
  [1_000, 20_000],
])('%i samples a second are a burst of %i samples', (metricsRate, burst) => {
  expect(overridesOf({ metricsRate })).toEqual({
    overrides: { 'team-beta': { ingestion_rate: metricsRate, ingestion_burst_size: burst } },
  });
});

test('every key is one that Mimir knows', () => {
  const all = overridesOf({ series: 1, metricsRate: 1, queryRange: '30d' as Duration, queriesInParallel: 8 }, '1y');
  expect(validateAgainst('mimir-overrides', all)).toEqual([]);
});
