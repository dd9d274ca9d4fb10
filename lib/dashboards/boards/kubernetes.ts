import type { Board } from '../board';
import { graph, list } from '../panels';
import { promql } from '../queries';
import { ENVIRONMENT } from './variables';

const ENV = 'environment=~"$environment"';

/** State of Kubernetes' objects, from kube-state-metrics. */
export const kubernetes: Board = {
  uid: 'kubernetes',
  title: 'Kubernetes',
  description: 'Workloads that lack replicas, pods that do not run, volumes that fill up.',
  audience: 'platform',
  signals: ['metrics'],
  variables: [ENVIRONMENT],
  rows: [
    {
      title: 'What is not as it should be',
      panels: [
        list({
          title: 'Deployments without all replicas',
          queries: [promql(`sum by (namespace, deployment) (kube_deployment_status_replicas_unavailable{${ENV}}) > 0`)],
        }),
        list({
          title: 'Pods that wait',
          queries: [promql(`sum by (namespace, pod, reason) (kube_pod_container_status_waiting_reason{${ENV}}) > 0`)],
        }),
        list({
          title: 'Volumes by use',
          unit: 'percentunit',
          queries: [
            promql(`topk(20, kubelet_volume_stats_used_bytes{${ENV}} / kubelet_volume_stats_capacity_bytes{${ENV}})`),
          ],
        }),
      ],
    },
    {
      title: 'How much there is',
      panels: [
        graph({
          title: 'Pods by phase',
          stacked: true,
          queries: [promql(`sum by (phase) (kube_pod_status_phase{${ENV}})`, '{{phase}}')],
        }),
        graph({
          title: 'Restarts an hour',
          queries: [
            promql(
              `topk(10, sum by (namespace) (increase(kube_pod_container_status_restarts_total{${ENV}}[1h])))`,
              '{{namespace}}',
            ),
          ],
        }),
      ],
    },
  ],
};
