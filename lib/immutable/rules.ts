import type { Manifest } from '../rendered';
import { fixed, type ImmutableChange, kubectl, type Rule, same, type Versions, valueAt } from './change';
import { persistentVolumeClaim } from './claim';
import { statefulSet } from './stateful-set';

/**
 * What the API server refuses to change, by kind, for the kinds that a platform may render. From Kubernetes' own validation
 * (`pkg/apis/*\/validation`); kinds that are not listed may change in every field.
 */
export const RULES: Readonly<Record<string, Rule>> = {
  ConfigMap: frozen(['data', 'binaryData']),
  CSIDriver: fixed(['spec.attachRequired', 'spec.fsGroupPolicy', 'spec.volumeLifecycleModes'], remake),
  ClusterRoleBinding: fixed(['roleRef'], remake),
  CustomResourceDefinition: fixed(['spec.group', 'spec.scope', 'spec.names.kind', 'spec.names.plural'], (object) => [
    `${remake(object)[0]} (with every object of the kind: save them first)`,
  ]),
  DaemonSet: fixed(['spec.selector'], replacePods),
  Deployment: fixed(['spec.selector'], replacePods),
  IngressClass: fixed(['spec.controller'], remake),
  Job: fixed(
    ['spec.selector', 'spec.template', 'spec.completionMode', 'spec.completions', 'spec.podFailurePolicy'],
    remake,
  ),
  PersistentVolumeClaim: persistentVolumeClaim,
  PriorityClass: fixed(['value', 'preemptionPolicy'], remake),
  RoleBinding: fixed(['roleRef'], remake),
  RuntimeClass: fixed(['handler'], remake),
  Secret: (versions) => [...fixed(['type'], remake)(versions), ...frozen(['data', 'stringData'])(versions)],
  Service: service,
  StatefulSet: statefulSet,
  StorageClass: fixed(['provisioner', 'parameters', 'reclaimPolicy', 'volumeBindingMode'], (object) => [
    `${remake(object)[0]} (volumes that are there stay as they are)`,
  ]),
};

/** Delete it: Argo CD makes it again within minutes. */
function remake(object: Manifest): readonly string[] {
  return [kubectl(object, 'delete', object.kind.toLowerCase(), object.metadata.name)];
}

/** The pods of the old selector serve until those of the new one do. */
function replacePods(object: Manifest): readonly string[] {
  const labels = Object.entries((valueAt(object, 'spec.selector.matchLabels') ?? {}) as Record<string, string>);
  const chosen = labels.map(([key, value]) => `${key}=${value}`).join(',');
  const kinds = object.kind === 'Deployment' ? 'replicaset' : 'pod';
  return [
    kubectl(object, 'delete', object.kind.toLowerCase(), object.metadata.name, '--cascade=orphan'),
    `when the new pods are ready, delete those that are left of the old: ${kubectl(object, 'get', kinds, '--selector', chosen)}`,
  ];
}

/** ConfigMaps and Secrets that say `immutable`. */
function frozen(paths: readonly string[]): Rule {
  return (versions) => (versions.before.immutable === true ? fixed([...paths, 'immutable'], remake)(versions) : []);
}

/** A Service keeps what kind of address it has; the address itself is the cluster's matter unless somebody wrote it. */
function service({ before, after }: Versions): readonly ImmutableChange[] {
  const address = fixed(['spec.clusterIP'], remake)({ before, after, kubernetesMinor: 0 });
  const external = [before, after].some((object) => valueAt(object, 'spec.type') === 'ExternalName');
  const [was, is] = [before, after].map((object) => valueAt(object, 'spec.loadBalancerClass'));
  const balancer =
    was === undefined || same(was, is)
      ? []
      : [{ path: 'spec.loadBalancerClass', before: was, after: is, migration: remake(before) }];
  return [...(external ? [] : address), ...balancer];
}
