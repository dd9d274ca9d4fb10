import * as D from './defaults';
import type { KubernetesVersion, Operations, PodPlacement, SecretStore, Toleration } from './model';
import { goDuration } from './scalars/duration';
import type { EnvironmentSpec } from './schema/environment';

type PlacementSpec = EnvironmentSpec['placement'];

/**
 * How an environment runs what it runs, every default filled in. Without a backend for metrics nobody reads the monitors; the
 * definitions are there once for a cluster.
 */
export function resolveOperations(spec: EnvironmentSpec, keepsMetrics: boolean): Operations {
  const crds = spec.sources?.cluster === 'off' ? 'on' : 'crds';
  const serviceMonitors = spec.serviceMonitors ?? (keepsMetrics ? crds : 'off');
  const { cluster, collectors, priorityClasses } = spec;
  return {
    workloads: {
      kubernetesMinor: minorOf(cluster.kubernetes ?? D.DEFAULT_KUBERNETES),
      zones: cluster.zones ?? [],
      storageClass: spec.storageClass ?? 'default',
      imagePullSecrets: spec.images?.pullSecrets ?? [],
      serviceMonitors: serviceMonitors !== 'off',
      agents: placementOf(collectors?.agent?.placement, priorityClasses?.agents),
      backends: placementOf(spec.placement, priorityClasses?.backends),
    },
    networkPolicies: spec.networkPolicies !== 'off',
    sync: spec.sync ?? 'automated',
    secrets: secretsOf(spec.secrets),
    monitoringCrds: serviceMonitors === 'crds',
  };
}

function minorOf(version: KubernetesVersion): number {
  return Number(version.slice(version.indexOf('.') + 1));
}

function placementOf(spec: PlacementSpec, priorityClass: string | undefined): PodPlacement {
  return {
    nodeSelector: spec?.nodeSelector ?? {},
    tolerations: (spec?.tolerations ?? []).map(tolerationOf),
    spreadZones: spec?.spreadZones ?? true,
    priorityClass: priorityClass ?? 'none',
  };
}

type TolerationSpec = NonNullable<NonNullable<PlacementSpec>['tolerations']>[number];

function tolerationOf({ key, operator, value, effect }: TolerationSpec): Toleration {
  return {
    ...(key !== undefined && { key }),
    // Without a key or a value there is nothing that could be equal.
    operator: operator ?? (key === undefined || value === undefined ? 'Exists' : 'Equal'),
    ...(value !== undefined && { value }),
    ...(effect !== undefined && { effect }),
  };
}

function secretsOf(spec: EnvironmentSpec['secrets']): SecretStore | 'none' {
  if (spec === undefined) {
    return 'none';
  }
  return {
    kind: spec.kind ?? 'ClusterSecretStore',
    name: spec.store,
    path: spec.path ?? D.SECRET_PATH,
    refresh: goDuration(spec.refresh ?? D.SECRET_REFRESH),
  };
}
