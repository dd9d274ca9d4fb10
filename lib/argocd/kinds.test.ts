import type { Manifest } from '../rendered';
import { object } from './example.fixture';
import { allowedKinds } from './kinds';

/** Kinds that stay allowed although nothing renders them, so that Argo CD may delete the last of them. */
const ALWAYS = [
  '/PersistentVolumeClaim',
  'apps/StatefulSet',
  'autoscaling/HorizontalPodAutoscaler',
  'batch/Job',
  'external-secrets.io/ExternalSecret',
  'gateway.networking.k8s.io/HTTPRoute',
  'monitoring.coreos.com/ServiceMonitor',
  'networking.k8s.io/Ingress',
  'networking.k8s.io/NetworkPolicy',
  'policy/PodDisruptionBudget',
];

function namespaced(...objects: readonly Manifest[]): readonly string[] {
  return allowedKinds(objects).namespaced.map(({ group, kind }) => `${group}/${kind}`);
}

test('every rendered kind is allowed, once, and nothing else but what can leave', () => {
  const kinds = namespaced(
    object('v1', 'ConfigMap', 'a', 'x'),
    object('v1', 'ConfigMap', 'b', 'y'),
    object('monitoring.coreos.com/v1', 'Probe', 'a', 'x'),
  );
  expect(kinds).toEqual(['/ConfigMap', ...ALWAYS, 'monitoring.coreos.com/Probe'].sort());
});

test('what controllers make of a workload is allowed, so that pods can be seen', () => {
  expect(namespaced(object('apps/v1', 'Deployment', 'a', 'x'))).toEqual(
    ['/Pod', 'apps/Deployment', 'apps/ReplicaSet', ...ALWAYS].sort(),
  );
  expect(namespaced(object('apps/v1', 'DaemonSet', 'a', 'x'))).toEqual(['/Pod', 'apps/DaemonSet', ...ALWAYS].sort());
});

test('definitions of kinds are allowed by name: no application can bring another', () => {
  const { cluster } = allowedKinds([
    object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'servicemonitors.monitoring.coreos.com'),
  ]);
  expect(cluster).toEqual([
    {
      group: 'apiextensions.k8s.io',
      kind: 'CustomResourceDefinition',
      name: 'servicemonitors.monitoring.coreos.com',
    },
  ]);
});

test('namespaces are allowed by name, other kinds of the cluster by kind', () => {
  const { cluster } = allowedKinds([
    object('v1', 'Namespace', 'observability'),
    object('v1', 'Namespace', 'audit'),
    object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'alloy-agent'),
    object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'alloy-events'),
  ]);
  expect(cluster).toEqual([
    { group: '', kind: 'Namespace', name: 'audit' },
    { group: '', kind: 'Namespace', name: 'observability' },
    { group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },
  ]);
});

test('an object of the cluster is told by its kind, also when a chart gave it a namespace', () => {
  const { cluster, namespaced } = allowedKinds([object('v1', 'Namespace', 'observability', 'observability')]);
  expect(cluster).toEqual([{ group: '', kind: 'Namespace', name: 'observability' }]);
  expect(namespaced.map(({ kind }) => kind)).not.toContain('Namespace');
});
