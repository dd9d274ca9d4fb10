import type { Problem } from '../problem';
import type { EnvironmentPair } from './environments';

/** Keys of a program's configuration that other parts of the platform rely on, by path, and who does. */
type OwnSettings = Readonly<Record<string, string>>;

const APART = 'tenants are kept apart by it';
const PROBED = 'Services and probes use it';
const CALLED = 'the processes call each other on it';
const FOUND = 'the processes find each other by it';
const BUCKET = 'it is the bucket that `storage` makes';
const MOUNTED = 'the volume is mounted there';
const LIMITS = 'limits of tenants are in it';

const SERVER: OwnSettings = {
  target: 'each process has its own',
  'server.http_listen_port': PROBED,
  'server.http_listen_address': PROBED,
  'server.grpc_listen_port': CALLED,
  'server.grpc_listen_address': CALLED,
  'memberlist.cluster_label': FOUND,
  'memberlist.join_members': FOUND,
  'memberlist.bind_port': FOUND,
  'runtime_config.file': LIMITS,
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
  ...SERVER,
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
  'frontend_worker.frontend_address': FOUND,
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
  ...SERVER,
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

/** Of each backend that has a `config`. */
const OWN_SETTINGS = { metrics: MIMIR, logs: LOKI } as const;

/** Settings below `config` that the platform makes itself: changed, something else would no longer fit. */
export function checkOwnSettings(environments: readonly EnvironmentPair[]): readonly Problem[] {
  return environments.flatMap((pair) => [...ofBackend(pair, 'metrics'), ...ofBackend(pair, 'logs')]);
}

function ofBackend({ of, resolved }: EnvironmentPair, name: keyof typeof OWN_SETTINGS): readonly Problem[] {
  const backend = resolved.backends[name];
  if (backend.kind === 'off') {
    return [];
  }
  return Object.entries<string>(OWN_SETTINGS[name]).flatMap(([setting, reason]) => {
    const keys = setting.split('.');
    const value = keys.reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | null | undefined)?.[key],
      backend.config,
    );
    const path = ['backends', name, 'config', ...keys];
    return value === undefined
      ? []
      : [of.say(path, { on: 'key', problem: `the platform sets this itself: ${reason}`, fix: 'leave it out' })];
  });
}
