import { scaleKey, scales } from '../manifests/autoscalers';
import type { Manifest } from '../rendered';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { CheckContext, PlacedWorkload } from './context';

interface Budget {
  readonly maxUnavailable?: number | string;
  readonly minAvailable?: number | string;
  readonly selector?: { readonly matchLabels?: Readonly<Record<string, string>> };
}

/** Replicas that share a node, or that a node drain may evict together, are as good as one. */
export const replicasAreSpreadAndProtected: Check = {
  id: 'replicas-are-spread-and-protected',
  sentence:
    'A workload with several replicas is spread over nodes and has a disruption budget that still lets nodes drain.',
  run: (context) =>
    context.workloads
      .filter(({ object }) => object.kind !== 'Job')
      .flatMap((workload) => {
        const scale = scales(workload.app.objects).get(scaleKey(workload.object));
        const replicas = scale?.max ?? stated(workload.object) ?? 1;
        return [
          ...(scale === undefined ? [] : fought(workload)),
          ...(replicas > 1 ? [...spread(workload, replicas), ...budget(context, workload, replicas)] : []),
        ];
      }),
};

function stated(object: Manifest): number | undefined {
  return (object.spec as { readonly replicas?: number } | undefined)?.replicas;
}

/** Argo CD would put back the stated number whenever the autoscaler changed it. */
function fought(workload: PlacedWorkload): readonly Problem[] {
  const replicas = stated(workload.object);
  if (replicas === undefined) return [];
  return [
    problemOf(workload, {
      path: 'spec.replicas',
      problem: 'an autoscaler decides how many replicas there are, and this would undo it',
      got: `${replicas} replicas`,
      expected: 'no number',
      fix: 'leave it out: `deployment` does with `autoscale`',
    }),
  ];
}

function spread(workload: PlacedWorkload, replicas: number): readonly Problem[] {
  const { path, spec } = workload.template;
  if ((spec.topologySpreadConstraints ?? []).length > 0 || spec.affinity?.podAntiAffinity !== undefined) return [];
  return [
    problemOf(workload, {
      path: `${path}.topologySpreadConstraints`,
      problem: 'the replicas may all run on one node',
      got: `${replicas} replicas`,
      expected: 'topology spread constraints',
      fix: 'spread the pods over kubernetes.io/hostname',
    }),
  ];
}

function budget(context: CheckContext, workload: PlacedWorkload, replicas: number): readonly Problem[] {
  const { object } = workload;
  const budgets = context
    .ofKind('PodDisruptionBudget')
    .filter((placed) => placed.cluster === workload.cluster && placed.namespace === workload.namespace)
    .map((placed) => placed.object.spec as Budget)
    .filter(({ selector }) =>
      context.selected(workload, selector?.matchLabels ?? {}).some((one) => one.object === object),
    );
  if (budgets.some((one) => letsOneGo(one, replicas))) return [];
  return [
    problemOf(workload, {
      path: 'spec.replicas',
      problem:
        budgets.length === 0
          ? 'no PodDisruptionBudget protects the replicas'
          : 'the PodDisruptionBudget lets no pod go',
      got: `${replicas} replicas`,
      expected: 'a budget such as maxUnavailable: 1',
      fix: 'render a PodDisruptionBudget with the labels of the workload',
    }),
  ];
}

function letsOneGo({ maxUnavailable, minAvailable }: Budget, replicas: number): boolean {
  if (maxUnavailable !== undefined) return maxUnavailable !== 0 && maxUnavailable !== '0%';
  return minAvailable !== '100%' && !(typeof minAvailable === 'number' && minAvailable >= replicas);
}
