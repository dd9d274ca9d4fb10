import { MEBIBYTE } from '../../kube/memory';
import type { Duration, TracesBackend } from '../../spec/model';
import { goDuration } from '../../spec/scalars/duration';
import type { ConfigTree } from '../deep-merge';

/**
 * What counts for a tenant that says nothing itself, in full: Tempo takes the section of a tenant as it is and fills
 * nothing in, so that a tenant with a retention of its own and no rate would push nothing and have no metrics made.
 */
export function defaultLimits(retention: Duration, generator: TracesBackend['metricsGenerator']): ConfigTree {
  return {
    ingestion: {
      rate_strategy: 'local',
      rate_limit_bytes: 15 * MEBIBYTE,
      burst_size_bytes: 30 * MEBIBYTE,
      max_traces_per_user: 10_000,
      retry_info_enabled: true,
    },
    read: { max_bytes_per_tag_values_query: 1_000_000, max_condition_groups_per_tag_query: 100 },
    compaction: { block_retention: goDuration(retention) },
    global: { max_bytes_per_trace: 10_000_000 },
    ...(generator !== 'off' && { metrics_generator: generated(generator) }),
  };
}

function generated({ spanMetrics, serviceGraphs }: Exclude<TracesBackend['metricsGenerator'], 'off'>): ConfigTree {
  // A service is the same in all environments of a tenant: what tells its copies apart is where they run.
  const dimensions = ['k8s.namespace.name', 'deployment.environment.name'];
  return {
    processors: [...(serviceGraphs ? ['service-graphs'] : []), ...(spanMetrics ? ['span-metrics'] : [])],
    generate_native_histograms: 'both',
    native_histogram_bucket_factor: 1.1,
    native_histogram_max_bucket_number: 100,
    native_histogram_min_reset_duration: '15m0s',
    max_active_series: 30_000,
    processor: {
      ...(serviceGraphs && { service_graphs: { dimensions, enable_virtual_node_label: true } }),
      ...(spanMetrics && { span_metrics: { dimensions, enable_target_info: true } }),
    },
  };
}
