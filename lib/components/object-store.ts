import type { Endpoint } from '../component';
import type { SecretRef } from '../spec/model';

/** A bucket and all that a program needs to use it: a backend gets this, never an address or a key of its own. */
export interface ObjectStore {
  readonly kind: 's3';
  readonly endpoint: Endpoint;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: SecretRef;
  readonly secretKey: SecretRef;
  /** The bucket is the first part of the path, not of the host name. */
  readonly pathStyle: true;
}
