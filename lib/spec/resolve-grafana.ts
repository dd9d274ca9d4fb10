import * as D from './defaults';
import type { Resources } from './model';
import type {
  GrafanaDatabase,
  GrafanaExposure,
  GrafanaSettings,
  GroupRole,
  Identity,
  TenantDatabases,
} from './model-grafana';
import type { EnvironmentSpec } from './schema/environment';
import type { PlatformSpec } from './schema/platform';
import type { TenantSpec } from './schema/tenant';

type GrafanaSpec = Exclude<NonNullable<EnvironmentSpec['grafana']>, 'on' | 'off'>;

/** Whose Grafana it is: what its defaults depend on. */
interface Owner {
  readonly environment: string;
  readonly namespace: string;
  readonly domain: string;
}

/** What `grafana` of an environment says where it says more than `on` or `off`. */
export function grafanaSettings(spec: EnvironmentSpec['grafana']): GrafanaSpec {
  return spec === undefined || spec === 'on' || spec === 'off' ? {} : spec;
}

/** Grafana of an environment, every default filled in. */
export function resolveGrafana(owner: Owner, spec: EnvironmentSpec['grafana'], resources: Resources): GrafanaSettings {
  const settings = grafanaSettings(spec);
  return {
    enabled: spec !== 'off',
    replicas: settings.replicas ?? 1,
    resources,
    volume: settings.volume ?? D.GRAFANA.volume,
    dashboards: settings.dashboards !== 'off',
    database: databaseOf(settings.database),
    adminUser: settings.adminUser ?? D.GRAFANA_ADMIN_USER,
    adminPassword: settings.adminPassword ?? D.GRAFANA_ADMIN_PASSWORD,
    secretKey: settings.secretKey ?? D.GRAFANA_SECRET_KEY,
    exposure: exposureOf(owner, settings.expose),
    redisPlugin: settings.redisPlugin ?? false,
    config: settings.config ?? {},
  };
}

function databaseOf(spec: GrafanaSpec['database']): GrafanaDatabase {
  return spec === undefined
    ? { kind: 'sqlite' }
    : {
        kind: 'postgres',
        host: spec.postgres.host,
        database: spec.postgres.database ?? D.GRAFANA_DATABASE.database,
        user: spec.postgres.user ?? D.GRAFANA_DATABASE.user,
        password: spec.postgres.password ?? D.GRAFANA_DATABASE.password,
        tls: spec.postgres.tls ?? D.GRAFANA_DATABASE.tls,
      };
}

function exposureOf(owner: Owner, spec: GrafanaSpec['expose']): GrafanaExposure {
  if (spec === undefined || spec === 'off') return { kind: 'none' };
  const said = spec === 'on' ? {} : spec;
  const host = said.host ?? `grafana.${owner.environment}.${owner.domain}`;
  if (said.gateway !== undefined) {
    const { name, namespace = owner.namespace } = said.gateway;
    return { kind: 'gateway', host, gateway: { name, namespace } };
  }
  return {
    kind: 'ingress',
    host,
    ingressClass: said.ingressClass ?? D.DEFAULT_INGRESS_CLASS,
    tlsSecret: said.tlsSecret ?? D.GRAFANA_TLS_SECRET,
  };
}

/** Where people log in. */
export function resolveIdentity(spec: PlatformSpec['identity']): Identity {
  const common = {
    kind: 'oidc',
    groupsClaim: spec?.groupsClaim ?? D.GROUPS_CLAIM,
    platformGroup: spec?.platformGroup ?? '',
  } as const;
  if (spec?.keycloak !== undefined) {
    const { issuer, clientId, clientSecret } = spec.keycloak;
    const endpoints = `${issuer.replace(/\/$/, '')}/protocol/openid-connect`;
    return {
      ...common,
      name: 'Keycloak',
      authUrl: `${endpoints}/auth`,
      tokenUrl: `${endpoints}/token`,
      apiUrl: `${endpoints}/userinfo`,
      logoutUrl: `${endpoints}/logout`,
      // The groups come from a mapper of the client, so that no scope has to exist for them.
      scopes: ['openid', 'profile', 'email'],
      clientId,
      clientSecret,
      keycloakRealm: /\/realms\/([^/]+)\/?$/.exec(issuer)?.[1] ?? '',
    };
  }
  if (spec?.oidc !== undefined) {
    const { name = D.IDENTITY_NAME, scopes = D.IDENTITY_SCOPES, logoutUrl = '', ...rest } = spec.oidc;
    return { ...common, ...rest, name, scopes, logoutUrl, keycloakRealm: '' };
  }
  return { kind: 'none' };
}

/** What members of a tenant's groups may do in its organization. */
export function groupsOf(spec: TenantSpec['groups']): readonly GroupRole[] {
  const roles = [
    { group: spec?.leads, role: 'Admin' },
    { group: spec?.developers, role: 'Editor' },
    { group: spec?.viewers, role: 'Viewer' },
  ] as const;
  return roles.flatMap(({ group, role }) => (group === undefined ? [] : [{ group, role }]));
}

/** Databases that a tenant's organization may read, sorted by name. */
export function databasesOf(spec: TenantSpec['datasources']): TenantDatabases {
  return {
    postgres: byName(spec?.postgres).map(({ name, host, database, user, password, exporter, tls }) => ({
      name,
      host,
      database,
      user,
      password: password ?? 'none',
      exporter: exporter ?? false,
      tls: tls ?? 'require',
    })),
    redis: byName(spec?.redis).map(({ name, host, password, exporter, tls }) => ({
      name,
      host,
      password: password ?? 'none',
      exporter: exporter ?? false,
      tls: tls ?? false,
    })),
  };
}

function byName<T extends { readonly name: string }>(items: readonly T[] | undefined): readonly T[] {
  return [...(items ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
}
