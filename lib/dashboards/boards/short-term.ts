import type { Board } from '../board';
import { graph } from '../panels';
import { promql } from '../queries';
import { resourcesRow } from './resources';
import { ENVIRONMENT } from './variables';

const OF = 'environment=~"$environment", pod=~"prometheus-.+"';

/** Prometheus in front of Mimir. */
export const shortTerm: Board = {
  uid: 'prometheus',
  title: 'Prometheus',
  description: 'What the Prometheus with the last hours holds, and whether it gets rid of it.',
  audience: 'platform',
  signals: ['metrics'],
  variables: [ENVIRONMENT],
  rows: [
    {
      title: 'Samples',
      panels: [
        graph({
          title: 'Series',
          width: 8,
          queries: [promql(`sum by (pod) (prometheus_tsdb_head_series{${OF}})`, '{{pod}}')],
        }),
        graph({
          title: 'Written on, by tenant',
          unit: 'wps',
          width: 8,
          queries: [
            promql(
              `sum by (remote_name) (rate(prometheus_remote_storage_samples_total{${OF}}[$__rate_interval]))`,
              '{{remote_name}}',
            ),
          ],
        }),
        graph({
          title: 'Waiting to be written on',
          width: 8,
          queries: [
            promql(`sum by (remote_name) (prometheus_remote_storage_samples_pending{${OF}})`, '{{remote_name}}'),
          ],
        }),
      ],
    },
    resourcesRow('prometheus'),
  ],
};
