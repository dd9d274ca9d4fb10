import type { Rule, RuleGroup } from './rule';

/** Labels by which an object is the same one in whatever is joined. */
const POD = 'cluster, environment, namespace, pod';

/** Adds the node that a pod is on, so that what befalls a node can silence what befalls its pods. */
function withNode(expr: string): string {
  return `(${expr}) * on (${POD}) group_left (node) max by (${POD}, node) (kube_pod_info{node!=""})`;
}

function perContainer(expr: string): string {
  return `max by (${POD}, container) (${expr})`;
}

/**
 * Kubernetes objects of all namespaces that fit `namespaces`, a matcher such as `namespace!~"a|b"` or nothing. Whoever owns
 * the namespace is told.
 */
export function kubernetesAlerts(namespaces: string): RuleGroup {
  return { name: 'kubernetes', rules: [...ofPods(namespaces), ...ofWorkloads(namespaces)] };
}

/** Matchers of a series: some, or none. */
function series(metric: string, ...matchers: readonly string[]): string {
  const said = matchers.filter((matcher) => matcher !== '');
  return said.length === 0 ? metric : `${metric}{${said.join(', ')}}`;
}

function ofPods(namespaces: string): readonly Rule[] {
  return [
    {
      alert: 'PodCrashLooping',
      expr: withNode(
        `${perContainer(`increase(${series('kube_pod_container_status_restarts_total', namespaces)}[1h])`)} > 5`,
      ),
      for: '5m',
      severity: 'warning',
      summary: '{{ $labels.namespace }}/{{ $labels.pod }} restarts again and again',
      description: 'Container {{ $labels.container }} restarted {{ $value | humanize }} times within an hour.',
    },
    {
      alert: 'PodCannotStart',
      expr: withNode(
        `${perContainer(series('kube_pod_container_status_waiting_reason', 'reason=~"CreateContainerConfigError|ImagePullBackOff|ErrImagePull|InvalidImageName"', namespaces))} > 0`,
      ),
      for: '10m',
      severity: 'warning',
      summary: '{{ $labels.namespace }}/{{ $labels.pod }} cannot start',
      description: 'Container {{ $labels.container }} waits for an image, a Secret or a ConfigMap that is not there.',
    },
  ];
}

function ofWorkloads(namespaces: string): readonly Rule[] {
  return [
    {
      alert: 'DeploymentUnavailable',
      expr: `max by (cluster, environment, namespace, deployment) (${series('kube_deployment_status_replicas_unavailable', namespaces)}) > 0`,
      for: '15m',
      severity: 'warning',
      summary: '{{ $labels.namespace }}/{{ $labels.deployment }} lacks replicas',
      description: '{{ $value }} replicas have not been available for 15 minutes.',
    },
  ];
}
