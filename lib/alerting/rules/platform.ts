import { WATCHDOG } from '../watchdog';
import type { AlertRule, RuleGroup } from './rule';

/** What is there as long as alerts can be sent at all. */
export const WATCHDOG_RULES: RuleGroup = {
  name: 'watchdog',
  rules: [
    {
      alert: WATCHDOG,
      expr: 'vector(1)',
      for: '0s',
      severity: 'none',
      summary: 'Alerts can be sent',
      description: 'Always fires. Whatever is called with it tells somebody when the calls stop.',
    },
  ],
};

/** The ground that the platform stands on, in its own namespaces. */
export function groundAlerts(namespaces: readonly string[]): RuleGroup {
  const own = `namespace=~"${[...namespaces].sort().join('|')}"`;
  return { name: 'ground', rules: [secretMissing(own), volume(own, 'critical', 0.03), volume(own, 'warning', 0.15)] };
}

function secretMissing(own: string): AlertRule {
  return {
    alert: 'SecretMissing',
    expr: `max by (cluster, environment, namespace, pod, container) (kube_pod_container_status_waiting_reason{reason="CreateContainerConfigError", ${own}}) > 0`,
    for: '5m',
    severity: 'critical',
    summary: 'Pod {{ $labels.pod }} of the platform waits for a Secret',
    description: 'A Secret or a key of it is not there; dist/<environment>/required-secrets.txt lists all.',
  };
}

function volume(own: string, severity: 'critical' | 'warning', below: number): AlertRule {
  const by = 'cluster, environment, namespace, persistentvolumeclaim';
  return {
    alert: 'StorageNearFull',
    expr: `min by (${by}) (kubelet_volume_stats_available_bytes{${own}} / kubelet_volume_stats_capacity_bytes{${own}}) < ${below}`,
    for: '15m',
    severity,
    summary: 'Volume {{ $labels.persistentvolumeclaim }} of the platform fills up',
    description: `{{ $value | humanizePercentage }} of it is free; less than ${below * 100}%.`,
  };
}
