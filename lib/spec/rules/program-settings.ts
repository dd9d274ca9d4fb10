/** Keys of a program's configuration that other parts of the platform rely on, by path, and who does. */
export type OwnSettings = Readonly<Record<string, string>>;

const APART = 'tenants are kept apart by it';
const PROBED = 'Services and probes use it';
const CALLED = 'the processes call each other on it';
const FOUND = 'the processes find each other by it';
const BUCKET = 'it is the bucket that `storage` makes';
const MOUNTED = 'the volume is mounted there';
const LIMITS = 'limits of tenants are in it';

const SERVER_AND_RING: OwnSettings = {
  target: 'each process has its own',
  'server.http_listen_port': PROBED,
  'server.http_listen_address': PROBED,
  'server.grpc_listen_port': CALLED,
  'server.grpc_listen_address': CALLED,
  'memberlist.cluster_label': FOUND,
  'memberlist.join_members': FOUND,
  'memberlist.bind_port': FOUND,
};

const MIMIR_RINGS = [
  'distributor.ring',
  'ingester.ring',
  'querier.ring',
  'query_scheduler.ring',
  'store_gateway.sharding_ring',
  'compactor.sharding_ring',
  'ruler.ring',
  'alertmanager.sharding_ring',
  'overrides_exporter.ring',
];

const MIMIR: OwnSettings = {
  ...SERVER_AND_RING,
  'runtime_config.file': LIMITS,
  multitenancy_enabled: APART,
  no_auth_tenant: APART,
  'server.http_path_prefix': PROBED,
  'memberlist.advertise_addr': FOUND,
  ...Object.fromEntries(
    MIMIR_RINGS.flatMap((ring) => [`${ring}.kvstore`, `${ring}.instance_addr`]).map((k) => [k, FOUND]),
  ),
  'ingester.ring.replication_factor': '`replicationFactor` says it',
  'ingester.ring.zone_awareness_enabled': '`zoneAware` says it',
  'store_gateway.sharding_ring.zone_awareness_enabled': '`zoneAware` says it',
  'frontend.address': FOUND,
  'frontend.scheduler_address': FOUND,
  'frontend_worker.scheduler_address': FOUND,
  'query_scheduler.service_discovery_mode': FOUND,
  'api.prometheus_http_prefix': 'the gateway and Grafana use it',
  'api.alertmanager_http_prefix': 'the gateway and the ruler use it',
  'common.storage': BUCKET,
  'blocks_storage.backend': BUCKET,
  'blocks_storage.s3': BUCKET,
  'blocks_storage.azure': BUCKET,
  'blocks_storage.filesystem': BUCKET,
  'blocks_storage.storage_prefix': BUCKET,
  'blocks_storage.tsdb.dir': MOUNTED,
  'blocks_storage.bucket_store.sync_dir': MOUNTED,
  'compactor.data_dir': MOUNTED,
  'ruler.rule_path': MOUNTED,
  ruler_storage: 'rules are files that the platform mounts',
  'alertmanager.data_dir': MOUNTED,
  'alertmanager.fallback_config_file': 'it is a file that the platform mounts',
  alertmanager_storage: BUCKET,
  'ingest_storage.enabled': 'the platform runs Mimir without Kafka',
};

const LOKI: OwnSettings = {
  ...SERVER_AND_RING,
  'runtime_config.file': LIMITS,
  auth_enabled: APART,
  'common.path_prefix': MOUNTED,
  'common.storage': BUCKET,
  'common.ring.kvstore': FOUND,
  'common.instance_addr': FOUND,
  'common.compactor_grpc_address': FOUND,
  'query_scheduler.use_scheduler_ring': FOUND,
  'frontend.tail_proxy_url': FOUND,
  'index_gateway.mode': FOUND,
  'ingester.lifecycler.ring.zone_awareness_enabled': '`zoneAware` says it',
  'storage_config.object_store': BUCKET,
  'storage_config.use_thanos_objstore': BUCKET,
};

const TEMPO: OwnSettings = {
  ...SERVER_AND_RING,
  multitenancy_enabled: APART,
  http_api_prefix: PROBED,
  'distributor.receivers': 'the gateway sends to it',
  'query_frontend.multi_tenant_queries_enabled': 'people who see several tenants ask for all at once',
  'live_store.wal.path': MOUNTED,
  'live_store.shutdown_marker_dir': MOUNTED,
  'backend_scheduler.local_work_path': MOUNTED,
  'metrics_generator.storage.path': MOUNTED,
  'metrics_generator.storage.remote_write': 'it is where the metrics of the environment are kept',
  'metrics_generator.storage.remote_write_add_org_id_header': APART,
  'storage.trace.wal.path': MOUNTED,
  'storage.trace.backend': BUCKET,
  'storage.trace.s3': BUCKET,
  'storage.trace.azure': BUCKET,
  'storage.trace.gcs': BUCKET,
  'storage.trace.local': BUCKET,
  'overrides.per_tenant_override_config': LIMITS,
};

const PYROSCOPE: OwnSettings = {
  ...SERVER_AND_RING,
  'runtime_config.file': LIMITS,
  multitenancy_enabled: APART,
  architecture_storage: 'the platform runs the second architecture alone',
  'api.base-url': PROBED,
  'metastore.address': CALLED,
  'metastore.data_dir': MOUNTED,
  'metastore.raft.dir': MOUNTED,
  'metastore.raft.snapshots_dir': MOUNTED,
  'query_backend.address': CALLED,
  'compaction_worker.temp_dir': MOUNTED,
  'storage.backend': BUCKET,
  'storage.s3': BUCKET,
  'storage.azure': BUCKET,
  'storage.filesystem': BUCKET,
  'storage.prefix': BUCKET,
};

const PROMETHEUS: OwnSettings = {
  remote_write: 'each tenant has its own, by which tenants are kept apart',
  scrape_configs: 'collectors scrape, and say whose a series is',
  rule_files: 'rules are evaluated by the backends, for each tenant',
  alerting: 'rules are evaluated by the backends, for each tenant',
  'storage.tsdb.retention': '`retention` and `volume` say it',
};

/** Of each backend that has a `config`. */
export const OWN_SETTINGS = {
  metrics: MIMIR,
  logs: LOKI,
  traces: TEMPO,
  profiles: PYROSCOPE,
  shortTermMetrics: PROMETHEUS,
} as const;
