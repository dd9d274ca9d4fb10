import type { Chart } from 'cdk8s';
import type { Labels } from './labels';

/** A taint that pods tolerate; what is left out matches everything. */
export interface Toleration {
  /** @default - every taint */
  readonly key?: string;
  readonly operator: 'Equal' | 'Exists';
  /** @default - none: for `Exists` */
  readonly value?: string;
  /** @default - every effect */
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** Where pods of one sort may run, and what may be evicted for them. */
export interface PodPlacement {
  /** Labels that a node must have. */
  readonly nodeSelector: Labels;
  readonly tolerations: readonly Toleration[];
  /** Whether replicas are spread over zones too. */
  readonly spreadZones: boolean;
  /** A class that exists in the cluster, or `none`: the cluster's default. */
  readonly priorityClass: string | 'none';
}

/** What an environment says of all of its workloads, whatever runs in them. */
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
  /** Pods of DaemonSets. */
  readonly agents: PodPlacement;
  /** All other pods. */
  readonly backends: PodPlacement;
}

/** A chart whose workloads have settings in common. Here they are applied, so that no component has to. */
export interface WorkloadChart extends Chart {
  /** @default - `PLAIN` */
  readonly workloads?: WorkloadSettings;
}

const ANYWHERE: PodPlacement = { nodeSelector: {}, tolerations: [], spreadZones: true, priorityClass: 'none' };

/** Settings of a chart that says nothing: a cluster of the newest kind with one sort of nodes. */
export const PLAIN: WorkloadSettings = {
  kubernetesMinor: 34,
  zones: [],
  storageClass: 'default',
  imagePullSecrets: [],
  serviceMonitors: false,
  agents: ANYWHERE,
  backends: ANYWHERE,
};

export function settingsOf(chart: WorkloadChart): WorkloadSettings {
  return chart.workloads ?? PLAIN;
}
