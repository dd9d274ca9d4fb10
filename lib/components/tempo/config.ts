import type { Endpoint } from '../../component';
import { MEBIBYTE } from '../../kube/memory';
import type { TracesBackend } from '../../spec/model';
import { type ConfigTree, deepMerge } from '../deep-merge';
import { tempoStorage } from '../object-storage/tempo';
import type { ObjectStore } from '../object-store';
import { defaultLimits } from './limits';
import {
  DATA,
  METRICS_SECRET,
  OVERRIDES_DIRECTORY,
  OVERRIDES_FILE,
  PORTS,
  PUSH_LIMIT_MB,
  QUERY_TIMEOUT_SECONDS,
} from './ports';

export interface TempoConfigProps {
  readonly traces: Pick<TracesBackend, 'retention' | 'metricsGenerator' | 'config'>;
  readonly store: ObjectStore;
  /** Remote-write API for what is made of spans; undefined: metrics are kept nowhere. */
  readonly metrics: Endpoint | undefined;
  /** Memcached servers. @default - none */
  readonly cache?: ConfigTree;
}

/**
 * Tempo's configuration file (https://grafana.com/docs/tempo/latest/configuration/) for all of it in one process, which
 * needs no Kafka. `${…}` is filled by Tempo from its environment (`-config.expand-env`).
 */
export function tempoConfig(props: TempoConfigProps): ConfigTree {
  return deepMerge(rendered(props), props.traces.config);
}

/** The limits of tenants that say nothing, with what the spec lays over them. */
export function tempoDefaultLimits(props: TempoConfigProps): ConfigTree {
  const overrides = tempoConfig(props).overrides as { readonly defaults: ConfigTree };
  return overrides.defaults;
}

function rendered({ traces, store, metrics, cache }: TempoConfigProps): ConfigTree {
  const generator = metrics === undefined ? 'off' : traces.metricsGenerator;
  return {
    multitenancy_enabled: true,
    stream_over_http_enabled: true,
    usage_report: { reporting_enabled: false },
    server: server(),
    distributor: {
      receivers: {
        otlp: {
          protocols: {
            grpc: {
              endpoint: `0.0.0.0:${PORTS.otlpGrpc}`,
              max_recv_msg_size_mib: PUSH_LIMIT_MB,
            },
            http: { endpoint: `0.0.0.0:${PORTS.otlpHttp}`, max_request_body_size: PUSH_LIMIT_MB * MEBIBYTE },
          },
        },
      },
    },
    live_store: { wal: { path: `${DATA}/live-store/traces` }, shutdown_marker_dir: `${DATA}/live-store/shutdown` },
    backend_scheduler: { local_work_path: `${DATA}/work` },
    query_frontend: { multi_tenant_queries_enabled: true, api_timeout: `${QUERY_TIMEOUT_SECONDS}s` },
    ...(metrics !== undefined && generator !== 'off' && { metrics_generator: metricsGenerator(metrics) }),
    ...deepMerge({ storage: { trace: { wal: { path: `${DATA}/wal` } } } }, tempoStorage(store)),
    ...(cache && { cache }),
    overrides: {
      defaults: defaultLimits(traces.retention, generator),
      per_tenant_override_config: `${OVERRIDES_DIRECTORY}/${OVERRIDES_FILE}`,
      per_tenant_override_period: '10s',
    },
  };
}

function server(): ConfigTree {
  // Answers may take as long as a query; the default of 30 s would cut them off.
  const timeout = `${QUERY_TIMEOUT_SECONDS + 30}s`;
  return {
    http_listen_port: PORTS.http,
    grpc_listen_port: PORTS.grpc,
    http_server_read_timeout: timeout,
    http_server_write_timeout: timeout,
    grpc_server_max_recv_msg_size: 2 * PUSH_LIMIT_MB * MEBIBYTE,
    grpc_server_max_send_msg_size: 2 * PUSH_LIMIT_MB * MEBIBYTE,
  };
}

/** Each tenant's metrics are written as that tenant; what stands in a tenant's spans decides nothing. */
function metricsGenerator(metrics: Endpoint): ConfigTree {
  const { auth } = metrics;
  return {
    storage: {
      path: `${DATA}/generator/wal`,
      remote_write_add_org_id_header: true,
      remote_write: [
        {
          url: metrics.url,
          send_exemplars: true,
          send_native_histograms: true,
          ...(auth && {
            basic_auth: { username: auth.user, password_file: `${METRICS_SECRET}/${auth.password.key}` },
          }),
        },
      ],
    },
    registry: { collection_interval: '15s', stale_duration: '15m0s', external_labels: { source: 'tempo' } },
  };
}
