import { INFRASTRUCTURE, type TenantId } from '../spec/model';
import type { Correlation } from './correlation';
import type { DataSource, DataSourceType } from './data-source';
import { type Organization, PLATFORM_ORGANIZATION } from './organization';
import { namedUid, type UID } from './uid';

/** What a backend is asked for; each has a data source in an organization. */
export type BackendKind = keyof typeof UID;

/** A backend as Grafana reaches it. */
export interface Backend {
  /** Base address that its data source takes, e.g. `http://loki-gateway.observability.svc.cluster.local`. */
  readonly url: string;
  /** Tenants that it keeps, beside the infrastructure tenant. */
  readonly tenants: readonly TenantId[];
  /** What it wants of its callers. @default - nothing */
  readonly basicAuth?: {
    readonly user: string;
    /** Environment variable of Grafana with the password. */
    readonly passwordVariable: string;
  };
}

/** The backends that there are. */
export type Backends = { readonly [K in BackendKind]?: Backend | undefined };

/** What is said of a data source that reads a backend. */
export interface Reader {
  readonly uid: string;
  readonly name: string;
  readonly type: DataSourceType;
  /** Sent as `X-Scope-OrgID`. */
  readonly tenants: readonly TenantId[];
  /** @default false */
  readonly isDefault?: boolean;
  readonly jsonData: Readonly<Record<string, unknown>>;
  /** @default - none */
  readonly correlations?: readonly Correlation[];
}

/** A data source that reads a backend, with the tenants that it sees fixed. */
export function backendDataSource({ url, basicAuth }: Backend, reader: Reader): DataSource {
  const { uid, name, type, tenants, isDefault, jsonData, correlations = [] } = reader;
  return {
    uid,
    name,
    type,
    url,
    ...(isDefault && { isDefault: true }),
    ...(basicAuth && { basicAuth: true, basicAuthUser: basicAuth.user }),
    jsonData: { ...jsonData, httpHeaderName1: 'X-Scope-OrgID' },
    secureJsonData: {
      httpHeaderValue1: tenants.join('|'),
      // Grafana expands a variable once: a password that holds a `$` arrives unchanged, which `$__file{}` does not grant.
      ...(basicAuth && { basicAuthPassword: `$${basicAuth.passwordVariable}` }),
    },
    ...(correlations.length > 0 && { correlations }),
  };
}

/** Tenants that an organization reads from a backend; none: the backend has nothing for it. */
export function tenantsRead({ shows }: Organization, backend: Backend): readonly TenantId[] {
  if (shows === 'all') return [INFRASTRUCTURE, ...backend.tenants];
  return backend.tenants.includes(shows) ? [shows] : [];
}

/**
 * The same data source for the infrastructure tenant alone, whose organization is that of the platform. Rules belong to one
 * tenant, so that a data source of several cannot show them.
 */
export function forInfrastructure(organization: Organization, reader: Reader): readonly Reader[] {
  if (organization.name !== PLATFORM_ORGANIZATION) return [];
  const { jsonData, correlations: _, ...rest } = reader;
  return [
    {
      ...rest,
      uid: namedUid(reader.uid, INFRASTRUCTURE),
      name: `${reader.name} (${INFRASTRUCTURE})`,
      tenants: [INFRASTRUCTURE],
      jsonData: { ...jsonData, manageAlerts: true },
    },
  ];
}
