import { exampleApp, exampleWith, exampleWithout, problemsOf } from '../../test/example-objects';
import { roleBindingsResolve } from './role-bindings-resolve';

test('a binding of a rendered role to a rendered service account passes', () => {
  expect(problemsOf(roleBindingsResolve, exampleApp())).toEqual([]);
});

test('a role that is not rendered is found', () => {
  expect(problemsOf(roleBindingsResolve, exampleWithout('Role web'))).toEqual([
    'dist/test/shop/rolebinding.shop.web.yaml: roleRef: there is no Role web (got Role web, expected one that is rendered) → render it beside the binding, or bind one that exists',
  ]);
});

test('a service account that is not rendered is found', () => {
  expect(problemsOf(roleBindingsResolve, exampleWithout('ServiceAccount web'))).toEqual([
    'dist/test/shop/rolebinding.shop.web.yaml: subjects[0]: there is no ServiceAccount web in namespace shop (got ServiceAccount web in namespace shop, expected one that is rendered) → render it beside the binding, or bind one that exists',
  ]);
});

test('roles of Kubernetes itself and users pass', () => {
  const toView = exampleWith('RoleBinding web', 'roleRef', { kind: 'ClusterRole', name: 'view' });
  const toUser = exampleWith('RoleBinding web', 'subjects', [{ kind: 'User', name: 'jane' }]);
  expect([...problemsOf(roleBindingsResolve, toView), ...problemsOf(roleBindingsResolve, toUser)]).toEqual([]);
});

test('a cluster role is looked for in the cluster, not in the namespace', () => {
  const clusterRole = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'reader' } };
  const app = exampleWith('RoleBinding web', 'roleRef', { kind: 'ClusterRole', name: 'reader' });
  expect(problemsOf(roleBindingsResolve, app)).toHaveLength(1);
  expect(problemsOf(roleBindingsResolve, exampleApp({ objects: [...app.objects, clusterRole] }))).toEqual([]);
});
