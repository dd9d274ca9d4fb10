import { bytesOf } from '../../kube/memory';
import type { Duration, Quantity } from '../../spec/model';
import { type ConfigTree, deepMerge } from '../deep-merge';
import { mimirStorage } from '../object-storage/mimir';
import type { ObjectStore } from '../object-store';
import { limits } from './limits';
import {
  CONFIG_DIRECTORY,
  DATA,
  FALLBACK_FILE,
  PORTS,
  PUSH_LIMIT_MB,
  QUERY_TIMEOUT_SECONDS,
  RULES_DIRECTORY,
  RUNTIME_DIRECTORY,
  RUNTIME_FILE,
  SCRATCH,
} from './ports';
import { ALERTMANAGER } from './routes';

/** How the processes of a Mimir of several find each other. */
export interface Cluster {
  /** Unlike that of any other ring, so that a reused pod address never joins two of them. */
  readonly label: string;
  /** `host:port` whose address records are all members. */
  readonly memberlist: string;
  /** Ingesters that keep each series. */
  readonly replicationFactor: number;
  /** Store gateways that serve each block. */
  readonly storeGateways: number;
  /** Whether copies are kept in different zones. */
  readonly zoneAware: boolean;
}

export interface MimirConfigProps {
  /** `alone`: one process, nobody to find. */
  readonly cluster: Cluster | 'alone';
  readonly store: ObjectStore;
  readonly retention: Duration;
  readonly exemplars: boolean;
  readonly nativeHistograms: boolean;
  /** Where rulers send alerts: base address with the path of the Alertmanager. */
  readonly alertmanager: string;
  /** Sections of the caches. */
  readonly caches: ConfigTree;
  /** Memory limit of what reads blocks; the index that it keeps in memory is sized from it. */
  readonly memoryLimit: Quantity;
  /** Keys laid over the result. */
  readonly overrides: Readonly<Record<string, unknown>>;
}

/**
 * Mimir's configuration file (https://grafana.com/docs/mimir/latest/configure/), the same for every target. `${…}` is
 * filled by Mimir from its environment (`-config.expand-env`). Ingest storage, which needs Kafka, stays off.
 */
export function mimirConfig(props: MimirConfigProps): ConfigTree {
  const parts = [sections(props), rings(props.cluster), storage(props.store), props.caches, props.overrides];
  return parts.reduce<ConfigTree>((merged, part) => deepMerge(merged, part), {});
}

/** Where blocks are kept, and what the Alertmanager knows. Rules are files. */
function storage(store: ObjectStore): ConfigTree {
  return mimirStorage(store, { rulesDirectory: RULES_DIRECTORY });
}

function sections(props: MimirConfigProps): ConfigTree {
  return {
    multitenancy_enabled: true,
    usage_stats: { enabled: false },
    server: server(),
    activity_tracker: { filepath: `${SCRATCH}/activity.log` },
    ...(props.cluster !== 'alone' && { memberlist: memberlist(props.cluster) }),
    tenant_federation: { enabled: true },
    limits: limits(props),
    runtime_config: { file: `${RUNTIME_DIRECTORY}/${RUNTIME_FILE}` },
    blocks_storage: {
      tsdb: { dir: `${DATA}/tsdb`, retention_period: '13h' },
      bucket_store: {
        sync_dir: `${DATA}/tsdb-sync`,
        // Mimir's own 1 GiB is more than small store gateways have.
        index_cache: { inmemory: { max_size_bytes: Math.floor(bytesOf(props.memoryLimit) / 8) } },
      },
    },
    distributor: { max_recv_msg_size: PUSH_LIMIT_MB * 2 ** 20 },
    querier: { max_concurrent: 8, timeout: `${QUERY_TIMEOUT_SECONDS}s` },
    frontend: { address: OWN_ADDRESS, parallelize_shardable_queries: true },
    // Both sides know of a new scheduler at once, and of a dead one too.
    query_scheduler: { service_discovery_mode: 'ring' },
    compactor: { data_dir: `${DATA}/compactor` },
    ruler: { rule_path: `${DATA}/ruler`, tenant_federation: { enabled: true } },
    alertmanager: {
      data_dir: `${DATA}/alertmanager`,
      external_url: ALERTMANAGER,
      fallback_config_file: `${CONFIG_DIRECTORY}/${FALLBACK_FILE}`,
    },
  };
}

/** Mimir would look for an interface called eth0, which not every network plugin makes. */
const OWN_ADDRESS = `\${POD_IP}`;

function server(): ConfigTree {
  return {
    http_listen_port: PORTS.http,
    grpc_listen_port: PORTS.grpc,
    // Answers may take as long as a query.
    http_server_write_timeout: `${QUERY_TIMEOUT_SECONDS + 30}s`,
  };
}

function memberlist({ label, memberlist }: Cluster): ConfigTree {
  return {
    cluster_label: label,
    join_members: [`dns+${memberlist}`],
    advertise_addr: OWN_ADDRESS,
    // Heals a ring whose parts lost sight of each other.
    rejoin_interval: '1m',
  };
}

/** Where each kind of process says that it is there. */
function rings(cluster: Cluster | 'alone'): ConfigTree {
  const ring = {
    kvstore: { store: cluster === 'alone' ? 'inmemory' : 'memberlist' },
    instance_addr: OWN_ADDRESS,
  };
  const copies = (of: (cluster: Cluster) => number) => ({
    replication_factor: cluster === 'alone' ? 1 : of(cluster),
  });
  // A pod that is only restarted keeps its part of the series: nothing moves.
  const kept = { tokens_file_path: `${DATA}/tokens`, unregister_on_shutdown: false };
  const zones = { zone_awareness_enabled: cluster !== 'alone' && cluster.zoneAware };
  return {
    distributor: { ring },
    ingester: { ring: { ...ring, ...copies((c) => c.replicationFactor), ...kept, ...zones } },
    querier: { ring },
    query_scheduler: { ring },
    store_gateway: {
      sharding_ring: {
        ...ring,
        ...copies((c) => Math.min(c.replicationFactor, c.storeGateways)),
        tokens_file_path: `${DATA}/store-gateway-tokens`,
        unregister_on_shutdown: false,
        ...zones,
      },
    },
    compactor: { sharding_ring: ring },
    ruler: { ring },
    // Also where there is one: with a factor of 1 each tenant's Alertmanager stops after its first notification
    // (https://github.com/grafana/mimir/issues/2910). Missing ones are passed over.
    alertmanager: { sharding_ring: { ...ring, replication_factor: 3 } },
    // One of them exports: two would double every sum over limits.
    overrides_exporter: { ring: { enabled: true, ...ring } },
  };
}
