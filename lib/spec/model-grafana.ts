import type { Quantity, Resources, SecretRef } from './model';

/** What Grafana needs to know of an environment, a tenant and of who people are. Part of the resolved model: see `model.ts`. */

/** What a member of a group may do in an organization, in Grafana's words. */
export type OrganizationRole = 'Viewer' | 'Editor' | 'Admin';

/** Members of a group of the identity provider have a role in the tenant's organization. */
export interface GroupRole {
  readonly group: string;
  readonly role: OrganizationRole;
}

/** A database of a team that Grafana may read. */
interface Database {
  /** Name of the data source. */
  readonly name: string;
  /** `host:port`. */
  readonly host: string;
  readonly password: SecretRef | 'none';
  /** Whether metrics of the server are exported too. */
  readonly exporter: boolean;
}

export interface PostgresDatabase extends Database {
  readonly database: string;
  readonly user: string;
  readonly tls: 'disable' | 'require' | 'verify-full';
}

export interface RedisDatabase extends Database {
  readonly tls: boolean;
}

export interface TenantDatabases {
  readonly postgres: readonly PostgresDatabase[];
  readonly redis: readonly RedisDatabase[];
}

/** Where people log in: an OpenID Connect provider, or Grafana itself (`none`). */
export type Identity =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'oidc';
      /** Shown on the button. */
      readonly name: string;
      readonly authUrl: string;
      readonly tokenUrl: string;
      readonly apiUrl: string;
      /** Where the browser ends the session at the provider; `''`: nowhere. */
      readonly logoutUrl: string;
      readonly scopes: readonly string[];
      readonly clientId: string;
      readonly clientSecret: SecretRef;
      /** Claim, or path of it, that holds the list of a user's groups. */
      readonly groupsClaim: string;
      /** Group whose members administer Grafana; `''`: nobody but the administrator. */
      readonly platformGroup: string;
      /** Name of the Keycloak realm; `''`: another provider. */
      readonly keycloakRealm: string;
    };

/** How browsers reach Grafana; `none`: by `kubectl port-forward`. */
export type GrafanaExposure =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'ingress';
      readonly host: string;
      readonly ingressClass: string;
      /** Name of the Secret (type `kubernetes.io/tls`) with the host's certificate, in the environment's namespace. */
      readonly tlsSecret: string;
    }
  | {
      readonly kind: 'gateway';
      readonly host: string;
      /** A Gateway that exists in the cluster and ends TLS. */
      readonly gateway: { readonly name: string; readonly namespace: string };
    };

/** Where Grafana keeps users, organizations and what people make. */
export type GrafanaDatabase =
  | { readonly kind: 'sqlite' }
  | {
      readonly kind: 'postgres';
      /** `host:port`. */
      readonly host: string;
      readonly database: string;
      readonly user: string;
      readonly password: SecretRef;
      readonly tls: 'disable' | 'require' | 'verify-full';
    };

export interface GrafanaSettings {
  readonly enabled: boolean;
  /** More than one with PostgreSQL only. */
  readonly replicas: number;
  readonly resources: Resources;
  /** Volume of SQLite's file and of plugins. */
  readonly volume: Quantity;
  readonly database: GrafanaDatabase;
  /** Admin user and password. */
  readonly adminUser: SecretRef;
  readonly adminPassword: SecretRef;
  /** What encrypts secrets in Grafana's database. */
  readonly secretKey: SecretRef;
  readonly exposure: GrafanaExposure;
  /** Whether it has the platform's own dashboards. */
  readonly dashboards: boolean;
  /** Whether the plugin for Redis is installed. */
  readonly redisPlugin: boolean;
  /** Sections and keys laid over the rendered `grafana.ini`. */
  readonly config: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
}
