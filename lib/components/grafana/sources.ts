import type { Endpoint } from '../../component';
import type { Backends } from '../../grafana/backend';
import type { Databases, WithPassword } from '../../grafana/database-sources';
import { tenantsKeptIn } from '../../spec/kept-tenants';
import type { Environment, Platform, SecretRef, Signal, Tenant, TenantId } from '../../spec/model';

import { BackendPasswords } from './backend-passwords';

/** Where Grafana asks for each kind of telemetry; what is left out has no data source. */
export interface QueryEndpoints {
  /** Mimir's Prometheus API, e.g. `http://mimir-gateway/prometheus`. */
  readonly metrics?: Endpoint | undefined;
  /** Prometheus with the last hours. */
  readonly shortTermMetrics?: Endpoint | undefined;
  readonly logs?: Endpoint | undefined;
  readonly traces?: Endpoint | undefined;
  readonly profiles?: Endpoint | undefined;
  /** Mimir's base address; Grafana adds `/alertmanager` itself. */
  readonly alertmanager?: Endpoint | undefined;
}

const KINDS = ['metrics', 'shortTermMetrics', 'logs', 'traces', 'profiles', 'alertmanager'] as const;

/** What people call each. */
const WORDS: Readonly<Record<(typeof KINDS)[number], string>> = {
  metrics: 'metrics',
  shortTermMetrics: 'short-term metrics',
  logs: 'logs',
  traces: 'traces',
  profiles: 'profiles',
  alertmanager: 'alerts',
};

/** The signal that each is about. */
const SIGNAL: Readonly<Record<(typeof KINDS)[number], Signal>> = {
  metrics: 'metrics',
  shortTermMetrics: 'metrics',
  logs: 'logs',
  traces: 'traces',
  profiles: 'profiles',
  alertmanager: 'metrics',
};

/** A password that Grafana reads from its environment. */
export interface Password {
  readonly variable: string;
  readonly secret: SecretRef;
  readonly purpose: string;
  /** Shape of the value. */
  readonly content: string;
}

/** Each endpoint that there is, with what it is asked for. */
export function endpointsOf(
  endpoints: QueryEndpoints,
): readonly { readonly endpoint: Endpoint; readonly words: string }[] {
  return KINDS.flatMap((kind) => {
    const endpoint = endpoints[kind];
    return endpoint === undefined ? [] : [{ endpoint, words: WORDS[kind] }];
  });
}

/** The backends as data sources know them. */
export function backendsOf(endpoints: QueryEndpoints, platform: Platform, environment: Environment): Backends {
  const passwords = passwordsOf(endpoints);
  return Object.fromEntries(
    KINDS.map((kind) => {
      const endpoint = endpoints[kind];
      const basicAuth = endpoint && passwords.basicAuth(endpoint);
      // Of the last hours, an environment keeps its own alone.
      const tenants =
        kind === 'shortTermMetrics'
          ? environment.tenants.map(({ id }) => id)
          : tenantsOf(platform, environment, SIGNAL[kind]);
      return [kind, endpoint && { url: endpoint.url, tenants, ...(basicAuth && { basicAuth }) }];
    }),
  );
}

/** Passwords of the backends. */
export function backendPasswords(endpoints: QueryEndpoints): readonly Password[] {
  const content = 'as the gateways of the backends have it';
  return [...passwordsOf(endpoints).variables].map(([variable, secret]) => ({
    variable,
    secret,
    purpose: 'password of the backends',
    content,
  }));
}

function passwordsOf(endpoints: QueryEndpoints): BackendPasswords {
  return new BackendPasswords(KINDS.map((kind) => endpoints[kind]));
}

/** Tenants whose telemetry is where the environment's own is kept. */
function tenantsOf(platform: Platform, environment: Environment, signal: Signal): readonly TenantId[] {
  const keeper = environment.keptIn[signal];
  return keeper === undefined ? [] : tenantsKeptIn(platform, keeper, signal).map(({ id }) => id);
}

/** Databases of a tenant, with the variables that hold their passwords. */
export function databasesOf(tenant: Tenant): Databases {
  return {
    postgres: tenant.databases.postgres.map((database) => withVariable(tenant, 'POSTGRES', database)),
    redis: tenant.databases.redis.map((database) => withVariable(tenant, 'REDIS', database)),
  };
}

/** Passwords of the databases of a tenant. */
export function databasePasswords(tenant: Tenant): readonly Password[] {
  const { postgres, redis } = databasesOf(tenant);
  return [...postgres, ...redis].flatMap(({ database: { name, password }, passwordVariable }) =>
    passwordVariable === undefined || password === 'none'
      ? []
      : [
          {
            variable: passwordVariable,
            secret: password,
            purpose: `password of ${tenant.id}'s database ${name}`,
            content: 'as the database has it',
          },
        ],
  );
}

function withVariable<T extends { readonly name: string; readonly password: SecretRef | 'none' }>(
  tenant: Tenant,
  kind: 'POSTGRES' | 'REDIS',
  database: T,
): WithPassword<T> {
  const [owner, name] = [tenant.id, database.name].map((word) => word.replaceAll('-', '_'));
  return {
    database,
    // Names have no upper case, so that no two databases share a variable.
    passwordVariable: database.password === 'none' ? undefined : `PASSWORD_${owner}_${kind}_${name}`,
  };
}
