import { MEBIBYTE } from '../../kube/memory';
import type { ProfilesBackend } from '../../spec/model';
import { type ConfigTree, deepMerge } from '../deep-merge';
import { pyroscopeStorage } from '../object-storage/pyroscope';
import type { ObjectStore } from '../object-store';
import { DATA, PORTS, PUSH_LIMIT_MB, QUERY_TIMEOUT_SECONDS, RUNTIME_DIRECTORY, RUNTIME_FILE } from './ports';

export interface PyroscopeConfigProps {
  readonly profiles: Pick<ProfilesBackend, 'retention' | 'config'>;
  readonly store: ObjectStore;
  /** Unlike that of any other ring, so that a reused pod address never joins two of them. */
  readonly clusterLabel: string;
}

/**
 * Pyroscope's configuration file (https://grafana.com/docs/pyroscope/latest/configure-server/reference-configuration-parameters/)
 * for all of it in one process, with the second storage architecture alone. `${…}` is filled from the environment
 * (`-config.expand-env`).
 */
export function pyroscopeConfig({ profiles, store, clusterLabel }: PyroscopeConfigProps): ConfigTree {
  return deepMerge(
    {
      multitenancy_enabled: true,
      architecture_storage: 'v2',
      analytics: { reporting_enabled: false },
      self_profiling: { disable_push: true },
      server: server(),
      memberlist: { cluster_label: clusterLabel },
      ...pyroscopeStorage(store),
      // Both would call the default port, whatever the server listens on.
      metastore: {
        address: `localhost:${PORTS.grpc}`,
        data_dir: `${DATA}/metastore/data`,
        raft: { dir: `${DATA}/metastore/raft`, snapshots_dir: `${DATA}/metastore/raft` },
      },
      query_backend: { address: `localhost:${PORTS.grpc}` },
      compaction_worker: { temp_dir: `${DATA}/compaction` },
      limits: {
        retention_period: profiles.retention,
        ingestion_rate_mb: 8,
        ingestion_burst_size_mb: 16,
        max_query_length: '7d',
      },
      runtime_config: { file: `${RUNTIME_DIRECTORY}/${RUNTIME_FILE}`, period: '10s' },
    },
    profiles.config,
  );
}

function server(): ConfigTree {
  const timeout = `${QUERY_TIMEOUT_SECONDS + 30}s`;
  return {
    http_listen_port: PORTS.http,
    grpc_listen_port: PORTS.grpc,
    http_server_read_timeout: timeout,
    http_server_write_timeout: timeout,
    grpc_server_max_recv_msg_size: 4 * PUSH_LIMIT_MB * MEBIBYTE,
    grpc_server_max_send_msg_size: 4 * PUSH_LIMIT_MB * MEBIBYTE,
  };
}
