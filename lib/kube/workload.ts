import { ApiObject } from 'cdk8s';
import {
  type DeploymentStrategy,
  IntOrString,
  KubeDaemonSet,
  KubeDeployment,
  KubeJob,
  KubeServiceAccount,
  KubeStatefulSet,
} from 'cdk8s-plus-28/lib/imports/k8s';
import { type Autoscale, autoscaler } from './autoscaler';
import { claimTemplates } from './claim-templates';
import { dataHash } from './config-files';
import { disruptionBudget } from './disruption-budget';
import { drains, withDrains } from './drain';
import { type Identity, type Labels, objectLabels, selectorLabels } from './labels';
import { type PodOwner, type PodProps, podTemplate } from './pod';
import { settingsOf, type WorkloadChart } from './settings';

export interface WorkloadProps {
  /** Name of the workload, its service account and its disruption budget. */
  readonly name: string;
  readonly identity: Identity;
  readonly pod: PodProps;
}

export interface ReplicatedProps extends WorkloadProps {
  /** @default 1 */
  readonly replicas?: number;
  /**
   * Whether the workload stops when more than one replica is lost: no two of them on one node, and spread over the zones
   * that the environment names. @default false
   */
  readonly quorum?: boolean;
  /** The only zone that the replicas run in, for workloads that are there once for each zone. @default - any */
  readonly zone?: string;
}

export interface DeploymentProps extends ReplicatedProps {
  /**
   * `Recreate` where a volume can be mounted by one pod at a time: a rolling update would wait for ever.
   * @default RollingUpdate - one pod more, none fewer
   */
  readonly strategy?: 'RollingUpdate' | 'Recreate';
  /** Replicas that follow the load, instead of `replicas`. @default off */
  readonly autoscale?: Autoscale | 'off';
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

/** A Deployment with its service account, an autoscaler if asked for, and a disruption budget where replicas > 1. */
export function deployment(chart: WorkloadChart, props: DeploymentProps): Workload {
  const autoscale = props.autoscale === 'off' ? undefined : props.autoscale;
  const { owner, workload } = prepare(chart, { ...props, replicas: autoscale?.max ?? props.replicas ?? 1 });
  const rolling = props.strategy !== 'Recreate';
  const manifest = KubeDeployment.manifest({
    metadata: { name: props.name, labels: objectLabels(props.identity) },
    spec: {
      ...(autoscale === undefined && { replicas: owner.replicas }),
      revisionHistoryLimit: HISTORY,
      selector: { matchLabels: { ...workload.pods.labels } },
      strategy: rolling ? ONE_MORE : { type: 'Recreate' },
      template: podTemplate(owner, props.pod),
    },
  });
  new ApiObject(
    chart,
    `deployment-${props.name}`,
    rolling ? withDrains(manifest, drains(props.pod, owner.settings.kubernetesMinor)) : manifest,
  );
  if (autoscale !== undefined) autoscaler(chart, { name: props.name, identity: props.identity, autoscale });
  return workload;
}

/** A rolling update with one pod more and none fewer. */
const ONE_MORE: DeploymentStrategy = {
  type: 'RollingUpdate',
  rollingUpdate: { maxSurge: IntOrString.fromNumber(1), maxUnavailable: IntOrString.fromNumber(0) },
};

/** A StatefulSet with its service account, claims from the mounted claim templates, and a disruption budget. */
export function statefulSet(chart: WorkloadChart, props: StatefulSetProps): Workload {
  const { owner, workload } = prepare(chart, props);
  const claims = claimTemplates(props.pod, workload.pods.labels, owner.settings);
  const manifest = KubeStatefulSet.manifest({
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
    },
  });
  // The API server adds kind and version to a claim template; left out, Argo CD reports a difference for ever. The
  // typed object drops them whenever it is rendered, so what is rendered here is an untyped one.
  new ApiObject(chart, `statefulset-${props.name}`, {
    ...manifest,
    spec: { ...manifest.spec, ...(claims.length > 0 && { volumeClaimTemplates: claims }) },
  });
  return workload;
}

/** A DaemonSet on every node, whatever its taints: telemetry of a node that is in trouble matters most. */
export function daemonSet(chart: WorkloadChart, props: WorkloadProps): Workload {
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
export function job(chart: WorkloadChart, props: JobProps): Workload {
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
  chart: WorkloadChart,
  props: ReplicatedProps,
  more: { readonly everyNode?: boolean } = {},
): { owner: PodOwner; workload: Workload } {
  const { name, identity, quorum = false, zone } = props;
  const replicas = props.replicas ?? 1;
  const pods = { namespace: chart.namespace ?? 'default', labels: selectorLabels(identity) };
  new KubeServiceAccount(chart, `serviceaccount-${name}`, {
    metadata: { name, labels: objectLabels(identity), ...annotations(props.pod) },
    automountServiceAccountToken: false,
  });
  // Those of several zones have one for all of them: a pod may be under one budget only.
  if (replicas > 1 && zone === undefined) disruptionBudget(chart, { name, identity, pods });
  return {
    owner: { identity, serviceAccount: name, replicas, quorum, zone, settings: settingsOf(chart), ...more },
    workload: { name, identity, serviceAccount: name, pods },
  };
}

function annotations({ cloudIdentity }: PodProps): { readonly annotations?: Record<string, string> } {
  const said = cloudIdentity?.serviceAccountAnnotations ?? {};
  return Object.keys(said).length === 0 ? {} : { annotations: { ...said } };
}
