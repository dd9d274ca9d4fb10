import type { Draft, DraftPlatform } from '../draft';
import type { Problem } from '../problem';
import { grafanaSettings } from '../resolve-grafana';
import type { EnvironmentSpec } from '../schema/environment';
import type { TenantSpec } from '../schema/tenant';
import { type EnvironmentPair, repeated } from './environments';

/** What Grafana, its organizations and those who log in to it need of each other. */
export function checkGrafana(draft: DraftPlatform, environments: readonly EnvironmentPair[]): readonly Problem[] {
  return [
    ...draft.environments.flatMap((of) => [...severalOnSqlite(of), ...certificateBesideGateway(of)]),
    ...sharedHosts(environments),
    ...draft.tenants.flatMap((of) => [
      ...redisWithoutPlugin(of, environments),
      ...repeatedDatabases(of),
      ...everybody(of),
    ]),
  ];
}

/** SQLite is a file on a volume of one pod. */
function severalOnSqlite({ spec, say }: Draft<EnvironmentSpec>): readonly Problem[] {
  const { replicas = 1, database } = grafanaSettings(spec.grafana);
  if (replicas === 1 || database !== undefined) return [];
  return [
    say(['grafana', 'replicas'], {
      problem: 'Grafana keeps its database in a file, which one replica can have',
      got: String(replicas),
      expected: '1',
      fix: 'leave it out, or write `database: { postgres: { host: … } }`',
    }),
  ];
}

function certificateBesideGateway({ spec, say }: Draft<EnvironmentSpec>): readonly Problem[] {
  const { expose } = grafanaSettings(spec.grafana);
  if (typeof expose !== 'object' || expose.gateway === undefined) return [];
  return (['ingressClass', 'tlsSecret'] as const)
    .filter((key) => expose[key] !== undefined)
    .map((key) =>
      say(['grafana', 'expose', key], {
        on: 'key',
        problem: 'the Gateway ends TLS, and there is no Ingress',
        got: expose[key] ?? '',
        fix: 'leave it out, or leave out `gateway`',
      }),
    );
}

/** One host name leads to one Grafana. */
function sharedHosts(environments: readonly EnvironmentPair[]): readonly Problem[] {
  const hostOf = ({ resolved: { grafana } }: EnvironmentPair) =>
    grafana.enabled && grafana.exposure.kind !== 'none' ? grafana.exposure.host : undefined;
  return repeated(environments, hostOf).map(({ pair, first }) =>
    pair.of.say(['grafana', 'expose', 'host'], {
      problem: `the Grafana of environment ${first.of.name} has the same host name`,
      got: hostOf(pair) ?? '',
      fix: 'leave `host` out, or give each environment its own',
    }),
  );
}

/** The image of Grafana has no plugin for Redis. */
function redisWithoutPlugin(
  { name, spec, say }: Draft<TenantSpec>,
  environments: readonly EnvironmentPair[],
): readonly Problem[] {
  if ((spec.datasources?.redis ?? []).length === 0) return [];
  const without = environments.filter(
    ({ resolved: { grafana, tenants } }) =>
      grafana.enabled && !grafana.redisPlugin && tenants.some(({ id }) => id === name),
  );
  if (without.length === 0) return [];
  const where = without.map(({ of }) => of.name).join(', ');
  return [
    say(['datasources', 'redis'], {
      on: 'key',
      problem: `Grafana has no plugin for Redis in ${where}`,
      got: `${spec.datasources?.redis?.length} of them`,
      fix: 'write `grafana: { redisPlugin: true }` there, or leave it out',
    }),
  ];
}

function repeatedDatabases({ spec, say }: Draft<TenantSpec>): readonly Problem[] {
  return (['postgres', 'redis'] as const).flatMap((kind) => {
    const names = (spec.datasources?.[kind] ?? []).map(({ name }) => name);
    return names.flatMap((name, i) =>
      names.indexOf(name) === i
        ? []
        : [
            say(['datasources', kind, i, 'name'], {
              problem: 'another data source of the tenant has this name',
              got: name,
              fix: 'give each a name of its own',
            }),
          ],
    );
  });
}

/** In the mapping of groups to organizations a star is everybody. */
function everybody({ spec, say }: Draft<TenantSpec>): readonly Problem[] {
  return (['developers', 'leads', 'viewers'] as const)
    .filter((key) => spec.groups?.[key] === '*')
    .map((key) =>
      say(['groups', key], {
        problem: 'this would let everybody into the organization',
        got: '*',
        expected: 'the name of a group',
        fix: 'name the group',
      }),
    );
}
