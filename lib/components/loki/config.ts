import type { Endpoint } from '../../component';
import { bytesOf, MEBIBYTE } from '../../kube/memory';
import type { Duration, Quantity } from '../../spec/model';
import { type ConfigTree, deepMerge } from '../deep-merge';
import { lokiStorage } from '../object-storage/loki';
import type { ObjectStore } from '../object-store';
import type { LokiCaches } from './caches';
import { DATA, PORTS, PUSH_LIMIT_MB, QUERY_TIMEOUT_SECONDS, RUNTIME_DIRECTORY, RUNTIME_FILE } from './ports';
import { ruler } from './ruler';

/** How the processes of a Loki of several find each other. */
export interface Cluster {
  /** Unlike that of any other ring, so that a reused pod address never joins two of them. */
  readonly label: string;
  /** `host:port` whose address records are all members. */
  readonly memberlist: string;
  /** `host:port` of the compactor, which answers for delete requests. */
  readonly compactor: string;
  /** `host:port` whose address records are all index gateways, or how many find each other in a ring of their own. */
  readonly indexGateways: string | number;
  /** Ingesters that each stream is written to. */
  readonly replicationFactor: number;
  /** Whether the copies are in different zones. */
  readonly zoneAware: boolean;
  /** Base address of the queriers, which alone can follow a log, where they are not in one process with the frontends. */
  readonly queriers?: string;
}

export interface LokiConfigProps {
  /** `alone`: one process, nobody to find. */
  readonly cluster: Cluster | 'alone';
  readonly store: ObjectStore;
  readonly retention: Duration;
  /** Memory limit of each process; caches and replay are sized from it. */
  readonly memoryLimit: Quantity;
  /** Caches in processes of their own. @default - each process has its own, in its memory */
  readonly caches?: LokiCaches['config'];
  /** Who takes alerts of rules. @default - nobody */
  readonly alertmanager?: Endpoint | undefined;
  /** Keys laid over the result. */
  readonly overrides: Readonly<Record<string, unknown>>;
}

/**
 * Loki's configuration file (https://grafana.com/docs/loki/latest/configure/), the same for every target. `${…}` is
 * filled by Loki from its environment (`-config.expand-env`).
 */
export function lokiConfig(props: LokiConfigProps): ConfigTree {
  const storage = lokiStorage(props.store);
  const cluster = props.cluster === 'alone' ? {} : clusterSections(props.cluster);
  const parts = [sections(props, storage.name), cluster, storage.config, ruler(props), props.overrides];
  return parts.reduce<ConfigTree>((merged, part) => deepMerge(merged, part), {});
}

function sections(props: LokiConfigProps, storeName: string): ConfigTree {
  const embedded = { embedded_cache: { enabled: true, max_size_mb: share(props.memoryLimit, 16) } };
  return {
    auth_enabled: true,
    analytics: { reporting_enabled: false },
    server: server(),
    common: common(props),
    schema_config: { configs: [indexPeriod(storeName)] },
    storage_config: storage(props.cluster),
    limits_config: limits(props.retention),
    runtime_config: { file: `${RUNTIME_DIRECTORY}/${RUNTIME_FILE}` },
    ingester: {
      chunk_encoding: 'snappy',
      wal: { dir: `${DATA}/wal`, replay_memory_ceiling: `${share(props.memoryLimit, 2)}MB` },
    },
    pattern_ingester: { enabled: true },
    querier: { multi_tenant_queries_enabled: true },
    query_range: {
      align_queries_with_step: true,
      cache_results: true,
      results_cache: { cache: props.caches?.results ?? embedded },
    },
    chunk_store_config: { chunk_cache_config: props.caches?.chunks ?? embedded },
    frontend: { encoding: 'protobuf' },
    compactor: {
      working_directory: `${DATA}/compactor`,
      retention_enabled: true,
    },
  };
}

/**
 * Periods of the index. A later change is a new entry with a later date, never an edit of this one: it says how old
 * data is stored.
 */
function indexPeriod(storeName: string): ConfigTree {
  return {
    from: '2024-04-01',
    store: 'tsdb',
    object_store: storeName,
    schema: 'v13',
    index: { prefix: 'index_', period: '24h' },
  };
}

function server(): ConfigTree {
  // Answers may take as long as a query; the default of 30 s would cut them off.
  const timeout = `${QUERY_TIMEOUT_SECONDS + 30}s`;
  // A push reaches the ingesters in one message; the default is 4 MiB.
  const message = 2 * PUSH_LIMIT_MB * MEBIBYTE;
  return {
    http_listen_port: PORTS.http,
    grpc_listen_port: PORTS.grpc,
    http_server_read_timeout: timeout,
    http_server_write_timeout: timeout,
    grpc_server_max_recv_msg_size: message,
    grpc_server_max_send_msg_size: message,
  };
}

function common({ cluster }: LokiConfigProps): ConfigTree {
  return {
    path_prefix: DATA,
    // Loki would look for an interface called eth0, which not every network plugin makes.
    instance_addr: `\${POD_IP}`,
    replication_factor: cluster === 'alone' ? 1 : cluster.replicationFactor,
    ring: { kvstore: { store: cluster === 'alone' ? 'inmemory' : 'memberlist' } },
    ...(cluster !== 'alone' && { compactor_grpc_address: cluster.compactor }),
  };
}

function clusterSections(cluster: Cluster): ConfigTree {
  return {
    memberlist: {
      cluster_label: cluster.label,
      join_members: [cluster.memberlist],
      // Heals a ring whose parts lost sight of each other.
      rejoin_interval: '1m',
    },
    query_scheduler: { use_scheduler_ring: true },
    // Each rule is one ruler's: else each of them would send every alert.
    ruler: { enable_sharding: true },
    ...(typeof cluster.indexGateways === 'number' && {
      index_gateway: { mode: 'ring', ring: { replication_factor: Math.min(3, cluster.indexGateways) } },
    }),
    ...(cluster.queriers !== undefined && { frontend: { tail_proxy_url: cluster.queriers } }),
    ...(cluster.zoneAware && { ingester: { lifecycler: { ring: { zone_awareness_enabled: true } } } }),
  };
}

function storage(cluster: Cluster | 'alone'): ConfigTree {
  return {
    tsdb_shipper: {
      active_index_directory: `${DATA}/tsdb-index`,
      cache_location: `${DATA}/tsdb-cache`,
      ...(cluster !== 'alone' &&
        typeof cluster.indexGateways === 'string' && {
          index_gateway_client: { server_address: `dns+${cluster.indexGateways}` },
        }),
    },
  };
}

/** Limits of a tenant that says nothing itself. */
function limits(retention: Duration): ConfigTree {
  return {
    retention_period: retention,
    ingestion_rate_mb: 10,
    ingestion_burst_size_mb: 20,
    max_global_streams_per_user: 10_000,
    query_timeout: `${QUERY_TIMEOUT_SECONDS}s`,
    allow_structured_metadata: true,
    volume_enabled: true,
    otlp_config: {
      resource_attributes: {
        // The defaults make a label of the pod's name too, and with it a stream of every pod.
        ignore_defaults: true,
        attributes_config: [
          {
            action: 'index_label',
            attributes: ['service.name', 'k8s.namespace.name', 'k8s.container.name', 'deployment.environment.name'],
          },
        ],
      },
    },
  };
}

/** A part of the memory limit, in whole MiB. */
function share(memoryLimit: Quantity, parts: number): number {
  return Math.floor(bytesOf(memoryLimit) / parts / MEBIBYTE);
}
