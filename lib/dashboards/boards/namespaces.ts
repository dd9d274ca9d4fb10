import type { Board } from '../board';
import { graph, list } from '../panels';
import { promql } from '../queries';
import { NAMESPACE, OF_TENANT, tenantOf } from './variables';

const OF = `${OF_TENANT}, namespace=~"$namespace", container!=""`;

/** What the pods of namespaces use. */
export const namespaces: Board = {
  uid: 'namespaces',
  title: 'Namespaces',
  description: 'CPU, memory, network and disk of the pods of each namespace, as the kubelet counts them.',
  audience: 'all',
  signals: ['metrics'],
  variables: [tenantOf('container_memory_working_set_bytes'), NAMESPACE],
  links: ['services', 'logs'],
  rows: [
    {
      title: 'Use',
      panels: [
        graph({
          title: 'CPU by namespace',
          description: 'Cores used.',
          stacked: true,
          queries: [
            promql(
              `sum by (namespace) (rate(container_cpu_usage_seconds_total{${OF}}[$__rate_interval]))`,
              '{{namespace}}',
            ),
          ],
        }),
        graph({
          title: 'Memory by namespace',
          unit: 'bytes',
          stacked: true,
          queries: [promql(`sum by (namespace) (container_memory_working_set_bytes{${OF}})`, '{{namespace}}')],
        }),
        graph({
          title: 'CPU by pod',
          queries: [
            promql(
              `topk(15, sum by (namespace, pod) (rate(container_cpu_usage_seconds_total{${OF}}[$__rate_interval])))`,
              '{{pod}}',
            ),
          ],
        }),
        graph({
          title: 'Memory by pod',
          unit: 'bytes',
          queries: [promql(`topk(15, sum by (namespace, pod) (container_memory_working_set_bytes{${OF}}))`, '{{pod}}')],
        }),
        graph({
          title: 'Throttled',
          description: 'Share of periods in which a container wanted more CPU than its limit.',
          unit: 'percentunit',
          queries: [
            promql(
              `sum by (pod) (rate(container_cpu_cfs_throttled_periods_total{${OF}}[$__rate_interval])) / sum by (pod) (rate(container_cpu_cfs_periods_total{${OF}}[$__rate_interval]))`,
              '{{pod}}',
            ),
          ],
        }),
        graph({
          title: 'Network',
          description: 'Received and sent.',
          unit: 'Bps',
          queries: [
            promql(
              `sum by (namespace) (rate(container_network_receive_bytes_total{${OF_TENANT}, namespace=~"$namespace"}[$__rate_interval]))`,
              '{{namespace}} in',
            ),
            promql(
              `sum by (namespace) (rate(container_network_transmit_bytes_total{${OF_TENANT}, namespace=~"$namespace"}[$__rate_interval]))`,
              '{{namespace}} out',
            ),
          ],
        }),
        list({
          title: 'Containers killed for want of memory',
          queries: [
            promql(`sum by (namespace, pod, container) (increase(container_oom_events_total{${OF}}[$__range])) > 0`),
          ],
        }),
      ],
    },
  ],
};
