import type { Board } from '../board';
import { graph } from '../panels';
import { promql } from '../queries';
import { resourcesRow } from './resources';
import { ENVIRONMENT } from './variables';

const ENV = 'environment=~"$environment"';

/** Grafana. */
export const grafanaItself: Board = {
  uid: 'grafana',
  title: 'Grafana',
  description: 'Requests to Grafana and from it to the data sources.',
  audience: 'platform',
  signals: ['metrics'],
  variables: [ENVIRONMENT],
  rows: [
    {
      title: 'Requests',
      panels: [
        graph({
          title: 'Requests',
          unit: 'reqps',
          width: 8,
          queries: [
            promql(
              `sum by (status_code) (rate(grafana_http_request_duration_seconds_count{${ENV}}[$__rate_interval]))`,
              '{{status_code}}',
            ),
          ],
        }),
        graph({
          title: 'Duration (99th percentile)',
          unit: 's',
          width: 8,
          queries: [
            promql(
              `histogram_quantile(0.99, sum by (le) (rate(grafana_http_request_duration_seconds_bucket{${ENV}}[$__rate_interval])))`,
              'Grafana',
            ),
          ],
        }),
        graph({
          title: 'Data sources that fail',
          unit: 'reqps',
          width: 8,
          queries: [
            promql(
              `sum by (datasource, code) (rate(grafana_datasource_request_total{${ENV}, code=~"5.."}[$__rate_interval])) > 0`,
              '{{datasource}} {{code}}',
            ),
          ],
        }),
      ],
    },
    resourcesRow('grafana'),
  ],
};
