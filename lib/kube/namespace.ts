import type { Chart } from 'cdk8s';
import { KubeNamespace, KubeNetworkPolicy } from 'cdk8s-plus-28/lib/imports/k8s';
import { type Identity, objectLabels } from './labels';

export interface NamespaceProps {
  readonly name: string;
  readonly identity: Identity;
  /** Pod Security Standard that the API server enforces. */
  readonly podSecurity: 'restricted' | 'baseline' | 'privileged';
  /** Whether a policy lets nobody in who is not let in by another policy. */
  readonly closed: boolean;
}

/** A Namespace. */
export function namespace(chart: Chart, props: NamespaceProps): void {
  const labels = objectLabels(props.identity);
  new KubeNamespace(chart, `namespace-${props.name}`, {
    metadata: { name: props.name, labels: { ...labels, 'pod-security.kubernetes.io/enforce': props.podSecurity } },
  });
  if (!props.closed) return;
  new KubeNetworkPolicy(chart, 'networkpolicy-default-deny', {
    metadata: { name: 'default-deny-ingress', namespace: props.name, labels },
    spec: { podSelector: {}, policyTypes: ['Ingress'] },
  });
}
