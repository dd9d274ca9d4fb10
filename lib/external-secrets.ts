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
import { podTemplate } from './manifests/pods';
import { type RequiredSecret, requiredSecrets } from './manifests/required-secrets';
import { secretPath } from './manifests/secret-path';
import type { Manifest, RenderedApp } from './rendered';
import type { Environment, SecretRef, SecretStore } from './spec/model';

/** App whose folder holds them. */
const APP = 'secrets';

/**
 * Adds an application with an ExternalSecret for each Secret that an environment needs, where the spec names a store. No
 * value is anywhere in the output: a controller in the cluster copies it. In a tenant's namespace, which may not be there yet,
 * it belongs to the application that has pods there: nobody else waits for it.
 */
export function withExternalSecrets(apps: readonly RenderedApp[]): readonly RenderedApp[] {
  const byEnvironment = [...groupBy(apps, (app) => app.environment)].map(([environment, own]) =>
    withSecretsOf(environment, own),
  );
  const changed = new Map(byEnvironment.flatMap(({ changed: some }) => [...some]));
  return [...apps.map((app) => changed.get(app) ?? app), ...byEnvironment.flatMap(({ added }) => added)];
}

/** Applications that have got ExternalSecrets, by what they were before, and the one that has all others. */
interface WithSecrets {
  readonly changed: ReadonlyMap<RenderedApp, RenderedApp>;
  readonly added: readonly RenderedApp[];
}

function withSecretsOf(environment: Environment, apps: readonly RenderedApp[]): WithSecrets {
  const { secrets: store } = environment.operations;
  if (store === 'none') return { changed: new Map(), added: [] };
  const ofTenants = environment.tenants.flatMap(({ namespaces }) => namespaces);
  const owned = groupBy(requiredSecrets(apps), ({ namespace }) =>
    ofTenants.includes(namespace) ? apps.find((app) => hasPodsIn(app, namespace)) : undefined,
  );
  const objectsOf = (app: RenderedApp | undefined) =>
    (owned.get(app) ?? []).map((secret) => externalSecret(environment, store, secret));
  const changed = apps
    .filter((app) => owned.has(app))
    .map((app) => [app, { ...app, objects: [...app.objects, ...objectsOf(app)] }] as const);
  return {
    changed: new Map(changed),
    added: [
      { environment, app: APP, layer: 'foundation', objects: objectsOf(undefined), connections: [], secrets: [] },
    ],
  };
}

function hasPodsIn({ objects }: RenderedApp, namespace: string): boolean {
  return objects.some((object) => object.metadata.namespace === namespace && podTemplate(object) !== undefined);
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
