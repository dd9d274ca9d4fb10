import type { Quantity, Resources, SecretRef } from './model';

/** Where the backends of an environment keep their data. Part of the resolved model: see `model.ts`. */

/**
 * Copies of each file beside the first, as SeaweedFS has them: in other data centres, racks and servers, a digit each.
 * Servers alone are told apart here; where `cluster.zones` names three zones, servers are held to different ones.
 */
export const SEAWEEDFS_REPLICATIONS = ['000', '001', '002'] as const;
export type SeaweedFsReplication = (typeof SEAWEEDFS_REPLICATIONS)[number];

/** Servers of one role. */
export interface StoragePart {
  readonly replicas: number;
  readonly resources: Resources;
  /** Volume of each server. */
  readonly volume: Quantity;
}

/** SeaweedFS in the cluster, used through its S3 gateways alone. */
export interface SeaweedFsStorage {
  readonly kind: 'seaweedfs';
  /** `ha`: masters that elect a leader, replicated volumes, filers with one store, several S3 gateways. */
  readonly mode: 'single' | 'ha';
  readonly replication: SeaweedFsReplication;
  readonly master: StoragePart;
  /** Their volumes are the telemetry itself. */
  readonly volumeServer: StoragePart;
  /** Filers and S3 gateways; the volume is that of the names and places of the objects. */
  readonly filer: StoragePart;
}

/** An S3 service. */
export interface S3Storage {
  readonly kind: 's3';
  /** `http` or `https`, host and port, no path. */
  readonly endpoint: string;
  readonly region: string;
  /** Put before the names of the buckets. */
  readonly bucketPrefix: string;
  readonly credentials: S3Credentials;
  /** Whether the bucket is the first part of the path instead of the host name. */
  readonly pathStyle: boolean;
  readonly insecureSkipVerify: boolean;
}

/** Keys from a Secret, or a role that the pods' service accounts take on (AWS IRSA). */
export type S3Credentials =
  | { readonly kind: 'keys'; readonly accessKey: SecretRef; readonly secretKey: SecretRef }
  | { readonly kind: 'role'; readonly arn: string };

/** Azure Blob Storage. */
export interface AzureBlobStorage {
  readonly kind: 'azureBlob';
  readonly account: string;
  /** Put before the names of the containers. */
  readonly containerPrefix: string;
  /** Host of the blob service, without the account. */
  readonly endpointSuffix: string;
  readonly credentials: AzureCredentials;
}

/** The account's key from a Secret, or the workload identity of a managed identity. */
export type AzureCredentials =
  | { readonly kind: 'account-key'; readonly accountKey: SecretRef }
  | { readonly kind: 'workload-identity'; readonly clientId: string };

/** A volume of each backend, which is one process. */
export interface FilesystemStorage {
  readonly kind: 'filesystem';
  readonly volume: Quantity;
}

export type Storage = SeaweedFsStorage | S3Storage | AzureBlobStorage | FilesystemStorage;
