import type { Board } from '../board';
import { graph, list } from '../panels';
import { promql } from '../queries';
import { resourcesRow } from './resources';
import { ENVIRONMENT } from './variables';

const ENV = 'environment=~"$environment"';

/** Alloy, wherever it runs. */
export const collectors: Board = {
  uid: 'alloy',
  title: 'Collectors (Alloy)',
  description: 'Whether each Alloy runs the configuration that it has, and what of the telemetry gets lost on its way.',
  audience: 'platform',
  signals: ['metrics'],
  variables: [ENVIRONMENT],
  rows: [
    {
      title: 'Configuration',
      panels: [
        graph({
          title: 'Configuration refused',
          description:
            'The old one runs on, with those parts of the new one that could be made: see the log of the pod.',
          queries: [promql(`max by (pod) (1 - reloader_last_reload_successful{${ENV}}) > 0`, '{{pod}}')],
        }),
        graph({
          title: 'Components that are not healthy',
          queries: [
            promql(
              `sum by (pod, health_type) (alloy_component_controller_running_components{${ENV}, health_type!="healthy"}) > 0`,
              '{{pod}} {{health_type}}',
            ),
          ],
        }),
        list({
          title: 'Versions',
          queries: [promql(`count by (environment, version) (alloy_build_info{${ENV}})`)],
        }),
      ],
    },
    {
      title: 'What is sent, and what is lost',
      panels: [
        graph({
          title: 'Samples sent',
          unit: 'wps',
          queries: [
            promql(`sum by (pod) (rate(prometheus_remote_storage_samples_total{${ENV}}[$__rate_interval]))`, '{{pod}}'),
          ],
        }),
        graph({
          title: 'Samples lost',
          unit: 'wps',
          queries: [
            promql(
              `sum by (pod) (rate(prometheus_remote_storage_samples_failed_total{${ENV}}[$__rate_interval])) > 0`,
              '{{pod}} failed',
            ),
            promql(
              `sum by (pod, reason) (rate(prometheus_remote_storage_samples_dropped_total{${ENV}}[$__rate_interval])) > 0`,
              '{{pod}} {{reason}}',
            ),
          ],
        }),
        graph({
          title: 'Log lines sent',
          queries: [promql(`sum by (pod) (rate(loki_write_sent_entries_total{${ENV}}[$__rate_interval]))`, '{{pod}}')],
        }),
        graph({
          title: 'Log lines lost',
          queries: [
            promql(
              `sum by (pod, reason) (rate(loki_write_dropped_entries_total{${ENV}}[$__rate_interval])) > 0`,
              '{{pod}} {{reason}}',
            ),
          ],
        }),
        graph({
          title: 'Spans, points and records sent by OTLP',
          queries: [
            promql(`sum by (pod) (rate(otelcol_exporter_sent_spans_total{${ENV}}[$__rate_interval]))`, '{{pod}} spans'),
          ],
        }),
        graph({
          title: 'Spans lost',
          queries: [
            promql(
              `sum by (pod) (rate(otelcol_exporter_send_failed_spans_total{${ENV}}[$__rate_interval])) > 0`,
              '{{pod}} not sent',
            ),
            promql(
              `sum by (pod) (rate(otelcol_receiver_refused_spans_total{${ENV}}[$__rate_interval])) > 0`,
              '{{pod}} refused',
            ),
          ],
        }),
      ],
    },
    resourcesRow('alloy'),
  ],
};
