import { namesOf, objectNamed, renderedObjects } from '../../test/rendered-objects';
import { grantClusterAccess, grantNamespaceAccess } from './rbac';

const workload = {
  name: 'agent',
  identity: { name: 'alloy', component: 'agent' },
  serviceAccount: 'agent',
  pods: { namespace: 'observability', labels: {} },
};
const rules = [
  { resources: ['pods'], verbs: ['get', 'list'] },
  { apiGroup: 'apps', resources: ['deployments'], verbs: ['watch'] },
] as const;

test('access to the cluster is named after the namespace too, for two may share a cluster', () => {
  const objects = renderedObjects((chart) => grantClusterAccess(chart, workload, rules));
  expect(namesOf(objects)).toEqual(['ClusterRole observability-agent', 'ClusterRoleBinding observability-agent']);
  expect(objectNamed(objects, 'ClusterRole', 'observability-agent').rules).toEqual([
    { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list'] },
    { apiGroups: ['apps'], resources: ['deployments'], verbs: ['watch'] },
  ]);
  expect(objectNamed(objects, 'ClusterRoleBinding', 'observability-agent')).toMatchObject({
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'observability-agent' },
    subjects: [{ kind: 'ServiceAccount', name: 'agent', namespace: 'observability' }],
  });
});

test('access to the namespace stays in it', () => {
  const objects = renderedObjects((chart) => grantNamespaceAccess(chart, workload, rules));
  expect(namesOf(objects)).toEqual(['Role agent', 'RoleBinding agent']);
  expect(objectNamed(objects, 'RoleBinding', 'agent')).toMatchObject({
    metadata: { namespace: 'observability' },
    roleRef: { kind: 'Role', name: 'agent' },
  });
});
