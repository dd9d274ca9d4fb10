import type { ComponentChart } from '../../component';
import type { EnvValue } from '../../kube/container';
import type { CloudIdentity } from '../../kube/pod';
import type { Mount } from '../../kube/volume';
import type { Workload } from '../../kube/workload';
import type { SecretRef } from '../../spec/model';
import type { ObjectStore } from '../object-store';

/** Where a volume that is the store is mounted. */
export const STORE_DIRECTORY = '/store';

/** Environment variables with credentials; configurations name them as `${…}`, which the programs expand. */
const VARIABLES = { accessKey: 'S3_ACCESS_KEY', secretKey: 'S3_SECRET_KEY', accountKey: 'AZURE_ACCOUNT_KEY' } as const;

/** What each pod that uses a store needs. */
export interface StoreAccess {
  readonly env: Readonly<Record<string, EnvValue>>;
  readonly mounts: readonly Mount[];
  readonly cloudIdentity: CloudIdentity;
}

const NO_IDENTITY: CloudIdentity = { podLabels: {}, serviceAccountAnnotations: {} };
const NOTHING: StoreAccess = { env: {}, mounts: [], cloudIdentity: NO_IDENTITY };

/**
 * What a pod needs to use the store: credentials in its environment, the labels and annotations by which a cloud gives
 * it an identity, or the volume.
 */
export function storeAccess(store: ObjectStore): StoreAccess {
  if (store.kind === 'filesystem') {
    return {
      ...NOTHING,
      mounts: [{ volume: { name: 'store', claim: { size: store.volume } }, path: STORE_DIRECTORY }],
    };
  }
  const { credentials } = store;
  switch (credentials.kind) {
    case 'keys':
      return {
        ...NOTHING,
        env: {
          [VARIABLES.accessKey]: { secret: credentials.accessKey },
          [VARIABLES.secretKey]: { secret: credentials.secretKey },
        },
      };
    case 'role':
      // https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
      return {
        ...NOTHING,
        cloudIdentity: { ...NO_IDENTITY, serviceAccountAnnotations: { 'eks.amazonaws.com/role-arn': credentials.arn } },
      };
    case 'account-key':
      return { ...NOTHING, env: { [VARIABLES.accountKey]: { secret: credentials.accountKey } } };
    case 'workload-identity':
      // https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html
      return {
        ...NOTHING,
        cloudIdentity: {
          podLabels: { 'azure.workload.identity/use': 'true' },
          serviceAccountAnnotations: { 'azure.workload.identity/client-id': credentials.clientId },
        },
      };
  }
}

/** The variable with a credential, as a program's configuration names it. */
export function variable(of: keyof typeof VARIABLES): string {
  return `\${${VARIABLES[of]}}`;
}

/** Declares the Secret keys that a program's store needs. */
export function requireStoreSecrets(chart: ComponentChart, program: string, store: ObjectStore): void {
  if (store.kind === 'filesystem') return;
  const require = (ref: SecretRef, purpose: string, content: string) =>
    chart.requireSecret(ref, { purpose: `${program}: ${purpose}`, content });
  const { credentials } = store;
  if (credentials.kind === 'keys' && store.kind === 's3') {
    require(credentials.accessKey, 'S3 keys of its bucket', store.keyContent);
    require(credentials.secretKey, 'S3 keys of its bucket', store.keyContent);
  }
  if (credentials.kind === 'account-key') require(credentials.accountKey, 'key of its storage account', 'base64');
}

/** Declares that a workload calls its store. */
export function connectStore(chart: ComponentChart, workload: Workload, store: ObjectStore, purpose: string): void {
  if (store.kind !== 'filesystem') chart.connect(workload.pods, store.endpoint, purpose);
}
