/** How an environment runs what it runs. Part of the resolved model: see `model.ts`. */

/** A taint that pods tolerate, as Kubernetes has it: what is left out matches everything. */
export interface Toleration {
  readonly key?: string;
  readonly operator: 'Equal' | 'Exists';
  readonly value?: string;
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** Where pods of one sort may run, and what may be evicted for them. */
export interface PodPlacement {
  /** Labels that a node must have. */
  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly tolerations: readonly Toleration[];
  /** Whether replicas are spread over zones too. */
  readonly spreadZones: boolean;
  /** Priority class, which exists in the cluster; `none`: the cluster's default. */
  readonly priorityClass: string | 'none';
}

/** What all workloads of an environment have in common; `lib/kube` applies it to each of them. */
export interface WorkloadSettings {
  /** `34` of Kubernetes 1.34. */
  readonly kubernetesMinor: number;
  /** Zones of the cluster's nodes; empty: not said. */
  readonly zones: readonly string[];
  /** Class of every volume; `default`: the cluster's. */
  readonly storageClass: string | 'default';
  readonly imagePullSecrets: readonly string[];
  /** Whether there are ServiceMonitors for the metrics of the platform's programs. */
  readonly serviceMonitors: boolean;
  /** Pods of node agents. */
  readonly agents: PodPlacement;
  /** All other pods. */
  readonly backends: PodPlacement;
}

/** A store that External Secrets copies Secrets from. */
export interface SecretStore {
  readonly kind: 'ClusterSecretStore' | 'SecretStore';
  readonly name: string;
  /** Path of a Secret in the store; `{environment}` and `{name}` are filled in. */
  readonly path: string;
  /** How often Secrets are read again, as Go has durations. */
  readonly refresh: string;
}

export interface Operations {
  readonly workloads: WorkloadSettings;
  /** Whether the namespace is closed to connections that nobody declared. */
  readonly networkPolicies: boolean;
  /** Whether Argo CD applies changes by itself. */
  readonly sync: 'automated' | 'manual';
  /** Where the Secrets come from; `none`: somebody makes them. */
  readonly secrets: SecretStore | 'none';
  /** Whether the CRDs of ServiceMonitors and their like are rendered too. */
  readonly monitoringCrds: boolean;
}
