import { validateAgainst } from '../../schema/programs';
import { AZURE_KEY } from '../object-storage/stores.fixture';
import { configOf, THREE } from './config.fixture';

test.each([
  ['one process', configOf()],
  ['several', configOf({ cluster: THREE })],
  ['several in zones', configOf({ cluster: { ...THREE, zoneAware: true } })],
])('every key for %s is one that Mimir knows', (_, config) => {
  expect(validateAgainst('mimir', config)).toEqual([]);
});

test('a misspelt key of the spec is found, with the right one', () => {
  const config = configOf({ overrides: { limits: { ingestion_rat: 1 } } });
  expect(validateAgainst('mimir', config)).toEqual([
    expect.objectContaining({ path: 'limits.ingestion_rat', fix: 'did you mean ingestion_rate?' }),
  ]);
});

test('tenants are kept apart, can be read together, and nothing is reported to upstream', () => {
  expect(configOf()).toMatchObject({
    multitenancy_enabled: true,
    tenant_federation: { enabled: true },
    usage_stats: { enabled: false },
  });
});

test('old blocks are deleted', () => {
  expect(configOf()).toMatchObject({ limits: { compactor_blocks_retention_period: '1y' } });
});

test.each([
  [true, 100_000],
  [false, 0],
])('exemplars: %s keeps %i of them', (exemplars, kept) => {
  expect(configOf({ exemplars })).toMatchObject({ limits: { max_global_exemplars_per_user: kept } });
});

test('native histograms are kept or refused', () => {
  expect(configOf({ nativeHistograms: false })).toMatchObject({
    limits: { native_histograms_ingestion_enabled: false },
  });
});

test('one process needs no gossip', () => {
  const config = configOf();
  expect(config).not.toHaveProperty('memberlist');
  expect(JSON.stringify(config)).not.toContain('"store":"memberlist"');
  expect(config).toMatchObject({ ingester: { ring: { replication_factor: 1, kvstore: { store: 'inmemory' } } } });
});

test('several gossip in a ring with a name of its own', () => {
  const config = configOf({ cluster: THREE });
  expect(config.memberlist).toMatchObject({
    cluster_label: 'prod.observability.mimir',
    join_members: ['dns+mimir-gossip-ring.example:7946'],
  });
  expect(JSON.stringify(config)).not.toContain('"store":"inmemory"');
  expect(config).toMatchObject({
    ingester: { ring: { replication_factor: 3, zone_awareness_enabled: false } },
    store_gateway: { sharding_ring: { replication_factor: 1 } },
    alertmanager: { sharding_ring: { replication_factor: 3 } },
  });
});

test('a pod that is restarted keeps its part of the series', () => {
  expect(configOf({ cluster: THREE })).toMatchObject({
    ingester: { ring: { unregister_on_shutdown: false, tokens_file_path: '/data/tokens' } },
  });
});

test('copies are kept in different zones by ingesters and store gateways', () => {
  expect(configOf({ cluster: { ...THREE, zoneAware: true } })).toMatchObject({
    ingester: { ring: { zone_awareness_enabled: true } },
    store_gateway: { sharding_ring: { zone_awareness_enabled: true } },
  });
});

test('rules are files; what the Alertmanager knows is in the store', () => {
  expect(configOf()).toMatchObject({
    ruler_storage: { backend: 'local', local: { directory: '/etc/mimir/rules' } },
    alertmanager_storage: { storage_prefix: 'alertmanager' },
  });
});

test('blocks are where the environment keeps its data', () => {
  expect(configOf({ store: AZURE_KEY })).toMatchObject({ common: { storage: { backend: 'azure' } } });
});

test('the index that is kept in memory takes an eighth of it', () => {
  expect(configOf()).toMatchObject({
    blocks_storage: { bucket_store: { index_cache: { inmemory: { max_size_bytes: 2 ** 27 } } } },
  });
});

test('a server waits longer for an answer than a query may take', () => {
  expect(configOf()).toMatchObject({ querier: { timeout: '120s' }, server: { http_server_write_timeout: '150s' } });
});

test('the spec has the last word: maps are merged, lists replaced', () => {
  const config = configOf({
    cluster: THREE,
    overrides: { memberlist: { join_members: ['a:1'] }, limits: { ingestion_rate: 7 } },
  });
  expect(config.memberlist).toMatchObject({ join_members: ['a:1'], cluster_label: 'prod.observability.mimir' });
  expect(config.limits).toMatchObject({ ingestion_rate: 7, max_global_series_per_user: 500_000 });
});
