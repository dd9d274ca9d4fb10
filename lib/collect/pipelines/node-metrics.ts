import { component, type Nodes, std } from '../../alloy';
import type { Scraping } from '../../spec/model';
import type { SignalSinks } from '../sinks';
import { NODE_NAME } from './node-pods';
import { scrapeArguments } from './scraping';

/** Where the node's own directories are in the agent's container. */
export const HOST = {
  proc: '/host/proc',
  sys: '/host/sys',
  root: '/host/root',
  udev: '/host/root/run/udev/data',
} as const;

/**
 * Collectors that read `/proc/net`, which is the network of whoever reads. The agent has a network of its own, so that they
 * read that of the node's first process.
 */
const OF_NETWORK = ['netdev', 'netstat', 'sockstat', 'softnet', 'udp_queues'] as const;

/** Some more of the same, with nothing to say that anybody asked for. */
const LEFT_OUT = ['arp', 'ipvs', 'nfs', 'nfsd', 'xfrm'] as const;

export interface NodeMetricsProps {
  readonly sink: NonNullable<SignalSinks['metrics']>;
  readonly scraping: Scraping;
}

/** CPU, memory, disks, file systems and network of the node of the agent, as Prometheus' node exporter names them. */
export function nodeMetrics({ sink, scraping }: NodeMetricsProps): Nodes {
  const node = component('prometheus.exporter.unix', 'node', {
    procfs_path: HOST.proc,
    sysfs_path: HOST.sys,
    rootfs_path: HOST.root,
    udev_data_path: HOST.udev,
    disable_collectors: [...OF_NETWORK, ...LEFT_OUT],
    filesystem: {
      // Volumes of pods are there too, under the kubelet's and the runtime's directories; the kubelet reports them by their names.
      mount_points_exclude:
        '^/(dev|proc|sys|run/containerd/.+|run/credentials/.+|var/lib/(containerd|containers|docker|kubelet)/.+)($|/)',
    },
    netclass: { ignored_devices: VIRTUAL_DEVICES },
  });
  const network = component('prometheus.exporter.unix', 'network', {
    procfs_path: `${HOST.proc}/1`,
    sysfs_path: HOST.sys,
    set_collectors: [...OF_NETWORK],
    netdev: { device_exclude: VIRTUAL_DEVICES },
  });
  const targets = component('discovery.relabel', 'node_metrics', {
    targets: std.array.concat(node.exports.targets, network.exports.targets),
    rule: [
      // Both are about one node, and there is no series in both.
      { target_label: 'instance', replacement: std.sys.env(NODE_NAME) },
      { target_label: 'node', replacement: std.sys.env(NODE_NAME) },
      { target_label: 'job', replacement: 'node' },
    ],
  });
  const scrape = component('prometheus.scrape', 'node_metrics', {
    targets: targets.exports.output,
    forward_to: sink,
    ...scrapeArguments(scraping),
  });
  return [node, network, targets, scrape];
}

/** Ends of the networks of pods: one for each pod, with names of no meaning. */
const VIRTUAL_DEVICES = '^(veth.*|cali.*|lxc.*|cilium_.*|[a-f0-9]{15})$';
