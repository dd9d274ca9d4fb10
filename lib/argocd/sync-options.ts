import { groupOf } from '../manifests/cluster-scoped';
import type { Layer, Manifest, RenderedApp } from '../rendered';
import { objectWave, SYNC_WAVE } from './waves';

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
 * Bytes of JSON above which an object is applied by the server. Client-side apply keeps the object in one of its own
 * annotations, which may have 256 KiB in all. Half of that, because Go writes `<`, `>` and `&` as six bytes.
 */
const LARGE = 128 * 1024;

/**
 * Adds what Argo CD has to know of single objects: what holds data is deleted only after a person has confirmed it,
 * custom resources do not make a sync fail whose CRD is still on its way, large objects are applied by the server, and all
 * have the wave of their layer.
 */
export function withSyncOptions(apps: readonly RenderedApp[]): readonly RenderedApp[] {
  return apps.map((app) => ({
    ...app,
    objects: app.objects.map((object) => annotated(object, app.layer, zonesBefore(object, app.objects))),
  }));
}

/** How many zones have their turn before that of a StatefulSet which is there for each zone; 0 for all else. */
function zonesBefore(object: Manifest, all: readonly Manifest[]): number {
  const { zone, ...same } = object.metadata.labels ?? {};
  if (object.kind !== 'StatefulSet' || zone === undefined) return 0;
  const zones = all.flatMap(({ kind, metadata }) => {
    const { zone: other, ...labels } = metadata.labels ?? {};
    return kind === 'StatefulSet' && JSON.stringify(labels) === JSON.stringify(same) ? (other ?? []) : [];
  });
  return zones.filter((other) => other < zone).length;
}

function annotated(object: Manifest, layer: Layer, later: number): Manifest {
  const own = object.metadata.annotations ?? {};
  const options = [...(own[SYNC_OPTIONS] === undefined ? [] : [own[SYNC_OPTIONS]]), ...syncOptions(object)];
  const wave = objectWave(layer, later);
  const annotations = {
    ...own,
    ...(options.length > 0 && { [SYNC_OPTIONS]: options.join(',') }),
    ...(wave !== undefined && { [SYNC_WAVE]: wave }),
  };
  if (Object.keys(annotations).length === 0) return object;
  return { ...object, metadata: { ...object.metadata, annotations } };
}

function syncOptions(object: Manifest): readonly string[] {
  return [
    ...(holdsData(object) ? ['Prune=confirm', 'Delete=confirm'] : []),
    ...(definesKind(object) ? ['Prune=false', 'Delete=false'] : []),
    ...(BUILT_IN_GROUPS.has(groupOf(object)) ? [] : ['SkipDryRunOnMissingResource=true']),
    ...(definesKind(object) || Buffer.byteLength(JSON.stringify(object)) > LARGE ? ['ServerSideApply=true'] : []),
  ];
}

/** Deleting a Namespace deletes everything in it; a claim or a StatefulSet with claims, the only way to its data. */
function holdsData(object: Manifest): boolean {
  if (object.kind === 'Namespace' || object.kind === 'PersistentVolumeClaim') return true;
  const spec = object.spec as { readonly volumeClaimTemplates?: readonly unknown[] } | undefined;
  return object.kind === 'StatefulSet' && (spec?.volumeClaimTemplates ?? []).length > 0;
}

/** A definition is the cluster's: with it go all objects of its kind, whoever made them. */
function definesKind({ kind }: Manifest): boolean {
  return kind === 'CustomResourceDefinition';
}
