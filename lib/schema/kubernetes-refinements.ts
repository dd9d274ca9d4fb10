import type { JsonSchema } from './json-schema';

/** What the API server checks beyond the published schemas, by type. */

/** Schemas that say too little, replaced. By full name. */
export const REPLACED: Readonly<Record<string, JsonSchema>> = {
  'io.k8s.apimachinery.pkg.api.resource.Quantity': {
    type: ['string', 'number'],
    pattern: '^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+|Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE])?$',
  },
};

/** Fields that an object is refused without. */
export const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  CronJob: ['metadata', 'spec'],
  DaemonSet: ['metadata', 'spec'],
  Deployment: ['metadata', 'spec'],
  Ingress: ['metadata', 'spec'],
  Job: ['metadata', 'spec'],
  JobTemplateSpec: ['spec'],
  NetworkPolicy: ['metadata', 'spec'],
  PersistentVolumeClaim: ['spec'],
  PersistentVolumeClaimSpec: ['accessModes', 'resources'],
  Pod: ['metadata', 'spec'],
  PodDisruptionBudget: ['metadata', 'spec'],
  PodTemplateSpec: ['spec'],
  Service: ['metadata', 'spec'],
  StatefulSet: ['metadata', 'spec'],
};

/**
 * Fields that take one of a few words. The published schemas call them strings; the API server knows better
 * (https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.34/). By type and field.
 */
export const ENUMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Container: {
    imagePullPolicy: ['Always', 'IfNotPresent', 'Never'],
    terminationMessagePolicy: ['File', 'FallbackToLogsOnError'],
  },
  ContainerPort: { protocol: ['TCP', 'UDP', 'SCTP'] },
  CronJobSpec: { concurrencyPolicy: ['Allow', 'Forbid', 'Replace'] },
  DaemonSetUpdateStrategy: { type: ['RollingUpdate', 'OnDelete'] },
  DeploymentStrategy: { type: ['Recreate', 'RollingUpdate'] },
  EmptyDirVolumeSource: { medium: ['', 'Memory', 'HugePages'] },
  HTTPGetAction: { scheme: ['HTTP', 'HTTPS'] },
  HTTPIngressPath: { pathType: ['Exact', 'Prefix', 'ImplementationSpecific'] },
  HostPathVolumeSource: {
    type: ['', 'DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice'],
  },
  JobSpec: { completionMode: ['NonIndexed', 'Indexed'], podReplacementPolicy: ['TerminatingOrFailed', 'Failed'] },
  LabelSelectorRequirement: { operator: ['In', 'NotIn', 'Exists', 'DoesNotExist'] },
  NetworkPolicyPort: { protocol: ['TCP', 'UDP', 'SCTP'] },
  PersistentVolumeClaimSpec: { volumeMode: ['Filesystem', 'Block'] },
  PodDisruptionBudgetSpec: { unhealthyPodEvictionPolicy: ['IfHealthyBudget', 'AlwaysAllow'] },
  PodSecurityContext: { fsGroupChangePolicy: ['Always', 'OnRootMismatch'] },
  PodSpec: {
    dnsPolicy: ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'],
    preemptionPolicy: ['Never', 'PreemptLowerPriority'],
    restartPolicy: ['Always', 'OnFailure', 'Never'],
  },
  RoleRef: { kind: ['Role', 'ClusterRole'] },
  SeccompProfile: { type: ['RuntimeDefault', 'Localhost', 'Unconfined'] },
  ServicePort: { protocol: ['TCP', 'UDP', 'SCTP'] },
  ServiceSpec: {
    externalTrafficPolicy: ['Cluster', 'Local'],
    internalTrafficPolicy: ['Cluster', 'Local'],
    ipFamilyPolicy: ['SingleStack', 'PreferDualStack', 'RequireDualStack'],
    sessionAffinity: ['None', 'ClientIP'],
    type: ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'],
  },
  StatefulSetPersistentVolumeClaimRetentionPolicy: {
    whenDeleted: ['Retain', 'Delete'],
    whenScaled: ['Retain', 'Delete'],
  },
  StatefulSetSpec: { podManagementPolicy: ['OrderedReady', 'Parallel'] },
  StatefulSetUpdateStrategy: { type: ['RollingUpdate', 'OnDelete'] },
  Subject: { kind: ['User', 'Group', 'ServiceAccount'] },
  Toleration: {
    effect: ['', 'NoSchedule', 'PreferNoSchedule', 'NoExecute'],
    operator: ['', 'Exists', 'Equal'],
  },
  TopologySpreadConstraint: {
    nodeAffinityPolicy: ['Honor', 'Ignore'],
    nodeTaintsPolicy: ['Honor', 'Ignore'],
    whenUnsatisfiable: ['DoNotSchedule', 'ScheduleAnyway'],
  },
  VolumeMount: { mountPropagation: ['None', 'HostToContainer', 'Bidirectional'] },
};
