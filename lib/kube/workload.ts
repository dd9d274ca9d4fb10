import { ApiObject, type Chart } from 'cdk8s';
import {
  IntOrString,
  KubeDaemonSet,
  KubeDeployment,
  KubeJob,
  type KubePersistentVolumeClaimProps,
  KubePodDisruptionBudget,
  KubeServiceAccount,
  KubeStatefulSet,
  Quantity,
} from 'cdk8s-plus-28/lib/imports/k8s';
import { dataHash } from './config-files';
import { type Identity, type Labels, objectLabels, selectorLabels } from './labels';
import { type PodOwner, type PodProps, podTemplate } from './pod';
import { type ClaimTemplate, isClaimTemplate } from './volume';

export interface WorkloadProps {
  /** Name of the workload, its service account and its disruption budget. */
  readonly name: string;
  readonly identity: Identity;
  readonly pod: PodProps;
}

export interface ReplicatedProps extends WorkloadProps {
  /** @default 1 */
  readonly replicas?: number;
}

export interface DeploymentProps extends ReplicatedProps {
  /**
   * `Recreate` where a volume can be mounted by one pod at a time: a rolling update would wait for ever.
   * @default RollingUpdate - one pod more, none fewer
   */
  readonly strategy?: 'RollingUpdate' | 'Recreate';
}

export interface StatefulSetProps extends ReplicatedProps {
  /** Name of the headless Service that gives the pods their names. */
  readonly serviceName: string;
  /** `OrderedReady` where one pod must be up before the next may start. @default Parallel */
  readonly podManagement?: 'Parallel' | 'OrderedReady';
}

/** A workload that was made: what Services, policies and other components need of it. */
export interface Workload {
  readonly name: string;
  readonly identity: Identity;
  readonly serviceAccount: string;
  /** Pods of the workload, for `ComponentChart.connect`. */
  readonly pods: { readonly namespace: string; readonly labels: Labels };
}

/** Old ReplicaSets and revisions kept for a rollback. */
const HISTORY = 3;

/** A Deployment with its service account, and a disruption budget where replicas > 1. */
export function deployment(chart: Chart, props: DeploymentProps): Workload {
  const { owner, workload } = prepare(chart, props);
  new KubeDeployment(chart, `deployment-${props.name}`, {
    metadata: { name: props.name, labels: objectLabels(props.identity) },
    spec: {
      replicas: owner.replicas,
      revisionHistoryLimit: HISTORY,
      selector: { matchLabels: { ...workload.pods.labels } },
      strategy:
        props.strategy === 'Recreate'
          ? { type: 'Recreate' }
          : {
              type: 'RollingUpdate',
              rollingUpdate: { maxSurge: IntOrString.fromNumber(1), maxUnavailable: IntOrString.fromNumber(0) },
            },
      template: podTemplate(owner, props.pod),
    },
  });
  return workload;
}

const CLAIM_KIND = { apiVersion: 'v1', kind: 'PersistentVolumeClaim' } as const;

/** What of a rendered StatefulSet is read here. */
interface StatefulSetManifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly spec: { readonly volumeClaimTemplates?: readonly object[] };
}

/** A StatefulSet with its service account, claims from the mounted claim templates, and a disruption budget. */
export function statefulSet(chart: Chart, props: StatefulSetProps): Workload {
  const { owner, workload } = prepare(chart, props);
  const claims = claimTemplates(props.pod);
  const manifest: StatefulSetManifest = KubeStatefulSet.manifest({
    metadata: { name: props.name, labels: objectLabels(props.identity) },
    spec: {
      replicas: owner.replicas,
      revisionHistoryLimit: HISTORY,
      serviceName: props.serviceName,
      podManagementPolicy: props.podManagement ?? 'Parallel',
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0 } },
      persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
      selector: { matchLabels: { ...workload.pods.labels } },
      template: podTemplate(owner, props.pod),
      ...(claims.length > 0 && { volumeClaimTemplates: claims.map((c) => claimTemplate(c, workload.pods.labels)) }),
    },
  });
  // The API server adds kind and version to a claim template; left out, Argo CD reports a difference for ever. The
  // typed object drops them whenever it is rendered, so what is rendered here is an untyped one.
  const { volumeClaimTemplates } = manifest.spec;
  new ApiObject(chart, `statefulset-${props.name}`, {
    ...manifest,
    spec: {
      ...manifest.spec,
      ...(volumeClaimTemplates && { volumeClaimTemplates: volumeClaimTemplates.map((c) => ({ ...CLAIM_KIND, ...c })) }),
    },
  });
  return workload;
}

