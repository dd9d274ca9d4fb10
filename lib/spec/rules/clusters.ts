import type { DraftPlatform } from '../draft';
import type { Problem } from '../problem';
import type { Saying } from '../source';
import { type EnvironmentPair, placeOf, repeated, serverKey } from './environments';

/** Environments that share a cluster say so in the same words and divide what is in it. */
export function checkClusters(draft: DraftPlatform, environments: readonly EnvironmentPair[]): readonly Problem[] {
  // A copy with nothing changed yet is told of as such, and not by what follows from it.
  const copies = new Set(repeated(environments, placeOf).map(({ pair }) => pair));
  const apart = environments.filter((pair) => !copies.has(pair));
  return [
    ...spelledDifferently(apart),
    ...namedAlike(environments),
    ...collectedTwice(apart),
    ...sharedTenants(draft, apart),
  ];
}

/** Argo CD knows a cluster by one address, to the letter. */
function spelledDifferently(environments: readonly EnvironmentPair[]): readonly Problem[] {
  return repeated(environments, ({ resolved }) => serverKey(resolved.cluster.server)).flatMap(({ pair, first }) => {
    const { server } = first.resolved.cluster;
    const got = pair.resolved.cluster.server;
    if (got === server) {
      return [];
    }
    const problem = `environment ${first.of.name} writes the address of the same cluster in another way`;
    return [pair.of.say(['cluster', 'server'], { problem, got, expected: server, fix: `write ${server}` })];
  });
}

/** The name is the label by which people tell the telemetry of clusters apart. */
function namedAlike(environments: readonly EnvironmentPair[]): readonly Problem[] {
  return repeated(environments, ({ resolved }) => resolved.cluster.name).flatMap(({ pair, first }) => {
    const { name, server } = pair.resolved.cluster;
    if (serverKey(server) === serverKey(first.resolved.cluster.server)) {
      return [];
    }
    const problem = `environment ${first.of.name} has another cluster of the same name`;
    return [pair.of.say(['cluster', 'name'], { problem, got: name, fix: 'give each cluster a name of its own' })];
  });
}

/** Node agents of every environment read the logs of all pods of a node: what is nobody's would be kept by each. */
function collectedTwice(environments: readonly EnvironmentPair[]): readonly Problem[] {
  const collecting = environments.filter(({ resolved }) => resolved.collectsCluster);
  return repeated(collecting, ({ resolved }) => serverKey(resolved.cluster.server)).map(({ pair: { of }, first }) =>
    of.say(of.spec.sources?.cluster === undefined ? ['cluster', 'server'] : ['sources', 'cluster'], {
      problem: `environment ${first.of.name} collects the nodes and the rest of this cluster already`,
      got: 'on',
      expected: 'one environment of each cluster that does',
      fix: 'write `sources: { cluster: off }` in one of the two',
    }),
  );
}

/** In one cluster, a namespace is of the one environment or of the other. */
function sharedTenants({ tenants }: DraftPlatform, environments: readonly EnvironmentPair[]): readonly Problem[] {
  return tenants.flatMap(({ name, say }) => {
    const owners = new Map<string, string>();
    for (const { of, resolved } of environments) {
      const namespaces = resolved.tenants.find(({ id }) => id === name)?.namespaces ?? [];
      const keyOf = (namespace: string) => `${serverKey(resolved.cluster.server)} ${namespace}`;
      const shared = namespaces.filter((namespace) => owners.has(keyOf(namespace)));
      const other = owners.get(keyOf(shared[0] ?? ''));
      if (other !== undefined) {
        return [say(['namespaces'], twoEnvironments(other, of.name, shared))];
      }
      for (const namespace of namespaces) {
        owners.set(keyOf(namespace), of.name);
      }
    }
    return [];
  });
}

function twoEnvironments(one: string, other: string, namespaces: readonly string[]): Saying {
  return {
    problem: `environments ${one} and ${other} are in one cluster, where a namespace belongs to one of them`,
    got: namespaces.join(', '),
    expected: 'a list for each environment',
    fix: `write \`namespaces: { ${one}: […], ${other}: […] }\`, or say in \`environments\` where the tenant is`,
  };
}
