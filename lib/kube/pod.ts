import type { PodSpec, PodTemplateSpec, Volume } from 'cdk8s-plus-28/lib/imports/k8s';
import { type ContainerProps, container } from './container';
import { type Identity, type Labels, objectLabels, selectorLabels } from './labels';
import { placement } from './placement';
import type { WorkloadSettings } from './settings';
import { isClaimTemplate, type MountableVolume } from './volume';

export interface PodProps {
  readonly containers: readonly ContainerProps[];
  /** Run to completion one after another before the containers. @default - none */
  readonly initContainers?: readonly ContainerProps[];
  /** User, group and owner group of volumes, as the image expects. 0 is for node agents only. */
  readonly user: number;
  /** Whether the pod talks to the Kubernetes API: mounts its service account's token. @default false */
  readonly usesKubernetesApi?: boolean;
  /** Whether it sees the processes of the node; for node agents only. @default false */
  readonly seesHostProcesses?: boolean;
  /** Time to finish after being told to stop, in seconds. @default 30 */
  readonly terminationGraceSeconds?: number;
  /** Names of Secrets with registry credentials. @default - those of the environment */
  readonly imagePullSecrets?: readonly string[];
  /** Starts again after it ends; `Never` is for Jobs. @default Always */
  readonly restartPolicy?: 'Always' | 'OnFailure' | 'Never';
  /** @default - none */
  readonly cloudIdentity?: CloudIdentity;
}

/** How a cloud gives a pod an identity of its own (AWS IRSA, Azure workload identity). */
export interface CloudIdentity {
  readonly podLabels: Labels;
  readonly serviceAccountAnnotations: Labels;
}

/** Where a pod comes from; decides its names, labels and spread. */
export interface PodOwner {
  readonly identity: Identity;
  /** Service account, made by the workload. */
  readonly serviceAccount: string;
  /** More than one: pods are spread over nodes and zones. */
  readonly replicas: number;
  /** Runs on every node, whatever its taints. @default false */
  readonly everyNode?: boolean;
  /** No two replicas on one node. @default false */
  readonly quorum?: boolean;
  /** The only zone that it runs in. @default - any */
  readonly zone?: string | undefined;
  readonly settings: WorkloadSettings;
}

/** Pod template: restricted security, explicit defaults, and an annotation with the hash of what must restart it. */
export function podTemplate(owner: PodOwner, pod: PodProps): PodTemplateSpec {
  const volumes = mountedVolumes(pod);
  const annotations = { ...restartHashes(volumes), ...unconfined(pod) };
  return {
    metadata: {
      labels: { ...objectLabels(owner.identity), ...pod.cloudIdentity?.podLabels },
      ...(Object.keys(annotations).length > 0 && { annotations }),
    },
    spec: podSpec(owner, pod, volumes),
  };
}

function podSpec(owner: PodOwner, pod: PodProps, volumes: readonly MountableVolume[]): PodSpec {
  return {
    serviceAccountName: owner.serviceAccount,
    automountServiceAccountToken: pod.usesKubernetesApi ?? false,
    // A Service named after a program would otherwise become environment variables that the program reads (S3_PORT).
    enableServiceLinks: false,
    ...(pod.seesHostProcesses && { hostPid: true }),
    dnsPolicy: 'ClusterFirst',
    restartPolicy: pod.restartPolicy ?? 'Always',
    terminationGracePeriodSeconds: pod.terminationGraceSeconds ?? 30,
    securityContext: podSecurity(pod.user),
    ...imagePullSecrets(pod.imagePullSecrets ?? owner.settings.imagePullSecrets),
    ...placement({
      settings: owner.settings,
      labels: selectorLabels(owner.identity),
      replicas: owner.replicas,
      everyNode: owner.everyNode ?? false,
      quorum: owner.quorum ?? false,
      zone: owner.zone,
    }),
    ...(pod.initContainers && { initContainers: pod.initContainers.map(container) }),
    containers: pod.containers.map(container),
    ...(volumes.length > 0 && { volumes: volumes.map((v): Volume => v.volume) }),
  };
}

/** The field that says it is younger than the oldest Kubernetes that we render for; newer ones read the annotation too. */
function unconfined({ containers }: PodProps): Record<string, string> {
  const names = containers.filter((one) => one.unconfined).map(({ name }) => name);
  return Object.fromEntries(
    names.map((name) => [`container.apparmor.security.beta.kubernetes.io/${name}`, 'unconfined']),
  );
}

function imagePullSecrets(names: readonly string[]): Pick<PodSpec, 'imagePullSecrets'> {
  return names.length === 0 ? {} : { imagePullSecrets: names.map((name) => ({ name })) };
}

function podSecurity(user: number): NonNullable<PodSpec['securityContext']> {
  return {
    runAsUser: user,
    runAsGroup: user,
    ...(user === 0 ? {} : { runAsNonRoot: true, fsGroup: user, fsGroupChangePolicy: 'OnRootMismatch' }),
    seccompProfile: { type: 'RuntimeDefault' },
  };
}

/** Each volume that a container mounts, once; claim templates belong to the StatefulSet. */
function mountedVolumes(pod: PodProps): readonly MountableVolume[] {
  const byName = new Map<string, MountableVolume>();
  for (const c of [...(pod.initContainers ?? []), ...pod.containers]) {
    for (const { volume } of c.mounts ?? []) {
      if (!isClaimTemplate(volume)) byName.set(volume.name, volume);
    }
  }
  return [...byName.values()];
}

function restartHashes(volumes: readonly MountableVolume[]): Record<string, string> {
  return Object.fromEntries(
    volumes.flatMap((v) => (v.restartHash === undefined ? [] : [[`checksum/${v.name}`, v.restartHash]])),
  );
}
