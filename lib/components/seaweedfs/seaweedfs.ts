import { ComponentChart, type EnvironmentScope } from '../../component';
import { bytesOf, MEBIBYTE } from '../../kube/memory';
import type { SeaweedFsStorage } from '../../spec/model';
import type { S3Store } from '../object-store';
import { bucketJob } from './buckets';
import { addressList, callServers, type DiskServers, diskServers } from './disk-servers';
import { type Identity, type IdentityKeys, keysIn } from './identities';
import { type S3Gateway, s3Gateway } from './s3-gateway';
import { KEY_CONTENT } from './scripts';
import { REGION } from './weed';

/** A bucket and the program that owns it. */
export interface BucketProps {
  readonly name: string;
  /** Program that reads and writes it, e.g. `loki`. A program with several buckets has one identity for all. */
  readonly client: string;
}

export interface SeaweedFsProps {
  readonly storage: SeaweedFsStorage;
  /** Every bucket of the environment: the one list from which buckets, identities and `bucket()` are made. */
  readonly buckets: readonly BucketProps[];
}

/**
 * Object storage of an environment, used by the S3 protocol alone.
 *
 * Each part is a workload of its own even where there is one of each, because then a new bucket restarts the gateway,
 * which keeps nothing, and not the disks; because the parts that ask for no credential (master, volume server, filer)
 * can be closed to everybody but each other; and because growing later adds pods and moves nothing.
 */
export class SeaweedFs extends ComponentChart {
  private readonly gateway: S3Gateway;
  private readonly buckets: readonly BucketProps[];

  constructor(scope: EnvironmentScope, props: SeaweedFsProps) {
    super(scope, { app: 'seaweedfs', layer: 'storage' });
    this.buckets = props.buckets;
    const masters = this.masters(props.storage);
    const volumes = this.volumeServers(props.storage, masters);
    const filers = this.filers(props.storage, masters, volumes);
    const admin = keysIn('seaweedfs-s3-admin');
    this.gateway = s3Gateway(this, {
      filers,
      identities: this.identities(admin),
      resources: props.storage.filer.resources,
    });
    const { workload } = this.gateway;
    callServers(this, workload, filers, 'S3 gateway: names and places of objects');
    callServers(this, workload, volumes, 'S3 gateway: contents of objects');
    callServers(this, workload, masters, 'S3 gateway: where volumes are');
    bucketJob(this, { buckets: props.buckets.map((b) => b.name), gateway: this.gateway, admin });
  }

  /** A bucket of the list, with all that its client needs to use it. */
  bucket(name: string): S3Store {
    const bucket = this.buckets.find((b) => b.name === name);
    if (bucket === undefined) throw new Error(`bucket ${name} is not in the list given to SeaweedFs`);
    return {
      kind: 's3',
      endpoint: this.gateway.endpoint,
      bucket: name,
      region: REGION,
      credentials: { kind: 'keys', ...clientKeys(bucket.client) },
      keyContent: KEY_CONTENT,
      pathStyle: true,
      insecureSkipVerify: false,
    };
  }

  private masters(storage: SeaweedFsStorage): DiskServers {
    return diskServers(this, {
      role: 'master',
      flags: {
        mdir: '/data',
        peers: 'none',
        volumeSizeLimitMB: volumeSizeLimitMB(storage.volumeServer.volume),
        defaultReplication: '000',
        telemetry: false,
      },
      // By default each bucket takes seven volumes at once, which a small disk has not got.
      env: { WEED_MASTER_VOLUME_GROWTH_COPY_1: '2' },
      size: storage.master.volume,
      resources: storage.master.resources,
      terminationGraceSeconds: 30,
    });
  }

  private volumeServers(storage: SeaweedFsStorage, masters: DiskServers): DiskServers {
    const volumes = diskServers(this, {
      role: 'volume',
      // max=0: as many volumes as fit on the disk. The share of the disk that is kept free is for compaction.
      flags: { dir: '/data', max: 0, minFreeSpace: 5, master: addressList(masters) },
      size: storage.volumeServer.volume,
      resources: storage.volumeServer.resources,
      terminationGraceSeconds: 60,
    });
    callServers(this, volumes.workload, masters, 'volume server: heartbeats');
    callServers(this, masters.workload, volumes, 'master: make and compact volumes');
    return volumes;
  }

  private filers(storage: SeaweedFsStorage, masters: DiskServers, volumes: DiskServers): DiskServers {
    const filers = diskServers(this, {
      role: 'filer',
      flags: {
        // The names end up in /data/filerldb2, as by the file that comes with the image.
        defaultStoreDir: '/data',
        master: addressList(masters),
        disableDirListing: true,
        exposeDirectoryData: false,
      },
      size: storage.filer.volume,
      resources: storage.filer.resources,
      terminationGraceSeconds: 60,
    });
    callServers(this, filers.workload, masters, 'filer: where volumes are');
    callServers(this, filers.workload, volumes, 'filer: contents of objects');
    callServers(this, masters.workload, filers, 'master: cluster members');
    return filers;
  }

  private identities(admin: IdentityKeys): readonly Identity[] {
    const clients = [...new Set(this.buckets.map((b) => b.client))].map((name): Identity => {
      const buckets = this.buckets.filter((b) => b.client === name).map((b) => b.name);
      return { name, keys: clientKeys(name), buckets };
    });
    const identities: readonly Identity[] = [{ name: 'admin', keys: admin, buckets: 'all' }, ...clients];
    for (const { name, keys } of identities) {
      const about = { purpose: `seaweedfs: S3 identity ${name}`, content: KEY_CONTENT };
      this.requireSecret(keys.accessKey, about);
      this.requireSecret(keys.secretKey, about);
    }
    return identities;
  }
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

function clientKeys(client: string): IdentityKeys {
  return keysIn(`telemetry-${client}-s3`);
}
