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
