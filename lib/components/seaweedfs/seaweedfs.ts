import { ComponentChart, type EnvironmentScope } from '../../component';
import type { SeaweedFsStorage } from '../../spec/model';
import type { S3Store } from '../object-store';
import { bucketJob } from './buckets';
import { filers } from './filers';
import { type Identity, type IdentityKeys, keysIn } from './identities';
import { masters } from './masters';
import { type S3Gateway, s3Gateway } from './s3-gateway';
import { KEY_CONTENT } from './scripts';
import { callServers } from './servers';
import { volumeServers } from './volume-servers';
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
    const { storage } = props;
    const masterServers = masters(this, storage);
    const volumes = volumeServers(this, storage, masterServers);
    const filerServers = filers(this, { storage, masters: masterServers, volumes });
    const admin = keysIn('seaweedfs-s3-admin');
    this.gateway = s3Gateway(this, {
      filers: filerServers,
      identities: this.identities(admin),
      replicas: storage.filer.replicas,
      resources: storage.filer.resources,
    });
    const { workload } = this.gateway;
    callServers(this, workload, filerServers, 'S3 gateway: names and places of objects');
    callServers(this, workload, volumes, 'S3 gateway: contents of objects');
    callServers(this, workload, masterServers, 'S3 gateway: where volumes are');
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

function clientKeys(client: string): IdentityKeys {
  return keysIn(`telemetry-${client}-s3`);
}
