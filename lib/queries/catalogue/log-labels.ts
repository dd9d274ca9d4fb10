import type { LogLabels } from '../logql/logql-labels';

/**
 * Labels that the collectors give to lines of logs, by where they come from: docs/logs.md. Loki adds `service_name` and
 * `detected_level` itself.
 */
export const PLATFORM_LOG_LABELS: LogLabels = {
  streams: [
    // The last is Loki's own, where several tenants are read at once.
    ...['cluster', 'environment', 'namespace', '__tenant_id__'],
    // Pods.
    ...['pod', 'container', 'app'],
    // Files of nodes, the journal, and Kubernetes events.
    ...['job', 'node', 'filename', 'unit'],
    // Logs by OTLP: what Loki makes labels of the resource.
    ...['service_name', 'service_namespace', 'service_instance_id', 'deployment_environment', 'k8s_namespace_name'],
    ...['k8s_cluster_name', 'k8s_container_name', 'k8s_cronjob_name', 'k8s_daemonset_name', 'k8s_deployment_name'],
    ...['k8s_job_name', 'k8s_pod_name', 'k8s_replicaset_name', 'k8s_statefulset_name'],
  ],
  metadata: [
    ...['level', 'trace_id', 'span_id', 'stream'],
    ...['kind', 'name', 'reason'],
    ...['severity_text', 'severity_number', 'observed_timestamp', 'flags', 'scope_name', 'scope_version'],
  ],
};
