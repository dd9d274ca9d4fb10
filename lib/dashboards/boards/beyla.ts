import type { Board } from '../board';
import { graph } from '../panels';
import { promql } from '../queries';

/** Requests as Beyla sees them, without a line of code in the service. */
export const beyla: Board = {
  uid: 'beyla',
  title: 'Requests (Beyla)',
  description: 'Rate, errors and duration of services that send no telemetry themselves, as the kernel sees them.',
  audience: 'all',
  signals: ['metrics'],
  links: ['services'],
  rows: [
    {
      title: 'HTTP',
      panels: [
        graph({
          title: 'Requests',
          unit: 'reqps',
          width: 8,
          queries: [
            promql(
              'sum by (service_name) (rate(http_server_request_duration_seconds_count[$__rate_interval]))',
              '{{service_name}}',
            ),
          ],
        }),
        graph({
          title: 'Failed requests',
          unit: 'percentunit',
          width: 8,
          queries: [
            promql(
              'sum by (service_name) (rate(http_server_request_duration_seconds_count{http_response_status_code=~"5.."}[$__rate_interval])) / sum by (service_name) (rate(http_server_request_duration_seconds_count[$__rate_interval]))',
              '{{service_name}}',
            ),
          ],
        }),
        graph({
          title: 'Duration (95th percentile)',
          unit: 's',
          width: 8,
          queries: [
            promql(
              'histogram_quantile(0.95, sum by (service_name, le) (rate(http_server_request_duration_seconds_bucket[$__rate_interval])))',
              '{{service_name}}',
            ),
          ],
        }),
      ],
    },
    {
      title: 'Databases',
      panels: [
        graph({
          title: 'Calls',
          unit: 'reqps',
          queries: [
            promql(
              'sum by (service_name, db_system_name) (rate(db_client_operation_duration_seconds_count[$__rate_interval]))',
              '{{service_name}} {{db_system_name}}',
            ),
          ],
        }),
        graph({
          title: 'Duration (95th percentile)',
          unit: 's',
          queries: [
            promql(
              'histogram_quantile(0.95, sum by (service_name, db_system_name, le) (rate(db_client_operation_duration_seconds_bucket[$__rate_interval])))',
              '{{service_name}} {{db_system_name}}',
            ),
          ],
        }),
      ],
    },
  ],
};
