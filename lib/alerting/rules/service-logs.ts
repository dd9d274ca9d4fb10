import type { RuleGroup } from './rule';

/** Lines of errors, by LogQL. `detected_level` is there whatever a line came by; lines by OTLP name their namespace otherwise. */
export const SERVICE_LOG_ALERTS: RuleGroup = {
  name: 'service-logs',
  rules: [
    {
      alert: 'ErrorLogSpike',
      expr: 'sum by (service_name, namespace, k8s_namespace_name, environment) (rate({service_name=~".+"} | detected_level=~"error|fatal|critical" [5m])) > 10',
      for: '5m',
      severity: 'warning',
      labels: {
        service: '{{ $labels.service_name }}',
        namespace:
          '{{ if $labels.namespace }}{{ $labels.namespace }}{{ else }}{{ $labels.k8s_namespace_name }}{{ end }}',
      },
      summary: '{{ $labels.service_name }} writes many errors to its log',
      description: '{{ $value | humanize }} lines a second of level error or worse; more than 10 for five minutes.',
    },
  ],
};
