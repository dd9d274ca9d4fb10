import type { ComponentChart } from '../../component';
import type { SeaweedFsStorage } from '../../spec/model';
import { callServers, disk, type Servers, servers } from './servers';

/** Keep the contents of objects. */
export function volumeServers(chart: ComponentChart, storage: SeaweedFsStorage, masters: Servers): Servers {
  const { replicas, resources, volume } = storage.volumeServer;
  const made = servers(chart, {
    role: 'volume',
    replicas,
    // max=0: as many volumes as fit on the disk. The share of the disk that is kept free is for compaction.
    flags: { dir: '/data', max: 0, minFreeSpace: 5, master: masters.addresses.join(',') },
    data: disk(volume),
    resources,
    quorum: true,
    // It says good-bye to the masters ten seconds before it stops serving.
    terminationGraceSeconds: 60,
  });
  callServers(chart, made.workload, masters, 'volume server: heartbeats');
  callServers(chart, masters.workload, made, 'master: make and compact volumes');
  if (replicas > 1) callServers(chart, made.workload, made, 'volume server: copies');
  return made;
}
