import type { Chart } from 'cdk8s';
import { IntOrString, KubePodDisruptionBudget } from 'cdk8s-plus-28/lib/imports/k8s';
import { type Identity, type Labels, objectLabels } from './labels';

export interface DisruptionBudgetProps {
  readonly name: string;
  readonly identity: Identity;
  readonly pods: { readonly labels: Labels };
}

/** At most one pod is evicted at a time; a pod that never became ready does not block a node drain. */
export function disruptionBudget(chart: Chart, { name, identity, pods }: DisruptionBudgetProps): void {
  new KubePodDisruptionBudget(chart, `poddisruptionbudget-${name}`, {
    metadata: { name, labels: objectLabels(identity) },
    spec: {
      maxUnavailable: IntOrString.fromNumber(1),
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: { matchLabels: { ...pods.labels } },
    },
  });
}
