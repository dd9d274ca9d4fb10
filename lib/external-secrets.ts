import {
  ExternalSecretSpecDataRemoteRefConversionStrategy as Conversion,
  ExternalSecretSpecTargetCreationPolicy as Creation,
  ExternalSecretSpecDataRemoteRefDecodingStrategy as Decoding,
  ExternalSecretSpecTargetDeletionPolicy as Deletion,
  ExternalSecretSpecTargetTemplateEngineVersion as Engine,
  ExternalSecret,
  ExternalSecretSpecTargetTemplateMergePolicy as Merge,
  ExternalSecretSpecDataRemoteRefMetadataPolicy as Metadata,
  ExternalSecretSpecSecretStoreRefKind as StoreKind,
} from '../imports/externalsecret-external-secrets.io';
import { objectLabels } from './kube/labels';
import { groupBy } from './manifests/group-by';
import { type RequiredSecret, requiredSecrets } from './manifests/required-secrets';
import { secretPath } from './manifests/secret-path';
import type { Manifest, RenderedApp } from './rendered';
import type { Environment, SecretRef, SecretStore } from './spec/model';

/** App whose folder holds them. */
const APP = 'secrets';

/**
 * Adds an application with an ExternalSecret for each Secret that an environment needs, where the spec names a store. No
 * value is anywhere in the output: a controller in the cluster copies it.
 */
export function withExternalSecrets(apps: readonly RenderedApp[]): readonly RenderedApp[] {
  const secrets = [...groupBy(apps, (app) => app.environment)].flatMap(([environment, own]) => {
    const { secrets: store } = environment.operations;
    return store === 'none' ? [] : [secretsApp(environment, store, requiredSecrets(own))];
  });
  return [...apps, ...secrets];
}

function secretsApp(environment: Environment, store: SecretStore, required: readonly RequiredSecret[]): RenderedApp {
  const objects = required.map((secret) => externalSecret(environment, store, secret));
  return { environment, app: APP, layer: 'foundation', objects, connections: [], secrets: [] };
}

/** Fields that the API server would fill in are written out, so that Argo CD finds no difference. */
function externalSecret({ name: environment }: Environment, store: SecretStore, secret: RequiredSecret): Manifest {
  const { name, namespace, keys, type } = secret;
  const place = (ref: SecretRef) => ({ key: secretPath(store, environment, ref.name), property: ref.key });
  return ExternalSecret.manifest({
    metadata: { name, namespace, labels: objectLabels({ name: APP }) },
    spec: {
      refreshInterval: store.refresh,
      secretStoreRef: { name: store.name, kind: STORE_KINDS[store.kind] },
      target: {
        name,
        creationPolicy: Creation.OWNER,
        // A store that is away must not take the platform with it.
        deletionPolicy: Deletion.RETAIN,
        // Without data of its own a template keeps what was read, and says only what type of Secret it is.
        ...(type !== 'Opaque' && { template: { type, engineVersion: Engine.V2, mergePolicy: Merge.REPLACE } }),
      },
      data: keys.map(({ key, source }) => ({
        secretKey: key,
        remoteRef: {
          ...place(source),
          conversionStrategy: Conversion.DEFAULT,
          decodingStrategy: Decoding.NONE,
          metadataPolicy: Metadata.NONE,
        },
      })),
    },
  });
}

const STORE_KINDS = {
  ClusterSecretStore: StoreKind.CLUSTER_SECRET_STORE,
  SecretStore: StoreKind.SECRET_STORE,
} as const;
