import { type ProgramSchema, validateAgainst } from './programs';

test('a configuration of known keys passes', () => {
  const config = {
    auth_enabled: true,
    server: { http_listen_port: 3100 },
    limits_config: { retention_period: '7d', ingestion_rate_mb: 4, allow_structured_metadata: true },
    schema_config: { configs: [{ from: '2024-01-01', store: 'tsdb', schema: 'v13' }] },
  };
  expect(validateAgainst('loki', config)).toEqual([]);
});

test('each wrong key and value is found with its path', () => {
  const config = {
    auth_enabled: 'yes',
    limits_config: { retention_perod: '7d', retention_period: '7days' },
    schema_config: { configs: [{ from: '01.01.2024' }] },
  };
  expect(validateAgainst('loki', config)).toEqual([
    {
      path: 'auth_enabled',
      message: 'wrong type',
      got: '"yes"',
      expected: 'true or false',
      fix: 'write true or false',
    },
    expect.objectContaining({ path: 'limits_config.retention_perod', fix: 'did you mean retention_period?' }),
    expect.objectContaining({ path: 'limits_config.retention_period', expected: 'a duration such as 30s, 6h or 7d' }),
    expect.objectContaining({
      path: 'schema_config.configs[0].from',
      expected: 'a date in quotes such as "2024-01-31"',
    }),
  ]);
});

test('the runtime file and rule files have schemas of their own', () => {
  expect(
    validateAgainst('loki-overrides', { overrides: { 'team-alpha': { max_global_streams_per_user: 5000 } } }),
  ).toEqual([]);
  expect(validateAgainst('loki-overrides', { override: {} })).toEqual([
    expect.objectContaining({ path: 'override', fix: 'did you mean overrides?' }),
  ]);
  const rules = { groups: [{ name: 'a', rules: [{ alert: 'A', expr: '1', fro: '1m' }] }] };
  expect(validateAgainst('loki-rules', rules)).toEqual([
    expect.objectContaining({ path: 'groups[0].rules[0].fro', fix: 'did you mean for?' }),
  ]);
});

interface Case {
  readonly schema: ProgramSchema;
  readonly right: unknown;
  readonly wrong: unknown;
  /** Path and fix of what is wrong. */
  readonly found: readonly [string, string];
}

const CASES: readonly Case[] = [
  {
    schema: 'mimir',
    right: { limits: { compactor_blocks_retention_period: '7d' }, common: { storage: { backend: 's3' } } },
    wrong: { limits: { compactor_block_retention_period: '7d' } },
    found: ['limits.compactor_block_retention_period', 'did you mean compactor_blocks_retention_period?'],
  },
  {
    schema: 'mimir-overrides',
    right: { overrides: { 'team-alpha': { max_global_series_per_user: 1000 } } },
    wrong: { overrides: { 'team-alpha': { max_global_series_per_user: '1000' } } },
    found: ['overrides.team-alpha.max_global_series_per_user', 'write a whole number'],
  },
  {
    schema: 'mimir-rules',
    right: { groups: [{ name: 'a', source_tenants: ['b'], rules: [{ record: 'c:d', expr: '1' }] }] },
    wrong: { groups: [{ name: 'a', source_tenant: ['b'], rules: [] }] },
    found: ['groups[0].source_tenant', 'did you mean source_tenants?'],
  },
  {
    schema: 'tempo',
    right: { backend_worker: { compaction: { block_retention: '168h' } } },
    wrong: { backend_worker: { compaction: { block_retention: '7d' } } },
    found: ['backend_worker.compaction.block_retention', 'write a duration with units such as 30s or 1h30m (no days)'],
  },
  {
    schema: 'tempo-overrides',
    right: { overrides: { 'team-alpha': { compaction: { block_retention: '72h' } } } },
    wrong: { overrides: { 'team-alpha': { compaction: { retention: '72h' } } } },
    found: ['overrides.team-alpha.compaction.retention', 'did you mean block_retention?'],
  },
  {
    schema: 'pyroscope',
    right: { architecture_storage: 'v2', storage: { s3: { bucket_lookup_type: 'path-style' } } },
    wrong: { architecture_storage: 'v2', storage: { s3: { bucket_lookup: 'path-style' } } },
    found: ['storage.s3.bucket_lookup', 'did you mean bucket_lookup_type?'],
  },
  {
    schema: 'pyroscope-overrides',
    right: { overrides: { 'team-alpha': { retention_period: '3d' } } },
    wrong: { overrides: { 'team-alpha': { retention_periods: '3d' } } },
    found: ['overrides.team-alpha.retention_periods', 'did you mean retention_period?'],
  },
  {
    schema: 'prometheus',
    right: { global: { scrape_interval: '30s' }, remote_write: [{ url: 'http://a', send_exemplars: true }] },
    wrong: { remote_write: [{ url: 'http://a', send_exemplar: true }] },
    found: ['remote_write[0].send_exemplar', 'did you mean send_exemplars?'],
  },
  {
    schema: 'prometheus-rules',
    right: { groups: [{ name: 'a', rules: [{ alert: 'A', expr: '1', for: '1m' }] }] },
    wrong: { groups: [{ name: 'a', rules: [{ alert: 'A', expr: '1', for: 1 }] }] },
    found: ['groups[0].rules[0].for', 'write a duration such as 30s, 6h or 7d'],
  },
  {
    schema: 'beyla',
    right: { discovery: { instrument: [{ k8s_namespace: 'shop' }] } },
    wrong: { discovry: {} },
    found: ['discovry', 'did you mean discovery?'],
  },
];

test.each(CASES)('$schema: right keys pass, a wrong one is found', ({ schema, right, wrong, found: [path, fix] }) => {
  expect(validateAgainst(schema, right)).toEqual([]);
  expect(validateAgainst(schema, wrong)).toEqual([expect.objectContaining({ path, fix })]);
});
