import type { ComponentChart } from '../../component';
import { configFiles } from '../../kube/config-files';
import { configVolume, scratchVolume } from '../../kube/volume';
import type { SeaweedFsStorage } from '../../spec/model';
import { printToml } from '../toml';
import { type Etcd, etcd } from './etcd';
import { callServers, disk, type Servers, type ServersProps, servers } from './servers';

export interface FilersProps {
  readonly storage: SeaweedFsStorage;
  readonly masters: Servers;
  readonly volumes: Servers;
}

/**
 * Know names of objects and where their contents are. One keeps that on a disk of its own; several share an etcd, because
 * filers with a disk each hold up writes for long when one of them is lost.
 */
export function filers(chart: ComponentChart, { storage, masters, volumes }: FilersProps): Servers {
  const { replicas, resources, volume } = storage.filer;
  const shared = storage.mode === 'ha' ? etcd(chart, volume) : undefined;
  const made = servers(chart, {
    role: 'filer',
    replicas,
    flags: {
      // Alone, the names end up in /data/filerldb2, as by the file that comes with the image.
      ...(shared === undefined && { defaultStoreDir: '/data' }),
      master: masters.addresses.join(','),
      disableDirListing: true,
      exposeDirectoryData: false,
    },
    resources,
    quorum: false,
    terminationGraceSeconds: 60,
    ...(shared === undefined ? { data: disk(volume) } : sharedStore(chart, shared)),
  });
  callServers(chart, made.workload, masters, 'filer: where volumes are');
  callServers(chart, made.workload, volumes, 'filer: contents of objects');
  callServers(chart, masters.workload, made, 'master: cluster members');
  if (replicas > 1) callServers(chart, made.workload, made, 'filer: changes of the others');
  if (shared !== undefined) chart.connect(made.workload.pods, shared.client, 'filer: names and places of objects');
  return made;
}

/** https://github.com/seaweedfs/seaweedfs/wiki/Filer-Stores: the file takes the place of the one in the image. */
function sharedStore(chart: ComponentChart, { client }: Etcd): Pick<ServersProps, 'data' | 'mounts'> {
  const file = printToml({
    etcd: {
      enabled: true,
      // One name for all members: each filer that starts is led to one that is ready.
      servers: client.address,
      key_prefix: 'seaweedfs.',
      timeout: '3s',
    },
  });
  const files = configFiles(chart, {
    name: 'seaweedfs-filer',
    identity: { name: 'seaweedfs', component: 'filer' },
    files: { 'filer.toml': file },
  });
  return {
    data: scratchVolume('data', '1Gi'),
    mounts: [{ volume: configVolume('config', files), path: '/etc/seaweedfs', readOnly: true }],
  };
}
