import type { CommonRelabelConfig, StageBlock } from '../../../imports/alloy/arguments.gen';
import { component, type Nodes, operation, std } from '../../alloy';
import type { SignalSinks } from '../sinks';
import { LONGEST_LINE, MAX_LINE_BYTES } from './line-length';

/** Environment variable of a node agent with the name of its node. */
export const NODE_NAME = 'NODE_NAME';

/** Files of a container's log, after namespace, pod, uid and container. */
const LOG_FILES = '/var/log/pods/${1}_${2}_${3}/${4}/*.log';

/**
 * Labels of a container's stream, all from the Kubernetes API, and the files of its log. The kubelet names the directory
 * after namespace, pod and uid, so that the path needs no wildcard before the file name.
 */
const LABELS_AND_PATH: readonly CommonRelabelConfig[] = [
  { source_labels: ['__meta_kubernetes_namespace'], target_label: 'namespace' },
  { source_labels: ['__meta_kubernetes_pod_name'], target_label: 'pod' },
  { source_labels: ['__meta_kubernetes_pod_container_name'], target_label: 'container' },
  {
    // The first that is not empty.
    source_labels: [
      '__meta_kubernetes_pod_label_app_kubernetes_io_name',
      '__meta_kubernetes_pod_label_app',
      '__meta_kubernetes_pod_container_name',
    ],
    regex: ';*([^;]+).*',
    target_label: 'app',
  },
  {
    source_labels: [
      '__meta_kubernetes_namespace',
      '__meta_kubernetes_pod_name',
      '__meta_kubernetes_pod_uid',
      '__meta_kubernetes_pod_container_name',
    ],
    regex: '(.+);(.+);(.+);(.+)',
    replacement: LOG_FILES,
    target_label: '__path__',
  },
  {
    // The directory of a static pod (control plane) has the hash of its file instead of the uid. Anybody can write the
    // annotation, and with it could claim another pod's log, so it counts in kube-system alone.
    source_labels: [
      '__meta_kubernetes_namespace',
      '__meta_kubernetes_pod_name',
      '__meta_kubernetes_pod_annotation_kubernetes_io_config_hash',
      '__meta_kubernetes_pod_container_name',
    ],
    regex: '(kube-system);(.+);([0-9a-f]+);(.+)',
    replacement: LOG_FILES,
    target_label: '__path__',
  },
];

/**
 * From a line of the container runtime to an entry. Of a JSON line, level and trace id become structured metadata: as labels
 * they would multiply the streams. The message is not stored a second time beside the line that holds it.
 */
const STAGES: readonly StageBlock[] = [
  // Joins what the runtime split; the limit holds while a line without end is being joined.
  { stage: 'cri', max_partial_line_size: MAX_LINE_BYTES, max_partial_line_size_truncate: true },
  { stage: 'json', expressions: { level: 'level', msg: 'msg', trace_id: 'trace_id' } },
  { stage: 'structured_metadata', values: { level: '', trace_id: '', stream: '' } },
  // Changes with every restart of a container; pod and container say the same.
  { stage: 'label_drop', values: ['filename'] },
  // Loki refuses what is older than a week (`reject_old_samples_max_age`); a day is left for the time that a line may wait.
  { stage: 'drop', older_than: '144h', drop_counter_reason: 'too_old' },
  { stage: 'truncate', rule: [LONGEST_LINE, { limit: '1KiB', source_type: 'structured_metadata' }] },
];

/** Logs of the pods on the node of the agent. */
export function podLogs(sink: NonNullable<SignalSinks['logs']>): Nodes {
  const pods = component('discovery.kubernetes', 'node_pods', {
    role: 'pod',
    selectors: [{ role: 'pod', field: operation('spec.nodeName=', '+', std.sys.env(NODE_NAME)) }],
  });
  const paths = component('discovery.relabel', 'pod_logs', { targets: pods.exports.targets, rule: LABELS_AND_PATH });
  const files = component('local.file_match', 'pod_logs', { path_targets: paths.exports.output });
  const process = component('loki.process', 'pod_logs', { forward_to: sink, stages: STAGES });
  const tail = component('loki.source.file', 'pod_logs', {
    targets: files.exports.targets,
    forward_to: [process.exports.receiver],
  });
  return [pods, paths, files, tail, process];
}
