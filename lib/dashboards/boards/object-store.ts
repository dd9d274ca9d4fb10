import type { Board } from '../board';
import { graph } from '../panels';
import { promql } from '../queries';
import { resourcesRow } from './resources';
import { ENVIRONMENT } from './variables';

const ENV = 'environment=~"$environment"';

/** SeaweedFS. */
export const objectStore: Board = {
  uid: 'seaweedfs',
  title: 'SeaweedFS',
  description: 'Requests to the object store of the backends, its disks, and its masters.',
  audience: 'platform',
  signals: ['metrics'],
  variables: [ENVIRONMENT],
  rows: [
    {
      title: 'S3',
      panels: [
        graph({
          title: 'Requests',
          unit: 'reqps',
          width: 8,
          queries: [promql(`sum by (type) (rate(SeaweedFS_s3_request_total{${ENV}}[$__rate_interval]))`, '{{type}}')],
        }),
        graph({
          title: 'Failed requests',
          unit: 'reqps',
          width: 8,
          queries: [
            promql(
              `sum by (bucket, code) (rate(SeaweedFS_s3_request_total{${ENV}, code=~"5.."}[$__rate_interval])) > 0`,
              '{{bucket}} {{code}}',
            ),
          ],
        }),
        graph({
          title: 'Traffic by bucket',
          unit: 'Bps',
          width: 8,
          queries: [
            promql(
              `sum by (bucket) (rate(SeaweedFS_s3_bucket_traffic_received_bytes_total{${ENV}}[$__rate_interval]))`,
              '{{bucket}} in',
            ),
            promql(
              `sum by (bucket) (rate(SeaweedFS_s3_bucket_traffic_sent_bytes_total{${ENV}}[$__rate_interval]))`,
              '{{bucket}} out',
            ),
          ],
        }),
      ],
    },
    {
      title: 'Disks and masters',
      panels: [
        graph({
          title: 'Disks of the volume servers',
          description: 'Share that is used. A full disk stops all backends.',
          unit: 'percentunit',
          max: 1,
          width: 8,
          queries: [
            promql(
              `kubelet_volume_stats_used_bytes{${ENV}, persistentvolumeclaim=~"data-seaweedfs-volume-.+"} / kubelet_volume_stats_capacity_bytes{${ENV}, persistentvolumeclaim=~"data-seaweedfs-volume-.+"}`,
              '{{persistentvolumeclaim}}',
            ),
          ],
        }),
        graph({
          title: 'Writes that failed',
          width: 8,
          queries: [
            promql(
              `sum by (pod) (rate(SeaweedFS_volumeServer_file_write_failures{${ENV}}[$__rate_interval])) > 0`,
              '{{pod}}',
            ),
          ],
        }),
        graph({
          title: 'Changes of the leader',
          width: 8,
          queries: [
            promql(`sum by (pod) (increase(SeaweedFS_master_leader_changes{${ENV}}[$__rate_interval])) > 0`, '{{pod}}'),
          ],
        }),
      ],
    },
    resourcesRow('seaweedfs'),
  ],
};
