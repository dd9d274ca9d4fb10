import type { Board } from '../board';
import { graph, list } from '../panels';
import { promql } from '../queries';
import { OF_TENANT, tenantOf } from './variables';

/** Alerts that fire or are about to. */
export const alerts: Board = {
  uid: 'alerts',
  title: 'Alerts',
  description: 'What fires now, what is about to, and how often each alert fired.',
  audience: 'all',
  signals: ['metrics'],
  variables: [tenantOf('ALERTS')],
  links: ['services', 'namespaces', 'logs'],
  rows: [
    {
      title: 'Now',
      panels: [
        list({
          title: 'Firing',
          queries: [promql(`ALERTS{${OF_TENANT}, alertstate="firing", alertname!="Watchdog"}`)],
        }),
        list({ title: 'Pending', queries: [promql(`ALERTS{${OF_TENANT}, alertstate="pending"}`)] }),
      ],
    },
    {
      title: 'Over time',
      panels: [
        graph({
          title: 'Firing alerts',
          stacked: true,
          width: 24,
          queries: [
            promql(
              `count by (__tenant_id__, alertname) (ALERTS{${OF_TENANT}, alertstate="firing", alertname!="Watchdog"})`,
              '{{alertname}} {{__tenant_id__}}',
            ),
          ],
        }),
      ],
    },
  ],
};
