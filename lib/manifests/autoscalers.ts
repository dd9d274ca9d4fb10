import type { Manifest } from '../rendered';

interface AutoscalerSpec {
  readonly scaleTargetRef: { readonly kind: string; readonly name: string };
  readonly minReplicas?: number;
  readonly maxReplicas: number;
}

/** Between how many replicas an autoscaler moves a workload. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** The autoscaler's bounds of each workload that has one, by `scaleKey`. */
export function scales(objects: readonly Manifest[]): ReadonlyMap<string, Scale> {
  return new Map(
    objects
      .filter(({ kind }) => kind === 'HorizontalPodAutoscaler')
      .map(({ metadata, spec }) => {
        const { scaleTargetRef, minReplicas = 1, maxReplicas } = spec as AutoscalerSpec;
        const target = { kind: scaleTargetRef.kind, metadata: { ...metadata, name: scaleTargetRef.name } };
        return [scaleKey(target), { min: minReplicas, max: maxReplicas }];
      }),
  );
}

/** Kind, namespace and name of a workload. */
export function scaleKey({ kind, metadata }: Pick<Manifest, 'kind' | 'metadata'>): string {
  return [kind, metadata.namespace ?? '', metadata.name].join('\n');
}
