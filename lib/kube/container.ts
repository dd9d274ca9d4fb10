import {
  type Container,
  type EnvVar,
  IntOrString,
  type Probe as KubeProbe,
  Quantity,
  type ResourceRequirements,
  type SecurityContext,
} from 'cdk8s-plus-28/lib/imports/k8s';
import type { Mount } from './volume';

/** Requests and limits in canonical quantities; `cpuLimit: 'none'` leaves the CPU unlimited. */
export interface ContainerResources {
  readonly cpuRequest: string;
  readonly memoryRequest: string;
  readonly cpuLimit: string;
  readonly memoryLimit: string;
}

/** A value, a key of a Secret (`optional`: without it the variable is not set), or a field of the pod. */
export type EnvValue =
  | string
  | { readonly secret: { readonly name: string; readonly key: string }; readonly optional?: true }
  | { readonly field: string };

export interface HttpProbe {
  /** @default - none: a port that takes connections is enough, for programs that speak no HTTP */
  readonly path?: string;
  /** Name of a container port. */
  readonly port: string;
  /** @default 10 */
  readonly periodSeconds?: number;
  /** @default 3 */
  readonly failureThreshold?: number;
  /** @default 5 */
  readonly timeoutSeconds?: number;
}

/** A command that succeeds, for programs that listen to nothing. */
export interface ExecProbe extends Omit<HttpProbe, 'path' | 'port'> {
  readonly command: readonly string[];
}

/** How the kubelet knows that a container has started, can serve, and still lives. */
export interface Probes {
  readonly readiness: HttpProbe | ExecProbe;
  readonly liveness: HttpProbe | ExecProbe;
  readonly startup: HttpProbe | ExecProbe;
}

export interface ContainerProps {
  readonly name: string;
  /** Full image reference. */
  readonly image: string;
  /** @default - the image's entry point */
  readonly command?: readonly string[];
  /** @default - none */
  readonly args?: readonly string[];
  /** @default - none */
  readonly env?: Readonly<Record<string, EnvValue>>;
  /** Container ports by name. @default - none */
  readonly ports?: Readonly<Record<string, number>>;
  /** @default - none: for init containers and Jobs only */
  readonly probes?: Probes;
  readonly resources: ContainerResources;
  /** User and group, where the image has another than the pod; never root. @default - that of the pod */
  readonly user?: number;
  /** @default - none */
  readonly mounts?: readonly Mount[];
  /** Runs before the container is told to stop. @default - nothing */
  readonly preStopSleepSeconds?: number;
  /** Capabilities added after all were dropped; only node agents have any. @default - none */
  readonly capabilities?: readonly string[];
  /** Without any confinement, to change the node itself; only an init container of a node agent is. @default false */
  readonly privileged?: boolean;
  /** Without AppArmor, which keeps a process from looking into others; only node agents are. @default false */
  readonly unconfined?: boolean;
}

/** The Kubernetes container: everything dropped that a program does not need, every defaulted field written out. */
export function container(props: ContainerProps): Container {
  return {
    name: props.name,
    image: props.image,
    imagePullPolicy: 'IfNotPresent',
    ...(props.command && { command: [...props.command] }),
    ...(props.args && { args: [...props.args] }),
    ...(props.env && { env: Object.entries(props.env).map(envVar) }),
    ...(props.ports && {
      ports: Object.entries(props.ports).map(([name, containerPort]) => ({ name, containerPort, protocol: 'TCP' })),
    }),
    ...(props.probes && {
      readinessProbe: probeOf(props.probes.readiness),
      livenessProbe: probeOf(props.probes.liveness),
      startupProbe: probeOf(props.probes.startup),
    }),
    ...(props.preStopSleepSeconds && {
      lifecycle: { preStop: { exec: { command: ['sleep', String(props.preStopSleepSeconds)] } } },
    }),
    resources: resourceRequirements(props.resources),
    securityContext: securityContext(props),
    ...(props.mounts && { volumeMounts: props.mounts.map(volumeMount) }),
  };
}

function securityContext({ capabilities, privileged, user }: ContainerProps): SecurityContext {
  if (privileged) return { privileged, allowPrivilegeEscalation: true, readOnlyRootFilesystem: true };
  return {
    ...(user !== undefined && { runAsUser: user, runAsGroup: user, runAsNonRoot: true }),
    // With SYS_ADMIN it cannot be kept from gaining privileges: the kubelet ignores `false`.
    allowPrivilegeEscalation: capabilities?.includes('SYS_ADMIN') ?? false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'], ...(capabilities && { add: [...capabilities] }) },
  };
}

function envVar([name, value]: [string, EnvValue]): EnvVar {
  if (typeof value === 'string') return { name, value };
  if ('secret' in value) {
    const { secret, optional } = value;
    return { name, valueFrom: { secretKeyRef: { name: secret.name, key: secret.key, ...(optional && { optional }) } } };
  }
  return { name, valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: value.field } } };
}

function probeOf(probe: HttpProbe | ExecProbe): KubeProbe {
  return {
    ...actionOf(probe),
    periodSeconds: probe.periodSeconds ?? 10,
    timeoutSeconds: probe.timeoutSeconds ?? 5,
    successThreshold: 1,
    failureThreshold: probe.failureThreshold ?? 3,
  };
}

function actionOf(probe: HttpProbe | ExecProbe): KubeProbe {
  if ('command' in probe) return { exec: { command: [...probe.command] } };
  const port = IntOrString.fromString(probe.port);
  return probe.path === undefined ? { tcpSocket: { port } } : { httpGet: { path: probe.path, port, scheme: 'HTTP' } };
}

function resourceRequirements(resources: ContainerResources): ResourceRequirements {
  return {
    requests: { cpu: Quantity.fromString(resources.cpuRequest), memory: Quantity.fromString(resources.memoryRequest) },
    limits: {
      ...(resources.cpuLimit !== 'none' && { cpu: Quantity.fromString(resources.cpuLimit) }),
      memory: Quantity.fromString(resources.memoryLimit),
    },
  };
}

function volumeMount(mount: Mount) {
  return {
    name: mount.volume.name,
    mountPath: mount.path,
    ...(mount.readOnly && { readOnly: true }),
    ...(mount.subPath !== undefined && { subPath: mount.subPath }),
    ...(mount.followsHost && { mountPropagation: 'HostToContainer' }),
  };
}
