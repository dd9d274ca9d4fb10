import type { AlertRule, RuleGroup } from './rule';

const NODE = 'cluster, environment, node';

/** File systems that a machine writes to: not those of containers, of memory, or of images. */
const REAL = 'fstype!~"tmpfs|overlay|squashfs|ramfs|devtmpfs|iso9660|nsfs|erofs"';
const DISK = `${NODE}, mountpoint`;

/** Nodes themselves; the platform's people are told. */
export const NODE_ALERTS: RuleGroup = {
  name: 'nodes',
  rules: [
    {
      alert: 'NodeDown',
      expr: `max by (${NODE}) (kube_node_status_condition{condition="Ready", status="true"}) == 0`,
      for: '5m',
      severity: 'critical',
      summary: 'Node {{ $labels.node }} of {{ $labels.cluster }} is down',
      description: 'Its kubelet has not reported for five minutes. Alerts about its pods are held back.',
    },
    {
      alert: 'NodeCpuHigh',
      expr: `1 - avg by (${NODE}) (rate(node_cpu_seconds_total{mode="idle"}[5m])) > 0.9`,
      for: '15m',
      severity: 'warning',
      summary: 'Node {{ $labels.node }} of {{ $labels.cluster }} has no CPU left',
      description: '{{ $value | humanizePercentage }} of its CPU is used, for 15 minutes.',
    },
    {
      alert: 'NodeMemoryLow',
      expr: `min by (${NODE}) (node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes) < 0.1`,
      for: '10m',
      severity: 'warning',
      summary: 'Node {{ $labels.node }} of {{ $labels.cluster }} has little memory left',
      description: '{{ $value | humanizePercentage }} of its memory is available.',
    },
    disk('critical', 0.03),
    disk('warning', 0.1),
  ],
};

function disk(severity: 'critical' | 'warning', below: number): AlertRule {
  return {
    alert: 'NodeDiskSpaceLow',
    expr: `min by (${DISK}) (node_filesystem_avail_bytes{${REAL}} / node_filesystem_size_bytes{${REAL}}) < ${below} and on (${DISK}) max by (${DISK}) (node_filesystem_readonly{${REAL}}) == 0`,
    for: '10m',
    severity,
    summary: 'Disk of node {{ $labels.node }} of {{ $labels.cluster }} fills up',
    description: `{{ $value | humanizePercentage }} of {{ $labels.mountpoint }} is free; less than ${below * 100}%.`,
  };
}
