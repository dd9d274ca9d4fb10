import type { ComponentChart } from '../../component';
import { bytesOf, MEBIBYTE } from '../../kube/memory';
import type { SeaweedFsStorage } from '../../spec/model';
import { copiesOf } from '../../spec/resolve-storage';
import { addressesOf, callServers, disk, type Servers, servers } from './servers';

/** Know where volumes are and make new ones; more than one elect a leader. */
export function masters(chart: ComponentChart, storage: SeaweedFsStorage): Servers {
  const { replicas, resources, volume } = storage.master;
  const made = servers(chart, {
    role: 'master',
    replicas,
    flags: {
      mdir: '/data',
      peers: replicas === 1 ? 'none' : addressesOf(chart.environment, 'master', replicas).join(','),
      volumeSizeLimitMB: volumeSizeLimitMB(storage.volumeServer.volume),
      defaultReplication: storage.replication,
      // No volume is assigned, so nothing is written, until the loss of a leader is noticed: by default after ten seconds.
      ...(replicas > 1 && { electionTimeout: '3s' }),
      telemetry: false,
    },
    // By default each bucket takes seven volumes at once (six where there are two copies), which a small disk has not got.
    env: { [`WEED_MASTER_VOLUME_GROWTH_COPY_${copiesOf(storage.replication)}`]: '2' },
    data: disk(volume),
    resources,
    quorum: true,
    terminationGraceSeconds: 30,
  });
  if (replicas > 1) callServers(chart, made.workload, made, 'master: election of a leader');
  return made;
}

/** A disk holds at least this many volumes: each bucket fills two at a time, and compaction needs room for one. */
const VOLUMES_PER_DISK = 64;

/** Largest volume that weed's 4-byte offsets can address, in MiB. */
const LARGEST_VOLUME_MB = 30_000;

/** Size at which a volume is full, in MiB, so that a disk of any size holds enough of them. */
export function volumeSizeLimitMB(disk: string): number {
  const share = Math.floor(bytesOf(disk) / VOLUMES_PER_DISK / MEBIBYTE);
  return Math.min(Math.max(share, 1), LARGEST_VOLUME_MB);
}
