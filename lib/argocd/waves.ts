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

/** Kinds whose pods other layers wait for; everything else comes first, in Argo CD's own order of kinds. */
const WORKLOADS: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);

/**
 * Sync wave of an object, from the layer of its component: workloads in the order of the layers, Jobs after the workloads
 * of their own layer. Inside one application it makes a Job wait for what it talks to; and where somebody applies a whole
 * environment at once, storage and its buckets come before the backends. @default - undefined: the first wave
 */
export function objectWave(layer: Layer, kind: string): string | undefined {
  const wave = LAYERS.indexOf(layer) * 2;
  if (WORKLOADS.has(kind)) return String(wave);
  return kind === 'Job' ? String(wave + 1) : undefined;
}
