import type { ConfigTree } from '../deep-merge';
import type { MimirConfigProps } from './config';

/** Limits of a tenant that says nothing itself. */
export function limits(
  props: Pick<MimirConfigProps, 'retention' | 'exemplars' | 'nativeHistograms' | 'alertmanager'>,
): ConfigTree {
  return {
    compactor_blocks_retention_period: props.retention,
    max_global_series_per_user: 500_000,
    ingestion_rate: 50_000,
    ingestion_burst_size: 500_000,
    max_global_exemplars_per_user: props.exemplars ? 100_000 : 0,
    native_histograms_ingestion_enabled: props.nativeHistograms,
    // Retries of two collectors arrive in any order.
    out_of_order_time_window: '10m',
    // Metrics pushed by OTLP get the names that the same metrics have when they are scraped.
    otel_metric_suffixes_enabled: true,
    // kube-state-metrics makes a label of each label of a pod.
    max_label_names_per_series: 60,
    ruler_max_rules_per_rule_group: 50,
    ruler_max_rule_groups_per_tenant: 200,
    ruler_alertmanager_client_config: { alertmanager_url: props.alertmanager },
  };
}
