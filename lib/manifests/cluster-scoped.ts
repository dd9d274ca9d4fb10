import type { Manifest } from '../rendered';

/**
 * Kinds of Kubernetes that live in no namespace, as `group/kind`; `kubectl api-resources --namespaced=false` lists
 * them. Only those that a platform may render.
 */
const CLUSTER_SCOPED: ReadonlySet<string> = new Set([
  '/Namespace',
  '/PersistentVolume',
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'apiregistration.k8s.io/APIService',
  'external-secrets.io/ClusterExternalSecret',
  'external-secrets.io/ClusterSecretStore',
  'networking.k8s.io/IngressClass',
  'node.k8s.io/RuntimeClass',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'scheduling.k8s.io/PriorityClass',
  'storage.k8s.io/CSIDriver',
  'storage.k8s.io/StorageClass',
]);

/** API group of an object, `''` for the core group. */
export function groupOf(object: Pick<Manifest, 'apiVersion'>): string {
  return object.apiVersion.includes('/') ? (object.apiVersion.split('/')[0] ?? '') : '';
}

/** Whether an object lives in no namespace, decided by its kind. */
export function isClusterScoped(object: Pick<Manifest, 'apiVersion' | 'kind'>): boolean {
  return CLUSTER_SCOPED.has(`${groupOf(object)}/${object.kind}`);
}
