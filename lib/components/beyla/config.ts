import { bytesOf, MEBIBYTE } from '../../kube/memory';
import type { BeylaSettings } from '../../spec/model';
import type { ConfigTree } from '../deep-merge';

/** Port of its own metrics. */
export const METRICS_PORT = 9401;

/** Where its own metrics are. */
export const METRICS_PATH = '/metrics';

/** Protocols whose calls become spans and metrics. */
const PROTOCOLS = ['http', 'grpc', 'sql', 'redis', 'kafka'] as const;

export interface BeylaConfigProps {
  readonly settings: Pick<BeylaSettings, 'traces' | 'metrics'>;
  /** What a pod may use, with what the kernel keeps for it. */
  readonly memoryLimit: string;
  /** Base URL of what takes OTLP over gRPC. */
  readonly otlp: string;
  /** Name of the cluster in attributes. */
  readonly cluster: string;
  /** Namespaces whose processes are watched; no other ones are. */
  readonly watched: readonly string[];
  /** Namespaces that are not, whoever claims them: those of the platform. */
  readonly excluded: readonly string[];
}

/**
 * Beyla's configuration file (https://grafana.com/docs/beyla/latest/configure/options/). The program ignores keys that it
 * does not know, so that only the check with its schema notices a misspelt one.
 */
export function beylaConfig({ settings, memoryLimit, otlp, cluster, watched, excluded }: BeylaConfigProps): ConfigTree {
  const exported = { endpoint: otlp, protocol: 'grpc', instrumentations: [...PROTOCOLS] };
  return {
    log_level: 'INFO',
    log_format: 'json',
    discovery: {
      instrument: watched.map(inNamespace),
      exclude_instrument: excluded.map(inNamespace),
      // What sends telemetry by itself would be there twice.
      exclude_otel_instrumented_services: true,
    },
    attributes: { kubernetes: { enable: 'true', cluster_name: cluster, meta_restrict_local_node: true } },
    // Routes from paths: a series for each path would be too many.
    routes: { unmatched: 'heuristic' },
    // Writing the trace's id into what applications send would take the host's network, and a look into every packet.
    ebpf: { context_propagation: 'disabled', maps_config: { global_scale_factor: scaleOfMaps(memoryLimit) } },
    ...(settings.traces && { otel_traces_export: exported }),
    ...(settings.metrics && {
      otel_metrics_export: { ...exported, interval: '30s' },
      metrics: { features: ['application'] },
    }),
    internal_metrics: { exporter: 'prometheus', prometheus: { port: METRICS_PORT, path: METRICS_PATH } },
  };
}

/**
 * How often the maps that the kernel keeps for Beyla are halved. They count as the container's memory: 225 MiB in full, 115, 60 and
 * 35 MiB. Where they do not fit, Beyla stays up and sees nothing.
 */
function scaleOfMaps(memoryLimit: string): number {
  const limit = bytesOf(memoryLimit) / MEBIBYTE;
  if (limit >= 384) return 0;
  if (limit >= 256) return -1;
  return limit >= 192 ? -2 : -3;
}

/** Names of namespaces hold nothing that a glob would read otherwise. */
function inNamespace(namespace: string) {
  return { k8s_namespace: namespace };
}
