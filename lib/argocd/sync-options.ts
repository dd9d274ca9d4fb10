import { groupOf } from '../manifests/cluster-scoped';
import type { Manifest, RenderedApp } from '../rendered';

/** Annotation with Argo CD's options for one object. */
export const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';

/** Groups that every API server has; anything else needs its CRD first. */
const BUILT_IN_GROUPS: ReadonlySet<string> = new Set([
  '',
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'apps',
  'autoscaling',
  'batch',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'networking.k8s.io',
  'node.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);

/**
 * Adds Argo CD's options to the objects that need some: what holds data is deleted only after a person has confirmed
 * it, and custom resources do not make a sync fail whose CRD is still on its way.
 */
export function withSyncOptions(apps: readonly RenderedApp[]): readonly RenderedApp[] {
  return apps.map((app) => ({ ...app, objects: app.objects.map(annotated) }));
}

function annotated(object: Manifest): Manifest {
  const options = syncOptions(object);
  if (options.length === 0) return object;
  const annotations = object.metadata.annotations ?? {};
  const own = annotations[SYNC_OPTIONS] === undefined ? [] : [annotations[SYNC_OPTIONS]];
  return {
    ...object,
    metadata: { ...object.metadata, annotations: { ...annotations, [SYNC_OPTIONS]: [...own, ...options].join(',') } },
  };
}

function syncOptions(object: Manifest): readonly string[] {
  if (holdsData(object)) return ['Prune=confirm', 'Delete=confirm'];
  if (!BUILT_IN_GROUPS.has(groupOf(object))) return ['SkipDryRunOnMissingResource=true'];
  return [];
}

/** Deleting a Namespace deletes everything in it; a claim or a StatefulSet with claims, the only way to its data. */
function holdsData(object: Manifest): boolean {
  if (object.kind === 'Namespace' || object.kind === 'PersistentVolumeClaim') return true;
  const spec = object.spec as { readonly volumeClaimTemplates?: readonly unknown[] } | undefined;
  return object.kind === 'StatefulSet' && (spec?.volumeClaimTemplates ?? []).length > 0;
}
