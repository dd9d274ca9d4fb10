import { DEFAULT_ARGOCD_NAMESPACE, KUBERNETES_NAMESPACES } from '../defaults';
import type { Draft, DraftPlatform } from '../draft';
import type { Environment } from '../model';
import type { Problem } from '../problem';
import type { EnvironmentSpec } from '../schema/environment';
import type { Path } from '../source';

/** An environment as written and as resolved. */
export interface EnvironmentPair {
  readonly of: Draft<EnvironmentSpec>;
  readonly resolved: Environment;
}

/** A namespace that cannot be an environment's, and what two environments cannot share. */
export function checkEnvironments(draft: DraftPlatform, environments: readonly EnvironmentPair[]): readonly Problem[] {
  return [
    ...environments.flatMap((pair) => takenNamespace(draft, pair)),
    ...sharedNamespaces(environments),
    ...sharedHosts(environments),
  ];
}

/** One text for all ways to write the address of an API server. */
export function serverKey(server: string): string {
  const { protocol, host, pathname } = new URL(server);
  return `${protocol}//${host}${pathname.replace(/\/+$/, '')}`;
}

/** The platform owns its namespace: it closes it to whoever it does not know, and Argo CD deletes what left the render. */
function takenNamespace({ spec }: DraftPlatform, { of, resolved }: EnvironmentPair): readonly Problem[] {
  const argocd = spec.argocd?.namespace ?? DEFAULT_ARGOCD_NAMESPACE;
  const { namespace } = resolved;
  const owner =
    namespace === 'default' || (KUBERNETES_NAMESPACES as readonly string[]).includes(namespace)
      ? 'Kubernetes'
      : namespace === argocd
        ? 'Argo CD'
        : undefined;
  if (owner === undefined) {
    return [];
  }
  const expected = 'a namespace for the platform alone';
  const fix = 'leave it out, or name another';
  return [of.say(['namespace'], { problem: `the namespace belongs to ${owner}`, got: namespace, expected, fix })];
}

/** In one namespace of one cluster, each would prune the other's objects. */
function sharedNamespaces(environments: readonly EnvironmentPair[]): readonly Problem[] {
  return repeated(environments, placeOf).map(({ pair: { of, resolved }, first }) => {
    const path: Path = of.spec.namespace === undefined ? ['cluster', 'server'] : ['namespace'];
    const problem = `environment ${first.of.name} is in the same namespace of the same cluster`;
    const fix = 'give one of the two another `namespace` or another `cluster.server`';
    return of.say(path, { problem, got: `${resolved.namespace} at ${resolved.cluster.server}`, fix });
  });
}

/** Cluster and namespace, as one text. */
export function placeOf({ resolved: { cluster, namespace } }: EnvironmentPair): string {
  return `${serverKey(cluster.server)} ${namespace}`;
}

/** One host name leads to one ingress. */
function sharedHosts(environments: readonly EnvironmentPair[]): readonly Problem[] {
  const hostOf = ({ resolved: { exposure } }: EnvironmentPair) =>
    exposure.kind === 'ingress' ? exposure.host : undefined;
  return repeated(environments, hostOf).map(({ pair, first }) =>
    pair.of.say(['expose', 'host'], {
      problem: `environment ${first.of.name} is exposed under the same host name`,
      got: hostOf(pair) ?? '',
      fix: 'leave `host` out, or give each environment its own',
    }),
  );
}

/** Each environment whose key another one before it has; those without a key are left alone. */
export function repeated(
  environments: readonly EnvironmentPair[],
  keyOf: (pair: EnvironmentPair) => string | undefined,
) {
  const firsts = new Map<string, EnvironmentPair>();
  return environments.flatMap((pair) => {
    const key = keyOf(pair);
    const first = key === undefined ? undefined : firsts.get(key);
    if (key !== undefined && first === undefined) {
      firsts.set(key, pair);
    }
    return first === undefined ? [] : [{ pair, first }];
  });
}
