import type { Draft } from '../draft';
import type { Environment } from '../model';
import type { Problem } from '../problem';
import type { EnvironmentSpec } from '../schema/environment';
import type { Path } from '../source';

/** An environment as written and as resolved. */
export interface EnvironmentPair {
  readonly of: Draft<EnvironmentSpec>;
  readonly resolved: Environment;
}

/** What two environments cannot share. */
export function checkEnvironments(environments: readonly EnvironmentPair[]): readonly Problem[] {
  return [...sharedNamespaces(environments), ...sharedHosts(environments)];
}

/** Servers that are the same API server but for case. */
export function serverKey(server: string): string {
  return server.toLowerCase();
}

/** In one namespace of one cluster, each would prune the other's objects. */
function sharedNamespaces(environments: readonly EnvironmentPair[]): readonly Problem[] {
  return repeated(environments, ({ resolved }) => `${serverKey(resolved.cluster.server)} ${resolved.namespace}`).map(
    ({ pair: { of, resolved }, first }) => {
      const path: Path = of.spec.namespace === undefined ? ['cluster', 'server'] : ['namespace'];
      const problem = `environment ${first.of.name} is in the same namespace of the same cluster`;
      const fix = 'give one of the two another `namespace` or another `cluster.server`';
      return of.say(path, { problem, got: `${resolved.namespace} at ${resolved.cluster.server}`, fix });
    },
  );
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
function repeated(environments: readonly EnvironmentPair[], keyOf: (pair: EnvironmentPair) => string | undefined) {
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
