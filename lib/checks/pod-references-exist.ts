import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { CheckContext, PlacedWorkload } from './context';

/** Priority classes that every cluster has. */
const BUILT_IN_PRIORITIES = ['system-cluster-critical', 'system-node-critical'];

/** A pod whose service account, claim or priority class does not exist is never made or never starts. */
export const podReferencesExist: Check = {
  id: 'pod-references-exist',
  sentence:
    'The service account, volume claims and priority class of every pod are rendered, or the spec says that they exist.',
  run: (context) => context.workloads.flatMap((workload) => check(context, workload)),
};

interface Wanted {
  readonly path: string;
  readonly kind: string;
  readonly name: string | undefined;
}

function check(context: CheckContext, workload: PlacedWorkload): readonly Problem[] {
  const { path, spec } = workload.template;
  const wanted: readonly Wanted[] = [
    { path: `${path}.serviceAccountName`, kind: 'ServiceAccount', name: spec.serviceAccountName },
    ...(spec.volumes ?? []).map((volume, i) => ({
      path: `${path}.volumes[${i}].persistentVolumeClaim.claimName`,
      kind: 'PersistentVolumeClaim',
      name: volume.persistentVolumeClaim?.claimName,
    })),
  ];
  return [...wanted.flatMap((one) => missing(context, workload, one)), ...priority(context, workload)];
}

function missing(context: CheckContext, workload: PlacedWorkload, { path, kind, name }: Wanted): readonly Problem[] {
  if (name === undefined || name === 'default' || context.find(workload, kind, name) !== undefined) return [];
  return [
    absent(workload, path, `${kind} ${name} in namespace ${workload.namespace}`, context.namesOf(workload, kind)),
  ];
}

function priority(context: CheckContext, workload: PlacedWorkload): readonly Problem[] {
  const { path, spec } = workload.template;
  const name = spec.priorityClassName;
  const { agents, backends } = workload.environment.operations.workloads;
  // The spec names classes that somebody made.
  const given = [...BUILT_IN_PRIORITIES, agents.priorityClass, backends.priorityClass];
  if (name === undefined || given.includes(name)) return [];
  const clusterWide = { cluster: workload.cluster, namespace: '' };
  if (context.find(clusterWide, 'PriorityClass', name) !== undefined) return [];
  const known = [...BUILT_IN_PRIORITIES, ...context.namesOf(clusterWide, 'PriorityClass')];
  return [absent(workload, `${path}.priorityClassName`, `PriorityClass ${name}`, known)];
}

function absent(workload: PlacedWorkload, path: string, what: string, known: readonly string[]): Problem {
  return problemOf(workload, {
    path,
    problem: `there is no ${what}`,
    got: what,
    expected: known.join(', ') || 'one that is rendered',
    fix: 'render it with the workload, or use one that exists',
  });
}
