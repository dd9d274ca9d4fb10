import type { Board } from '../board';
import { graph, list } from '../panels';
import { promql } from '../queries';

/** Alerts that fire or are about to. */
export const alerts: Board = {
  uid: 'alerts',
  title: 'Alerts',
  description: 'What fires now, what is about to, and how often each alert fired.',
  audience: 'all',
  signals: ['metrics'],
  rows: [
    {
      title: 'Now',
      panels: [
        list({ title: 'Firing', queries: [promql('ALERTS{alertstate="firing", alertname!="Watchdog"}')] }),
        list({ title: 'Pending', queries: [promql('ALERTS{alertstate="pending"}')] }),
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
            promql('count by (alertname) (ALERTS{alertstate="firing", alertname!="Watchdog"})', '{{alertname}}'),
          ],
        }),
      ],
    },
  ],
};
