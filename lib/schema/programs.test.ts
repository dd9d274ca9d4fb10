import { validateAgainst } from './programs';

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
