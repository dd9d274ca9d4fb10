import type { CommonRelabelConfig, StageBlock } from '../../../imports/alloy/arguments.gen';
import { component, type Nodes } from '../../alloy';
import type { Sources } from '../../spec/model';
import type { SignalSinks } from '../sinks';
import { jsonFieldStages } from './json-fields';
import { LONGEST_LINE, MAX_LINE_BYTES } from './line-length';
import type { DiscoveredPods } from './node-pods';
import { APP, CONTAINER, NAMESPACE_AND_POD, SERVICE } from './pod-labels';

/** Files of a container's log, after namespace, pod, uid and container. */
const LOG_FILES = '/var/log/pods/${1}_${2}_${3}/${4}/*.log';

/**
 * Labels of a container's stream, all from the Kubernetes API, and the files of its log. The kubelet names the directory
 * after namespace, pod and uid, so that the path needs no wildcard before the file name.
 */
const LABELS_AND_PATH: readonly CommonRelabelConfig[] = [
  ...NAMESPACE_AND_POD,
  CONTAINER,
  APP,
  SERVICE,
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

export interface PodLogsProps {
  readonly pods: DiscoveredPods;
  readonly sink: NonNullable<SignalSinks['logs']>;
  readonly settings: PodLogsSettings;
}

type PodLogsSettings = Exclude<Sources['podLogs'], 'off'>;

/**
 * From lines of the container runtime to entries. What the runtime split is joined first, then what an application wrote on
 * several lines.
 */
function stages({ jsonFields, multiline }: PodLogsSettings): readonly StageBlock[] {
  return [
    // The limit holds while a line without end is being joined.
    { stage: 'cri', max_partial_line_size: MAX_LINE_BYTES, max_partial_line_size_truncate: true },
    ...(multiline === 'none' ? [] : [linesBetween(multiline)]),
    ...jsonFieldStages(jsonFields, ['stream']),
    // Changes with every restart of a container; pod and container say the same.
    { stage: 'label_drop', values: ['filename'] },
    // Loki refuses what is older than a week (`reject_old_samples_max_age`); a day is left for the time that a line may wait.
    { stage: 'drop', older_than: '144h', drop_counter_reason: 'too_old' },
    { stage: 'truncate', rule: [LONGEST_LINE, { limit: '1KiB', source_type: 'structured_metadata' }] },
  ];
}

/** Lines from one that matches to before the next are one entry; a stack trace that is interrupted is not waited for. */
function linesBetween(firstline: string): StageBlock {
  return { stage: 'multiline', firstline, max_lines: 500, max_wait_time: '3s' };
}

/** Logs of the pods on the node of the agent. */
export function podLogs({ pods, sink, settings }: PodLogsProps): Nodes {
  const paths = component('discovery.relabel', 'pod_logs', { targets: pods.exports.targets, rule: LABELS_AND_PATH });
  const files = component('local.file_match', 'pod_logs', { path_targets: paths.exports.output });
  const process = component('loki.process', 'pod_logs', { forward_to: sink, stages: stages(settings) });
  const tail = component('loki.source.file', 'pod_logs', {
    targets: files.exports.targets,
    forward_to: [process.exports.receiver],
  });
  return [pods, paths, files, tail, process];
}
