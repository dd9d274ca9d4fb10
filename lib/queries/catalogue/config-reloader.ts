import { metricSource } from './metric';
import { TARGET_LABELS } from './target-labels';

/** Metrics of prometheus-config-reloader 0.93, beside each Alloy. */
export const configReloader = () =>
  metricSource({
    name: 'prometheus-config-reloader',
    prefixes: ['reloader_', 'prometheus_config_reloader_'],
    targetLabels: TARGET_LABELS,
    table: `
gauge prometheus_config_reloader_build_info branch goarch goos goversion revision tags version
counter reloader_config_apply_operations_failed_total
counter reloader_config_apply_operations_total
gauge reloader_config_environment_variable_expansion_errors
gauge reloader_info method
gauge reloader_last_reload_success_timestamp_seconds
gauge reloader_last_reload_successful
counter reloader_reloads_failed_total
counter reloader_reloads_total
counter reloader_watch_errors_total
counter reloader_watch_events_total
gauge reloader_watches
`,
  });
