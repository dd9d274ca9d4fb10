import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { CheckContext, PlacedWorkload } from './context';

interface Spec {
  readonly replicas?: number;
  readonly strategy?: { readonly type?: string };
}

interface Claim {
  readonly accessModes?: readonly string[];
}

const SHARED = ['ReadWriteMany', 'ReadOnlyMany'];

/**
 * A rolling update starts the new pod before it ends the old one. Where both need a volume that only one can mount,
 * the update waits for ever (https://github.com/grafana/helm-charts/issues/1184).
 */
export const singleWriterVolumesAreNotRolled: Check = {
  id: 'single-writer-volumes-are-not-rolled',
  sentence:
    'A workload with a ReadWriteOnce claim is recreated, not rolled, and has one replica (or claims of its own for each).',
  run: (context) => context.workloads.flatMap((workload) => check(context, workload)),
};

function check(context: CheckContext, workload: PlacedWorkload): readonly Problem[] {
  const { template, object } = workload;
  const claims = (template.spec.volumes ?? []).flatMap(
    ({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName ?? [],
  );
  const single = claims.filter((claim) => isSingleWriter(context, workload, claim));
  if (single.length === 0) return [];
  const { replicas = 1, strategy } = (object.spec ?? {}) as Spec;
  const got = `volume claim ${single.join(', ')}`;
  const rolled = object.kind === 'Deployment' && strategy?.type !== 'Recreate';
  return [
    ...(rolled
      ? [
          problemOf(workload, {
            path: 'spec.strategy.type',
            problem: 'a rolling update would wait for the volume for ever',
            got,
            expected: 'Recreate',
            fix: 'set strategy Recreate, or use a StatefulSet',
          }),
        ]
      : []),
    ...(replicas > 1 || object.kind === 'DaemonSet'
      ? [
          problemOf(workload, {
            path: 'spec.replicas',
            problem: 'several pods would need a volume that one can mount',
            got,
            expected: 'one replica',
            fix: 'use a StatefulSet with a claim for each replica, or one replica',
          }),
        ]
      : []),
  ];
}

function isSingleWriter(context: CheckContext, workload: PlacedWorkload, claim: string): boolean {
  const { accessModes = [] } = (context.find(workload, 'PersistentVolumeClaim', claim)?.spec ?? {}) as Claim;
  return !accessModes.some((mode) => SHARED.includes(mode));
}
