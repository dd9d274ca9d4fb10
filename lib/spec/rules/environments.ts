import type { Draft } from '../draft';
import type { Environment } from '../model';
import type { Problem } from '../problem';
import type { EnvironmentSpec } from '../schema/environment';

/** An environment as written and as resolved. */
export interface EnvironmentPair {
  readonly of: Draft<EnvironmentSpec>;
  readonly resolved: Environment;
}

/** Two environments never share a namespace of one cluster: each would prune the other's objects. */
export function checkEnvironments(environments: readonly EnvironmentPair[]): readonly Problem[] {
  const first = new Map<string, EnvironmentPair>();
  return environments.flatMap((pair) => {
    const { cluster, namespace } = pair.resolved;
    const key = `${serverKey(cluster.server)} ${namespace}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, pair);
      return [];
    }
    const path = pair.of.spec.namespace === undefined ? ['cluster', 'server'] : ['namespace'];
    const problem = `environment ${other.of.name} is in the same namespace of the same cluster`;
    const fix = 'give one of the two another `namespace` or another `cluster.server`';
    return [pair.of.say(path, { problem, got: `${namespace} at ${cluster.server}`, fix })];
  });
}

/** Servers that are the same API server but for case. */
export function serverKey(server: string): string {
  return server.toLowerCase();
}
