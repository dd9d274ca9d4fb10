import { Endpoint } from '../../component';
import { validateAgainst } from '../../schema/programs';
import type { Duration, Quantity } from '../../spec/model';
import { AZURE_KEY, FILESYSTEM, S3_KEYS } from '../object-storage/stores.fixture';
import { type Cluster, type LokiConfigProps, lokiConfig } from './config';

const STORE = { ...S3_KEYS, bucket: 'telemetry-loki' };
const CLUSTER: Cluster = {
  label: 'prod.observability.loki',
  memberlist: 'loki-memberlist.example:7946',
  compactor: 'loki-backend.example:9095',
  indexGateways: 'loki-backend-headless.example:9095',
  replicationFactor: 3,
  zoneAware: false,
};

function configOf(changes: Partial<LokiConfigProps> = {}) {
  return lokiConfig({
    cluster: 'alone',
    store: STORE,
    retention: '7d' as Duration,
    memoryLimit: '1Gi' as Quantity,
    overrides: {},
    ...changes,
  });
}

test.each([
  ['one process', configOf()],
  ['several', configOf({ cluster: CLUSTER })],
])('every key for %s is one that Loki knows', (_, config) => {
  expect(validateAgainst('loki', config)).toEqual([]);
});

test('a misspelt key of the spec is found, with the right one', () => {
  const config = configOf({ overrides: { limits_config: { retention_perod: '7d' } } });
  expect(validateAgainst('loki', config)).toEqual([
    expect.objectContaining({ path: 'limits_config.retention_perod', fix: 'did you mean retention_period?' }),
  ]);
});

test('tenants are kept apart, can be read together, and nothing is reported to upstream', () => {
  expect(configOf()).toMatchObject({
    auth_enabled: true,
    querier: { multi_tenant_queries_enabled: true },
    analytics: { reporting_enabled: false },
  });
});

test('old logs are deleted', () => {
  expect(configOf({ retention: '30d' as Duration })).toMatchObject({
    limits_config: { retention_period: '30d' },
    compactor: { retention_enabled: true, delete_request_store: 's3' },
  });
});

test('the keys of the store come from the environment and stand in no file', () => {
  expect(configOf().common).toMatchObject({
    storage: {
      object_store: {
        s3: {
          endpoint: 's3.example.com:8333',
          insecure: true,
          bucket_name: 'telemetry-loki',
          bucket_lookup_type: 'path',
          access_key_id: `\${S3_ACCESS_KEY}`,
          secret_access_key: `\${S3_SECRET_KEY}`,
        },
      },
    },
  });
});

test('a store behind TLS is called by TLS', () => {
  const endpoint = new Endpoint({ scheme: 'https', host: 's3.example.com', port: 443 });
  expect(configOf({ store: { ...STORE, endpoint } }).common).toMatchObject({
    storage: { object_store: { s3: { endpoint: 's3.example.com', insecure: false } } },
  });
});

test('one process needs no gossip', () => {
  const config = configOf();
  expect(config.common).toMatchObject({ replication_factor: 1, ring: { kvstore: { store: 'inmemory' } } });
  expect(config).not.toHaveProperty('memberlist');
});

test('several gossip in a ring with a name of its own', () => {
  const config = configOf({ cluster: CLUSTER });
  expect(config.memberlist).toEqual({
    cluster_label: 'prod.observability.loki',
    join_members: ['loki-memberlist.example:7946'],
    rejoin_interval: '1m',
  });
  expect(config.common).toMatchObject({
    replication_factor: 3,
    ring: { kvstore: { store: 'memberlist' } },
    compactor_grpc_address: 'loki-backend.example:9095',
  });
  expect(config.storage_config).toMatchObject({
    tsdb_shipper: { index_gateway_client: { server_address: 'dns+loki-backend-headless.example:9095' } },
  });
});

test('replay takes at most half of the memory, each cache a sixteenth', () => {
  expect(configOf({ memoryLimit: '2Gi' as Quantity })).toMatchObject({
    ingester: { wal: { replay_memory_ceiling: '1024MB' } },
    query_range: { results_cache: { cache: { embedded_cache: { max_size_mb: 128 } } } },
    chunk_store_config: { chunk_cache_config: { embedded_cache: { max_size_mb: 128 } } },
  });
});

test('a server waits longer for an answer than a query may take', () => {
  expect(configOf()).toMatchObject({
    limits_config: { query_timeout: '300s' },
    server: { http_server_write_timeout: '330s', http_server_read_timeout: '330s' },
  });
});

test('the spec has the last word: maps are merged, lists replaced', () => {
  const config = configOf({
    cluster: CLUSTER,
    overrides: { memberlist: { join_members: ['a:1'] }, limits_config: { query_timeout: '1m' } },
  });
  expect(config.memberlist).toMatchObject({ join_members: ['a:1'], cluster_label: 'prod.observability.loki' });
  expect(config.limits_config).toMatchObject({ query_timeout: '1m', retention_period: '7d' });
});

test.each([
  [AZURE_KEY, 'azure'],
  [FILESYSTEM, 'filesystem'],
])('index, compactor and client agree on the store %#', (store, name) => {
  const config = configOf({ store });
  expect(validateAgainst('loki', config)).toEqual([]);
  expect(config).toMatchObject({
    common: { storage: { object_store: { [name]: expect.anything() } } },
    schema_config: { configs: [{ object_store: name }] },
    compactor: { delete_request_store: name },
  });
});

test('rules are shared out among rulers: else each would send every alert', () => {
  expect(configOf({ cluster: CLUSTER })).toMatchObject({ ruler: { enable_sharding: true } });
});

test('copies are in different zones', () => {
  const zoned = configOf({ cluster: { ...CLUSTER, zoneAware: true } });
  expect(zoned.ingester).toMatchObject({
    lifecycler: { ring: { zone_awareness_enabled: true } },
    wal: { dir: '/var/loki/wal' },
  });
  expect(validateAgainst('loki', zoned)).toEqual([]);
});

test('frontends ask queriers for lines as they come', () => {
  const config = configOf({ cluster: { ...CLUSTER, queriers: 'http://loki-querier.example:3100' } });
  expect(config.frontend).toEqual({ encoding: 'protobuf', tail_proxy_url: 'http://loki-querier.example:3100' });
});

test('caches of their own take the place of those in memory', () => {
  const client = (addresses: string) => ({ memcached_client: { addresses } });
  const config = configOf({ caches: { chunks: client('dnssrvnoa+a'), results: client('dnssrvnoa+b') } });
  expect(config).toMatchObject({
    query_range: { results_cache: { cache: { memcached_client: { addresses: 'dnssrvnoa+b' } } } },
    chunk_store_config: { chunk_cache_config: { memcached_client: { addresses: 'dnssrvnoa+a' } } },
  });
  expect(JSON.stringify(config)).not.toContain('embedded_cache');
  expect(validateAgainst('loki', config)).toEqual([]);
});