/** A DaemonSet on every node, whatever its taints: telemetry of a node that is in trouble matters most. */
export function daemonSet(chart: Chart, props: WorkloadProps): Workload {
  const { owner, workload } = prepare(chart, props, { everyNode: true });
  new KubeDaemonSet(chart, `daemonset-${props.name}`, {
    metadata: { name: props.name, labels: objectLabels(props.identity) },
    spec: {
      revisionHistoryLimit: HISTORY,
      selector: { matchLabels: { ...workload.pods.labels } },
      updateStrategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxSurge: IntOrString.fromNumber(0), maxUnavailable: IntOrString.fromString('10%') },
      },
      template: podTemplate(owner, props.pod),
    },
  });
  return workload;
}

export interface JobProps extends WorkloadProps {
  /** Annotations of the Job, e.g. Argo CD's. @default - none */
  readonly annotations?: Labels;
  /** Times that a failed pod is tried again. @default 20 */
  readonly backoffLimit?: number;
}

/**
 * A Job. Its template is immutable, so the name ends in a hash of it: whatever changes what the Job does makes another
 * Job, and nothing else does. It stays when it is done: one that deleted itself would be made again by Argo CD for ever.
 */
export function job(chart: Chart, props: JobProps): Workload {
  const { owner, workload } = prepare(chart, props);
  const template = podTemplate(owner, { restartPolicy: 'OnFailure', ...props.pod });
  const name = `${props.name}-${dataHash({ template: JSON.stringify(template) }).slice(0, 8)}`;
  new KubeJob(chart, `job-${props.name}`, {
    metadata: {
      name,
      labels: objectLabels(props.identity),
      ...(props.annotations && { annotations: { ...props.annotations } }),
    },
    spec: {
      backoffLimit: props.backoffLimit ?? 20,
      completionMode: 'NonIndexed',
      completions: 1,
      parallelism: 1,
      suspend: false,
      template,
    },
  });
  return { ...workload, name };
}

function prepare(
  chart: Chart,
  props: ReplicatedProps,
  more: { readonly everyNode?: boolean } = {},
): { owner: PodOwner; workload: Workload } {
  const labels = selectorLabels(props.identity);
  const replicas = props.replicas ?? 1;
  new KubeServiceAccount(chart, `serviceaccount-${props.name}`, {
    metadata: { name: props.name, labels: objectLabels(props.identity) },
    automountServiceAccountToken: false,
  });
  if (replicas > 1) disruptionBudget(chart, props, labels);
  return {
    owner: { identity: props.identity, serviceAccount: props.name, replicas, ...more },
    workload: {
      name: props.name,
      identity: props.identity,
      serviceAccount: props.name,
      pods: { namespace: chart.namespace ?? 'default', labels },
    },
  };
}

/** At most one pod is evicted at a time; a pod that never became ready does not block a node drain. */
function disruptionBudget(chart: Chart, props: WorkloadProps, matchLabels: Labels): void {
  new KubePodDisruptionBudget(chart, `poddisruptionbudget-${props.name}`, {
    metadata: { name: props.name, labels: objectLabels(props.identity) },
    spec: {
      maxUnavailable: IntOrString.fromNumber(1),
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: { matchLabels: { ...matchLabels } },
    },
  });
}

function claimTemplates(pod: PodProps): readonly ClaimTemplate[] {
  const byName = new Map<string, ClaimTemplate>();
  for (const c of [...(pod.initContainers ?? []), ...pod.containers]) {
    for (const { volume } of c.mounts ?? []) if (isClaimTemplate(volume)) byName.set(volume.name, volume);
  }
  return [...byName.values()];
}

function claimTemplate(claim: ClaimTemplate, labels: Labels): KubePersistentVolumeClaimProps {
  return {
    metadata: { name: claim.name, labels: { ...labels } },
    spec: {
      accessModes: ['ReadWriteOnce'],
      volumeMode: 'Filesystem',
      resources: { requests: { storage: Quantity.fromString(claim.claim.size) } },
    },
  };
}
