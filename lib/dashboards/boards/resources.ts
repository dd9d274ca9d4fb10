import type { BoardRow } from '../board';
import { graph } from '../panels';
import { promql } from '../queries';

/** CPU, memory and restarts of the pods of a component, whose names begin with one of the words. */
export function resourcesRow(...pods: readonly string[]): BoardRow {
  const of = `environment=~"$environment", pod=~"(${pods.join('|')})-.+", container!=""`;
  return {
    title: 'Resources',
    panels: [
      graph({
        title: 'CPU by pod',
        description: 'Cores used. Flat at the limit: the pod is throttled.',
        width: 8,
        queries: [promql(`sum by (pod) (rate(container_cpu_usage_seconds_total{${of}}[$__rate_interval]))`, '{{pod}}')],
      }),
      graph({
        title: 'Memory by pod',
        description: 'What the kernel counts before it kills: compare with the limit of the pod.',
        unit: 'bytes',
        width: 8,
        queries: [promql(`sum by (pod) (container_memory_working_set_bytes{${of}})`, '{{pod}}')],
      }),
      graph({
        title: 'Restarts',
        description: 'Containers that started again in the last hour.',
        width: 8,
        queries: [
          promql(
            `sum by (pod) (increase(kube_pod_container_status_restarts_total{environment=~"$environment", pod=~"(${pods.join('|')})-.+"}[1h])) > 0`,
            '{{pod}}',
          ),
        ],
      }),
    ],
  };
}
