import type { AccessRule } from '../../kube/rbac';

/**
 * Kinds whose state is exported, by API group, under the names that kube-state-metrics and the API have for them. Secrets,
 * ConfigMaps, leases, webhooks and certificates are none of them: no dashboard and no rule asks, and reading Secrets would be a
 * right to everything.
 */
const RESOURCES: Readonly<Record<string, readonly string[]>> = {
  '': [
    'limitranges',
    'namespaces',
    'nodes',
    'persistentvolumeclaims',
    'persistentvolumes',
    'pods',
    'replicationcontrollers',
    'resourcequotas',
    'services',
  ],
  apps: ['daemonsets', 'deployments', 'replicasets', 'statefulsets'],
  autoscaling: ['horizontalpodautoscalers'],
  batch: ['cronjobs', 'jobs'],
  'discovery.k8s.io': ['endpointslices'],
  'networking.k8s.io': ['ingresses', 'networkpolicies'],
  policy: ['poddisruptionbudgets'],
  'storage.k8s.io': ['storageclasses', 'volumeattachments'],
};

/** What `--resources` wants. */
export const EXPORTED_RESOURCES: readonly string[] = Object.values(RESOURCES).flat().sort();

/** What it may read: those kinds, and nothing else. */
export const ACCESS: readonly AccessRule[] = Object.entries(RESOURCES).map(([apiGroup, resources]) => ({
  apiGroup,
  resources,
  verbs: ['list', 'watch'],
}));
