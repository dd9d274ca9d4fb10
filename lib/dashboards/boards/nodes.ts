import type { Board } from '../board';
import { graph } from '../panels';
import { promql } from '../queries';
import { ENVIRONMENT } from './variables';

const ENV = 'environment=~"$environment"';
const DISKS = `${ENV}, fstype!~"tmpfs|overlay|squashfs|ramfs"`;

/** The nodes of the clusters. */
export const nodes: Board = {
  uid: 'nodes',
  title: 'Nodes',
  description: 'CPU, memory, disks and network of the nodes.',
  audience: 'platform',
  signals: ['metrics'],
  variables: [ENVIRONMENT],
  rows: [
    {
      title: 'Use and room',
      panels: [
        graph({
          title: 'CPU',
          description: 'Share of time that is not idle.',
          unit: 'percentunit',
          max: 1,
          queries: [
            promql(
              `1 - avg by (instance) (rate(node_cpu_seconds_total{${ENV}, mode="idle"}[$__rate_interval]))`,
              '{{instance}}',
            ),
          ],
        }),
        graph({
          title: 'Memory',
          description: 'Share that is not available to programs.',
          unit: 'percentunit',
          max: 1,
          queries: [
            promql(`1 - node_memory_MemAvailable_bytes{${ENV}} / node_memory_MemTotal_bytes{${ENV}}`, '{{instance}}'),
          ],
        }),
        graph({
          title: 'Disks',
          description: 'Share of each file system that is used; those in memory and of containers are left out.',
          unit: 'percentunit',
          max: 1,
          queries: [
            promql(
              `1 - node_filesystem_avail_bytes{${DISKS}} / node_filesystem_size_bytes{${DISKS}}`,
              '{{instance}} {{mountpoint}}',
            ),
          ],
        }),
        graph({
          title: 'Load for each core',
          queries: [
            promql(
              `node_load5{${ENV}} / on (instance) count by (instance) (node_cpu_seconds_total{${ENV}, mode="idle"})`,
              '{{instance}}',
            ),
          ],
        }),
        graph({
          title: 'Network',
          unit: 'Bps',
          queries: [
            promql(
              `sum by (instance) (rate(node_network_receive_bytes_total{${ENV}, device!="lo"}[$__rate_interval]))`,
              '{{instance}} in',
            ),
            promql(
              `sum by (instance) (rate(node_network_transmit_bytes_total{${ENV}, device!="lo"}[$__rate_interval]))`,
              '{{instance}} out',
            ),
          ],
        }),
        graph({
          title: 'Waiting for disks',
          description: 'Share of time that the disk was busy.',
          unit: 'percentunit',
          queries: [
            promql(`rate(node_disk_io_time_seconds_total{${ENV}}[$__rate_interval])`, '{{instance}} {{device}}'),
          ],
        }),
      ],
    },
  ],
};
