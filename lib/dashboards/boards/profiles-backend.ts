import type { Board } from '../board';
import { graph } from '../panels';
import { promql } from '../queries';
import { requestsRow } from './requests';
import { resourcesRow } from './resources';
import { ENVIRONMENT } from './variables';

const ENV = 'environment=~"$environment"';

/** Pyroscope. */
export const profilesBackend: Board = {
  uid: 'pyroscope',
  title: 'Pyroscope',
  description: 'What Pyroscope takes in and answers, and whether its parts work.',
  audience: 'platform',
  signals: ['metrics', 'profiles'],
  variables: [ENVIRONMENT],
  links: ['tenants'],
  rows: [
    requestsRow({ title: 'Requests', metric: 'pyroscope_request_duration_seconds', routes: '.+' }),
    {
      title: 'What is kept',
      panels: [
        graph({
          title: 'Bytes received',
          unit: 'Bps',
          width: 8,
          queries: [
            promql(
              `sum by (tenant) (rate(pyroscope_distributor_received_decompressed_bytes_sum{${ENV}}[$__rate_interval]))`,
              '{{tenant}}',
            ),
          ],
        }),
        graph({
          title: 'Profiles refused',
          width: 8,
          queries: [
            promql(
              `sum by (tenant, reason) (rate(pyroscope_discarded_samples_total{${ENV}}[$__rate_interval])) > 0`,
              '{{tenant}} {{reason}}',
            ),
          ],
        }),
        graph({
          title: 'Compactions',
          width: 8,
          queries: [
            promql(
              `sum by (level, status) (rate(pyroscope_compaction_worker_jobs_completed_total{${ENV}}[$__rate_interval]))`,
              'level {{level}} {{status}}',
            ),
          ],
        }),
      ],
    },
    resourcesRow('pyroscope'),
  ],
};
