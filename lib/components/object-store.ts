import type { Endpoint } from '../component';
import type { AzureCredentials, Quantity, S3Credentials } from '../spec/model';

/** Where a program keeps its data, and all that it needs to use it: a backend gets this, never an address or a key of its own. */
export type ObjectStore = S3Store | AzureStore | FilesystemStore;

/** A bucket. */
export interface S3Store {
  readonly kind: 's3';
  readonly endpoint: Endpoint;
  readonly bucket: string;
  readonly region: string;
  readonly credentials: S3Credentials;
  /** What a key may consist of, for the person who makes the Secret. */
  readonly keyContent: string;
  /** Whether the bucket is the first part of the path instead of the host name. */
  readonly pathStyle: boolean;
  readonly insecureSkipVerify: boolean;
}

/** A container of Azure Blob Storage. */
export interface AzureStore {
  readonly kind: 'azure';
  /** The blob service of the account, for connections; programs put it together themselves. */
  readonly endpoint: Endpoint;
  readonly account: string;
  readonly container: string;
  readonly endpointSuffix: string;
  readonly credentials: AzureCredentials;
}

/** A volume of the one process that is all of the program. */
export interface FilesystemStore {
  readonly kind: 'filesystem';
  readonly volume: Quantity;
}
