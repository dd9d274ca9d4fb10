import type { Chart } from 'cdk8s';
import {
  KubeClusterRole,
  KubeClusterRoleBinding,
  KubeRole,
  KubeRoleBinding,
  type PolicyRule,
} from 'cdk8s-plus-28/lib/imports/k8s';
import { objectLabels } from './labels';
import type { Workload } from './workload';

/** One rule: verbs on resources of an API group (`''`: core). */
export interface AccessRule {
  /** @default '' */
  readonly apiGroup?: string;
  readonly resources: readonly string[];
  readonly verbs: readonly ('get' | 'list' | 'watch' | 'create' | 'update' | 'patch' | 'delete')[];
}

/**
 * Access to the whole cluster. The objects are named `<namespace>-<workload>`: two environments may share a cluster.
 */
export function grantClusterAccess(chart: Chart, workload: Workload, rules: readonly AccessRule[]): void {
  const name = `${workload.pods.namespace}-${workload.name}`;
  const labels = objectLabels(workload.identity);
  new KubeClusterRole(chart, `clusterrole-${name}`, { metadata: { name, labels }, rules: rules.map(policyRule) });
  new KubeClusterRoleBinding(chart, `clusterrolebinding-${name}`, {
    metadata: { name, labels },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name },
    subjects: [subject(workload)],
  });
}

/** Access to the workload's own namespace. */
export function grantNamespaceAccess(chart: Chart, workload: Workload, rules: readonly AccessRule[]): void {
  const name = workload.name;
  const labels = objectLabels(workload.identity);
  new KubeRole(chart, `role-${name}`, { metadata: { name, labels }, rules: rules.map(policyRule) });
  new KubeRoleBinding(chart, `rolebinding-${name}`, {
    metadata: { name, labels },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
    subjects: [subject(workload)],
  });
}

function policyRule(rule: AccessRule): PolicyRule {
  return { apiGroups: [rule.apiGroup ?? ''], resources: [...rule.resources], verbs: [...rule.verbs] };
}

function subject(workload: Workload) {
  return { kind: 'ServiceAccount', name: workload.serviceAccount, namespace: workload.pods.namespace };
}
