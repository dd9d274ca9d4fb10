import { groupOf, isClusterScoped } from '../manifests/cluster-scoped';
import { groupBy } from '../manifests/group-by';
import type { Manifest } from '../rendered';

/** Kinds of which an application may have the rendered ones alone. */
const BY_NAME: readonly string[] = ['CustomResourceDefinition', 'Namespace'];

/** A kind that an AppProject lets its applications have; with a name, only the object of that name. */
export interface AllowedKind {
  readonly group: string;
  readonly kind: string;
  readonly name?: string;
}

export interface AllowedKinds {
  readonly cluster: readonly AllowedKind[];
  readonly namespaced: readonly AllowedKind[];
}

/**
 * What controllers make of a workload. An AppProject with a list of kinds also hides every other kind from the tree of
 * an application (https://argo-cd.readthedocs.io/en/stable/user-guide/projects/): without these, nobody would see pods
 * and their logs, or that a volume outlived its StatefulSet.
 */
const CHILDREN: Readonly<Record<string, readonly AllowedKind[]>> = {
  Deployment: [
    { group: 'apps', kind: 'ReplicaSet' },
    { group: '', kind: 'Pod' },
  ],
  StatefulSet: [
    { group: '', kind: 'Pod' },
    { group: '', kind: 'PersistentVolumeClaim' },
  ],
  DaemonSet: [{ group: '', kind: 'Pod' }],
  Job: [{ group: '', kind: 'Pod' }],
};

/**
 * Kinds that a change of the spec can take out of an environment altogether. They stay allowed: Argo CD does not see,
 * and so never deletes, an object of a kind that its project does not allow, and the project and the last Ingress
 * would leave with the same commit.
 */
const RETIRABLE: readonly AllowedKind[] = [
  { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' },
  { group: 'networking.k8s.io', kind: 'Ingress' },
  { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
  { group: 'policy', kind: 'PodDisruptionBudget' },
  { group: '', kind: 'PersistentVolumeClaim' },
  { group: 'apps', kind: 'StatefulSet' },
  { group: 'batch', kind: 'Job' },
  { group: 'autoscaling', kind: 'HorizontalPodAutoscaler' },
  { group: 'external-secrets.io', kind: 'ExternalSecret' },
  { group: 'monitoring.coreos.com', kind: 'ServiceMonitor' },
];

/**
 * The kinds that an environment's project allows: those of the objects, those that controllers make of them, and those
 * that must be deletable after the last of them has left. Namespaces and definitions of kinds by name.
 */
export function allowedKinds(objects: readonly Manifest[]): AllowedKinds {
  const cluster = objects.filter(isClusterScoped).map((object) => ({
    ...kindOf(object),
    ...(BY_NAME.includes(object.kind) ? { name: object.metadata.name } : {}),
  }));
  const namespaced = objects.filter((object) => !isClusterScoped(object));
  const children = namespaced.flatMap((object) => CHILDREN[object.kind] ?? []);
  return {
    cluster: sortedUnique(cluster),
    namespaced: sortedUnique([...namespaced.map(kindOf), ...children, ...RETIRABLE]),
  };
}

function kindOf(object: Manifest): AllowedKind {
  return { group: groupOf(object), kind: object.kind };
}

function sortedUnique(kinds: readonly AllowedKind[]): readonly AllowedKind[] {
  const byId = groupBy(kinds, ({ group, kind, name }) => `${group}/${kind}/${name ?? ''}`);
  const ids = [...byId.keys()].sort();
  return ids.flatMap((id) => byId.get(id)?.[0] ?? []);
}
