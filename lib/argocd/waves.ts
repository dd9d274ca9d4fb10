import { LAYERS, type Layer } from '../rendered';

/** Annotation by which Argo CD orders the objects of one sync. */
export const SYNC_WAVE = 'argocd.argoproj.io/sync-wave';

/**
 * Sync wave of an AppProject (before everything that needs it) or of an application, from the layer of its component.
 *
 * Waves make a first installation quiet; nothing may depend on them: Argo CD compares them within one sync of the root
 * application only, and an application follows its own folder as soon as it exists. Each application must come up
 * alone, whatever is missing, and go on trying.
 */
export function syncWave(of: Layer | 'project'): string {
  return String(of === 'project' ? -1 : LAYERS.indexOf(of));
}

/**
 * Sync wave of every object of an application: that of its layer, so that where somebody applies a whole environment at
 * once, storage comes before the backends.
 *
 * All objects of an application have the same one on purpose. With two waves, Argo CD does not apply the second before the
 * first is healthy, but a claim is not bound before the pod that mounts it is there (`WaitForFirstConsumer`, the default
 * of most clouds), and while it waits it does not take up the commit that would mend it.
 * @default - undefined: the first wave
 *
 * `later`: StatefulSets of further zones are the exception. A change of all zones at once would stop a pod in each of them,
 * and with them every copy of some series; a change that breaks the first zone stops there, and a person has to look.
 */
export function objectWave(layer: Layer, later = 0): string | undefined {
  const wave = Number(syncWave(layer)) + later;
  return wave === 0 ? undefined : String(wave);
}
