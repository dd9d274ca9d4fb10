import type { Board } from '../board';
import { graph, lines } from '../panels';
import { logql } from '../queries';
import { NAMESPACE, OF_TENANT, tenantOf } from './variables';

const OF = `{${OF_TENANT}, namespace=~"$namespace"}`;

/** A way into log lines. */
export const logs: Board = {
  uid: 'logs',
  title: 'Logs',
  description: 'How many lines there are, of which level, and the lines themselves.',
  audience: 'all',
  signals: ['logs', 'metrics'],
  variables: [tenantOf('container_memory_working_set_bytes'), NAMESPACE],
  links: ['services', 'namespaces'],
  rows: [
    {
      title: 'How many',
      panels: [
        graph({
          title: 'Lines by level',
          stacked: true,
          queries: [logql(`sum by (detected_level) (count_over_time(${OF} [$__auto]))`, '{{detected_level}}')],
        }),
        graph({
          title: 'Errors by application',
          queries: [
            logql(
              `topk(10, sum by (__tenant_id__, app) (count_over_time(${OF} | detected_level=~"error|fatal|critical" [$__auto])))`,
              '{{app}} {{__tenant_id__}}',
            ),
          ],
        }),
      ],
    },
    { title: 'Lines', panels: [lines({ title: 'Lines', queries: [logql(OF)] })] },
  ],
};
