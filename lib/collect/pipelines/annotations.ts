import type { CommonRelabelConfig } from '../../../imports/alloy/arguments.gen';

/** Labels of a discovered pod in which its annotations stand. */
export interface Annotations {
  /** Is `true` where somebody wants it collected. */
  readonly wanted: string;
  readonly port: string;
  readonly path: string;
  readonly scheme: string;
}

/**
 * Where annotated pods are found, from their annotations. Whatever stands there, the address is the pod's own.
 *
 * Discovery yields a target for each port that a container declares. With an annotated port all of them become one target of the
 * pod as a whole, which has no container; without, each declared port is one.
 */
export function annotatedAddress(annotations: Annotations, pathLabel: string): readonly CommonRelabelConfig[] {
  const { wanted, port, path, scheme } = annotations;
  return [
    { source_labels: [wanted], regex: 'true', action: 'keep' },
    // Neither a port that is declared nor one that is annotated.
    { source_labels: [port, '__meta_kubernetes_pod_container_port_number'], regex: ';', action: 'drop' },
    {
      source_labels: [port, '__meta_kubernetes_pod_container_name'],
      regex: ';(.+)',
      target_label: 'container',
    },
    {
      source_labels: ['__meta_kubernetes_pod_ip', port],
      regex: String.raw`([\d.]+);(\d+)`,
      replacement: '$1:$2',
      target_label: '__address__',
    },
    {
      source_labels: ['__meta_kubernetes_pod_ip', port],
      regex: String.raw`([0-9a-fA-F]*:[0-9a-fA-F:.]*);(\d+)`,
      replacement: '[$1]:$2',
      target_label: '__address__',
    },
    { source_labels: [path], regex: '(.+)', target_label: pathLabel },
    { source_labels: [scheme], regex: '(https?)', target_label: '__scheme__' },
  ];
}

/** The name of an annotation as a label of a discovered pod. */
export function annotation(name: string): string {
  return `__meta_kubernetes_pod_annotation_${name.replace(/[^a-zA-Z0-9_]/g, '_')}`;
}

/** Pods of the platform itself are collected otherwise. */
export function notIn(namespace: string): CommonRelabelConfig {
  return { source_labels: ['__meta_kubernetes_namespace'], regex: namespace, action: 'drop' };
}
