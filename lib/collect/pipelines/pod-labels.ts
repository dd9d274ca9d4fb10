import type { CommonRelabelConfig } from '../../../imports/alloy/arguments.gen';

/**
 * What a pod and its containers are called, the same in every signal, so that one leads to the other. Namespace, pod, container
 * and node are what the Kubernetes API says and nobody can claim; the name of the application is what people write on the pod.
 */
export const NAMESPACE_AND_POD: readonly CommonRelabelConfig[] = [
  { source_labels: ['__meta_kubernetes_namespace'], target_label: 'namespace' },
  { source_labels: ['__meta_kubernetes_pod_name'], target_label: 'pod' },
];

export const CONTAINER: CommonRelabelConfig = {
  source_labels: ['__meta_kubernetes_pod_container_name'],
  target_label: 'container',
};

export const NODE: CommonRelabelConfig = {
  source_labels: ['__meta_kubernetes_pod_node_name'],
  target_label: 'node',
};

/** Labels and annotations in which people say what runs in a pod, best first. */
const APP_NAMES = ['__meta_kubernetes_pod_label_app_kubernetes_io_name', '__meta_kubernetes_pod_label_app'] as const;

/** Where applications that push by OTLP say the same: https://opentelemetry.io/docs/specs/semconv/non-normative/k8s-attributes/ */
const SERVICE_NAME = '__meta_kubernetes_pod_annotation_resource_opentelemetry_io_service_name';

/** The application that a container is part of: by a label of the pod, else the container's own name. */
export const APP: CommonRelabelConfig = firstOf('app', [...APP_NAMES, '__meta_kubernetes_pod_container_name']);

/** The same for a pod as a whole, which is called by its owner where no label says it. */
export const APP_OF_POD: CommonRelabelConfig = firstOf('app', [...APP_NAMES, '__meta_kubernetes_pod_controller_name']);

/** The name under which traces of the application come: what the pod says, else `app`, which has to be there. */
export const SERVICE: CommonRelabelConfig = firstOf('service_name', [SERVICE_NAME, 'app']);

/** Pods that have ended are in the API for a while. */
export const RUNNING: CommonRelabelConfig = {
  source_labels: ['__meta_kubernetes_pod_phase'],
  regex: 'Succeeded|Failed',
  action: 'drop',
};

/** Containers that ran before the others. */
export const NO_INIT_CONTAINERS: CommonRelabelConfig = {
  source_labels: ['__meta_kubernetes_pod_container_init'],
  regex: 'true',
  action: 'drop',
};

/** A label with the first value that is not empty. */
function firstOf(target_label: string, source_labels: readonly string[]): CommonRelabelConfig {
  return { source_labels, regex: ';*([^;]+).*', target_label };
}
