import type { Board } from '../board';
import { graph, list } from '../panels';
import { promql } from '../queries';
import { ENVIRONMENT } from './variables';

const ENV = 'environment=~"$environment"';
const CPU = `sum by (namespace) (avg_over_time(container_cpu_allocation{${ENV}}[1h])) * scalar(avg(node_cpu_hourly_cost{${ENV}}))`;
const MEMORY = `sum by (namespace) (avg_over_time(container_memory_allocation_bytes{${ENV}}[1h])) / 1024 / 1024 / 1024 * scalar(avg(node_ram_hourly_cost{${ENV}}))`;

/** What namespaces cost, from OpenCost. */
export const cost: Board = {
  uid: 'cost',
  title: 'Cost',
  description: 'What nodes cost, and what of it the CPU and memory of each namespace are, as OpenCost counts.',
  audience: 'platform',
  signals: ['metrics'],
  variables: [ENVIRONMENT],
  rows: [
    {
      title: 'Cost an hour',
      panels: [
        graph({
          title: 'CPU by namespace',
          stacked: true,
          unit: 'currencyUSD',
          queries: [promql(CPU, '{{namespace}}')],
        }),
        graph({
          title: 'Memory by namespace',
          stacked: true,
          unit: 'currencyUSD',
          queries: [promql(MEMORY, '{{namespace}}')],
        }),
        graph({
          title: 'Nodes',
          unit: 'currencyUSD',
          queries: [promql(`sum by (node) (node_total_hourly_cost{${ENV}})`, '{{node}}')],
        }),
        list({
          title: 'A month of each namespace',
          unit: 'currencyUSD',
          queries: [promql(`sort_desc(730 * ((${CPU}) + (${MEMORY})))`)],
        }),
      ],
    },
  ],
};
