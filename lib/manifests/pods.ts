import type { Manifest } from '../rendered';

/**
 * The parts of workloads that reports and checks read, as plain JSON. Shapes are Kubernetes' own; the check
 * `objects-match-the-kubernetes-schema` proves them before any other check looks.
 */

export interface Resources {
  readonly requests?: Readonly<Record<string, string>>;
  readonly limits?: Readonly<Record<string, string>>;
}

export interface SecurityContext {
  readonly privileged?: boolean;
  readonly allowPrivilegeEscalation?: boolean;
  readonly readOnlyRootFilesystem?: boolean;
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly procMount?: string;
  readonly seccompProfile?: { readonly type: string };
  readonly seLinuxOptions?: { readonly type?: string; readonly user?: string; readonly role?: string };
  readonly appArmorProfile?: { readonly type: string };
  readonly capabilities?: { readonly add?: readonly string[]; readonly drop?: readonly string[] };
  readonly sysctls?: readonly { readonly name: string }[];
  readonly windowsOptions?: { readonly hostProcess?: boolean };
}

/** A reference to a key of a ConfigMap or Secret, or to the whole object. */
export interface KeyRef {
  readonly name: string;
  readonly key?: string;
  readonly optional?: boolean;
}

export interface EnvVar {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: {
    readonly configMapKeyRef?: KeyRef;
    readonly secretKeyRef?: KeyRef;
    readonly fieldRef?: { readonly fieldPath: string };
  };
}

/** A probe or a lifecycle hook. */
export interface Probe {
  readonly sleep?: { readonly seconds: number };
  readonly exec?: { readonly command?: readonly string[] };
  readonly httpGet?: { readonly port: number | string; readonly path?: string; readonly host?: string };
  readonly tcpSocket?: { readonly port: number | string; readonly host?: string };
  readonly grpc?: { readonly port: number };
}

export interface ContainerPort {
  readonly name?: string;
  readonly containerPort: number;
  readonly hostPort?: number;
}

export interface Container {
  readonly name: string;
  readonly image?: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: readonly EnvVar[];
  readonly envFrom?: readonly { readonly configMapRef?: KeyRef; readonly secretRef?: KeyRef }[];
  readonly ports?: readonly ContainerPort[];
  readonly resources?: Resources;
  readonly securityContext?: SecurityContext;
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string; readonly subPath?: string }[];
  readonly livenessProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly startupProbe?: Probe;
  readonly lifecycle?: { readonly postStart?: Probe; readonly preStop?: Probe };
  /** `Always` on an init container makes it a sidecar. */
  readonly restartPolicy?: string;
}

interface Items {
  readonly items?: readonly { readonly key: string; readonly path: string }[];
  readonly optional?: boolean;
}

export interface Volume extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly configMap?: { readonly name: string } & Items;
  readonly secret?: { readonly secretName: string } & Items;
  readonly persistentVolumeClaim?: { readonly claimName: string };
  readonly projected?: {
    readonly sources?: readonly {
      readonly configMap?: { readonly name: string } & Items;
      readonly secret?: { readonly name: string } & Items;
    }[];
  };
}

export interface PodSpec {
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly volumes?: readonly Volume[];
  readonly serviceAccountName?: string;
  readonly priorityClassName?: string;
  readonly imagePullSecrets?: readonly { readonly name: string }[];
  readonly securityContext?: SecurityContext;
  readonly enableServiceLinks?: boolean;
  readonly terminationGracePeriodSeconds?: number;
  readonly hostNetwork?: boolean;
  readonly hostPID?: boolean;
  readonly hostIPC?: boolean;
  readonly restartPolicy?: string;
  readonly topologySpreadConstraints?: readonly unknown[];
  readonly affinity?: { readonly podAntiAffinity?: unknown };
}

/** The pods that an object makes: itself, or its template. */
export interface PodTemplate {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly spec: PodSpec;
  /** Path of the pod spec in the object, e.g. `spec.template.spec`. */
  readonly path: string;
}

interface RawTemplate {
  readonly metadata?: Manifest['metadata'];
  readonly spec: PodSpec;
}

const TEMPLATE_PATHS: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};

/** Pod template of a workload; `undefined` for every other object. */
export function podTemplate(object: Manifest): PodTemplate | undefined {
  const path = TEMPLATE_PATHS[object.kind];
  if (path === undefined) return undefined;
  const template = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], object) as RawTemplate;
  return {
    labels: template.metadata?.labels ?? {},
    annotations: template.metadata?.annotations ?? {},
    spec: template.spec,
    path: [...path, 'spec'].join('.'),
  };
}

/** A container and its path in the object, e.g. `spec.template.spec.containers[0]`. */
export interface PlacedContainer {
  readonly container: Container;
  readonly path: string;
  readonly init: boolean;
}

/** All containers of a template, init containers first. */
export function containersOf(template: PodTemplate): readonly PlacedContainer[] {
  const { initContainers = [], containers } = template.spec;
  return [
    ...initContainers.map((container, i) => ({ container, path: `${template.path}.initContainers[${i}]`, init: true })),
    ...containers.map((container, i) => ({ container, path: `${template.path}.containers[${i}]`, init: false })),
  ];
}
