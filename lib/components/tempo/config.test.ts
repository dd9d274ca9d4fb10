import { exampleTenant } from '../../../test/example-platform';
import { Endpoint } from '../../component';
import { validateAgainst } from '../../schema/programs';
import type { Duration } from '../../spec/model';
import { goDuration } from '../../spec/scalars/duration';
import { FILESYSTEM, S3_KEYS } from '../object-storage/stores.fixture';
import { type TempoConfigProps, tempoConfig, tempoDefaultLimits } from './config';
import { tempoOverrides } from './overrides';

const MIMIR = new Endpoint({
  host: 'mimir-gateway',
  port: 80,
  path: '/api/v1/push',
  auth: { user: 'telemetry', password: { name: 'telemetry-backends', key: 'password' } },
});

const PROPS: TempoConfigProps = {
  traces: { retention: '7d' as Duration, metricsGenerator: { spanMetrics: true, serviceGraphs: true }, config: {} },
  store: S3_KEYS,
  metrics: MIMIR,
};

test.each([
  ['with metrics', PROPS],
  ['without', { ...PROPS, metrics: undefined }],
  ['on a disk', { ...PROPS, store: FILESYSTEM }],
])('every key is one that Tempo knows (%s)', (_, props) => {
  expect(validateAgainst('tempo', tempoConfig(props))).toEqual([]);
});

test('tenants are kept apart, can be read together, and nothing is reported to upstream', () => {
  expect(tempoConfig(PROPS)).toMatchObject({
    multitenancy_enabled: true,
    query_frontend: { multi_tenant_queries_enabled: true },
    usage_report: { reporting_enabled: false },
  });
});

test("a tenant's metrics are written as that tenant, with the password of the backend", () => {
  expect(tempoConfig(PROPS).metrics_generator).toMatchObject({
    storage: {
      remote_write_add_org_id_header: true,
      remote_write: [
        {
          url: 'http://mimir-gateway/api/v1/push',
          basic_auth: { username: 'telemetry', password_file: '/etc/tempo/metrics-secret/password' },
          send_exemplars: true,
          send_native_histograms: true,
        },
      ],
    },
  });
});

test.each([
  [{ ...PROPS, metrics: undefined }],
  [{ ...PROPS, traces: { ...PROPS.traces, metricsGenerator: 'off' as const } }],
])('nothing is made of spans where it is off or has nowhere to go', (props) => {
  expect(tempoConfig(props)).not.toHaveProperty('metrics_generator');
  expect(tempoDefaultLimits(props)).not.toHaveProperty('metrics_generator');
});

test('what is made of spans can be chosen', () => {
  const traces = { ...PROPS.traces, metricsGenerator: { spanMetrics: false, serviceGraphs: true } };
  expect(tempoDefaultLimits({ ...PROPS, traces })).toMatchObject({
    metrics_generator: { processors: ['service-graphs'] },
  });
});

test('durations have units that Go knows', () => {
  expect(['7d', '36h', '90m', '1y'].map((d) => goDuration(d as Duration))).toEqual([
    '168h0m0s',
    '36h0m0s',
    '1h30m0s',
    '8760h0m0s',
  ]);
});

describe('limits of tenants', () => {
  const silent = exampleTenant('team-alpha', ['team-alpha']);
  const said = {
    ...exampleTenant('team-beta', ['team-beta']),
    retention: { ...silent.retention, traces: '30d' as Duration },
    limits: { ...silent.limits, tracesRateBytes: 2_000_000, queryRange: '2d' as Duration },
  };
  const overrides = tempoOverrides([silent, said], tempoDefaultLimits(PROPS));

  test('every key is one that Tempo knows', () => {
    expect(validateAgainst('tempo-overrides', overrides)).toEqual([]);
  });

  test('a tenant that says nothing is not mentioned; one that says something has all the rest too', () => {
    expect(Object.keys(overrides.overrides ?? {})).toEqual(['team-beta']);
    expect(overrides).toMatchObject({
      overrides: {
        'team-beta': {
          compaction: { block_retention: '720h0m0s' },
          ingestion: { rate_limit_bytes: 2_000_000, burst_size_bytes: 8_000_000, max_traces_per_user: 10_000 },
          read: { max_search_duration: '48h0m0s' },
          // Tempo fills nothing in: without it the tenant's spans would make no metrics.
          metrics_generator: { processors: ['service-graphs', 'span-metrics'] },
        },
      },
    });
  });

  test('what the spec lays over the defaults counts for such a tenant too', () => {
    const config = { overrides: { defaults: { ingestion: { max_traces_per_user: 7 } } } };
    const defaults = tempoDefaultLimits({ ...PROPS, traces: { ...PROPS.traces, config } });
    expect(tempoOverrides([said], defaults)).toMatchObject({
      overrides: { 'team-beta': { ingestion: { max_traces_per_user: 7, rate_limit_bytes: 2_000_000 } } },
    });
  });
});
