import type { Draft, DraftPlatform } from '../draft';
import type { Problem } from '../problem';
import { grafanaSettings } from '../resolve-grafana';
import type { EnvironmentSpec } from '../schema/environment';
import type { TenantSpec } from '../schema/tenant';
import { type EnvironmentPair, repeated } from './environments';

/** What Grafana, its organizations and those who log in to it need of each other. */
export function checkGrafana(draft: DraftPlatform, environments: readonly EnvironmentPair[]): readonly Problem[] {
  return [
    ...draft.environments.flatMap((of) => [
      ...severalOnSqlite(of),
      ...certificateBesideGateway(of),
      ...ownSettings(of),
      ...unwritable(of),
    ]),
    ...sharedHosts(environments),
    ...draft.tenants.flatMap((of) => [...redisWithoutPlugin(of, environments), ...groupNames(of)]),
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

/** In the mapping of groups to organizations a star is everybody; and grafana.ini has no way to write some characters. */
function groupNames({ spec, say }: Draft<TenantSpec>): readonly Problem[] {
  return (['developers', 'leads', 'viewers'] as const).flatMap((key) => {
    const group = spec.groups?.[key] ?? 'none';
    const problem =
      group === '*'
        ? 'this would let everybody into the organization'
        : isWritable(group)
          ? undefined
          : 'grafana.ini has no way to write this name';
    if (problem === undefined) return [];
    return [say(['groups', key], { problem, got: group, expected: 'the name of a group', fix: 'name another group' })];
  });
}

function isWritable(text: string): boolean {
  return !/[`\p{Cc}]|\$(__\w+)?\{/u.test(text);
}

/** What other parts of the platform rely on, by section and key of grafana.ini (`*`: each), and why. */
const OWN_SETTINGS: readonly (readonly [section: string, key: string, reason: string])[] = [
  ['paths', '*', 'volumes are mounted there'],
  ['database', '*', 'it is `grafana.database`'],
  ['server', 'http_addr', 'Services and probes use it'],
  ['server', 'http_port', 'Services and probes use it'],
  ['server', 'protocol', 'Services and probes use it'],
  ['server', 'root_url', 'it follows from `grafana.expose`'],
  ['server', 'serve_from_sub_path', 'Services and probes use it'],
  ['security', 'admin_user', 'it is in a Secret'],
  ['security', 'admin_password', 'it is in a Secret'],
  ['security', 'secret_key', 'it is in a Secret'],
  ['security', 'disable_initial_admin_creation', 'the administrator makes the organizations'],
  ['users', 'auto_assign_org', 'it keeps strangers out of organizations'],
  ['users', 'auto_assign_org_id', 'it keeps strangers out of organizations'],
  ['users', 'auto_assign_org_role', 'it keeps strangers out of organizations'],
  ['auth.basic', 'enabled', 'the organizations are made with it'],
  ['auth.anonymous', '*', 'nobody gets in without an account'],
  ['auth.generic_oauth', 'client_secret', 'it is in a Secret'],
  ['auth.generic_oauth', 'org_mapping', 'it follows from `groups` of the tenants'],
  ['auth.generic_oauth', 'org_attribute_path', 'it is `identity.groupsClaim`'],
  ['auth.generic_oauth', 'role_attribute_path', 'it follows from `identity.platformGroup`'],
  ['auth.generic_oauth', 'role_attribute_strict', 'it keeps strangers out of organizations'],
  ['auth.generic_oauth', 'skip_org_role_sync', 'it would leave people the roles of groups that they left'],
];

/** Values that grafana.ini has no way to write. */
function unwritable({ spec, say }: Draft<EnvironmentSpec>): readonly Problem[] {
  const { config = {} } = grafanaSettings(spec.grafana);
  return Object.entries(config).flatMap(([section, keys]) =>
    Object.entries(keys)
      .filter(([, value]) => /[`\n\r]/.test(String(value)))
      .map(([key, value]) =>
        say(['grafana', 'config', section, key], {
          problem: 'grafana.ini has no way to write this',
          got: JSON.stringify(value),
          expected: 'one line without backquotes',
          fix: 'write it otherwise',
        }),
      ),
  );
}

function ownSettings({ spec, say }: Draft<EnvironmentSpec>): readonly Problem[] {
  const { config = {} } = grafanaSettings(spec.grafana);
  return OWN_SETTINGS.flatMap(([section, key, reason]) =>
    Object.keys(config[section] ?? {})
      .filter((said) => key === '*' || said === key)
      .map((said) =>
        say(['grafana', 'config', section, said], {
          on: 'key',
          problem: `the platform sets this itself: ${reason}`,
          fix: 'leave it out',
        }),
      ),
  );
}
