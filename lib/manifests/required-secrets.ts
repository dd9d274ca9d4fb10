import type { ExternalSecret, RenderedApp } from '../rendered';
import type { SecretRef } from '../spec/model';
import { groupBy } from './group-by';
import { podTemplate } from './pods';

/** A Secret that has to exist, with every key that somebody needs. */
export interface RequiredSecret {
  readonly namespace: string;
  readonly name: string;
  /** Sorted by name. */
  readonly keys: readonly RequiredKey[];
  /** As Kubernetes has it. */
  readonly type: 'Opaque' | 'kubernetes.io/tls' | 'kubernetes.io/dockerconfigjson';
}

export interface RequiredKey {
  readonly key: string;
  /** Where a store has its value: the key itself, or one of another Secret that has the same. */
  readonly source: SecretRef;
  readonly uses: readonly ExternalSecret[];
}

/** The Secrets that applications of one environment need, sorted by namespace and name. */
export function requiredSecrets(apps: readonly RenderedApp[]): readonly RequiredSecret[] {
  const all = [...apps.flatMap((app) => app.secrets), ...pullSecrets(apps)];
  return [...groupBy(all, ({ namespace, name }) => `${namespace}/${name}`)].sort(byFirst).map(([, uses]) => {
    const [{ namespace, name }] = uses as readonly [ExternalSecret];
    const keys = [...groupBy(uses, ({ key }) => key)].sort(byFirst).map(([key, ofKey]) => ({
      key,
      source: ofKey.find(({ sameAs }) => sameAs)?.sameAs ?? { name, key },
      uses: ofKey,
    }));
    return { namespace, name, keys, type: typeOf(keys.map(({ key }) => key)) };
  });
}

/** Registry credentials: said once for the environment, used by every pod, in whichever namespace it runs. */
function pullSecrets(apps: readonly RenderedApp[]): readonly ExternalSecret[] {
  const workloads = apps.flatMap(({ environment, objects }) =>
    objects
      .filter((object) => podTemplate(object) !== undefined)
      .map(({ metadata }) => ({ images: environment.images, namespace: metadata.namespace ?? environment.namespace })),
  );
  return [...groupBy(workloads, ({ namespace }) => namespace)].flatMap(([namespace, [first]]) =>
    (first?.images.pullSecrets ?? []).map((name) => ({
      namespace,
      name,
      key: '.dockerconfigjson',
      purpose: 'every pod: pulling images',
      content: 'credentials of the registry as docker login writes them',
    })),
  );
}

function typeOf(keys: readonly string[]): RequiredSecret['type'] {
  switch (keys.join()) {
    case 'tls.crt,tls.key':
      return 'kubernetes.io/tls';
    case '.dockerconfigjson':
      return 'kubernetes.io/dockerconfigjson';
    default:
      return 'Opaque';
  }
}

function byFirst(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
