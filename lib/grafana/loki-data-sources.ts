import type { TenantId } from '../spec/model';
import type { DataSource } from './data-source';
import { dataSourceUid } from './uid';

/** Owner of the data source that reads all tenants; no tenant can have this name. */
const FEDERATED = 'platform';

export interface LokiDataSourcesProps {
  /** Base address of Loki, e.g. `http://loki-gateway.observability.svc.cluster.local`. */
  readonly url: string;
  /** Tenants with a data source of their own. */
  readonly tenants: readonly TenantId[];
  /** Tenants that the federated data source reads. */
  readonly federated: readonly TenantId[];
  /** What Loki wants of its callers. @default - nothing */
  readonly basicAuth?: {
    readonly user: string;
    /** Environment variable of Grafana with the password. */
    readonly passwordVariable: string;
  };
}

/** One Loki data source per tenant, with its tenant header fixed, and one that reads them all. */
export function lokiDataSources(props: LokiDataSourcesProps): readonly DataSource[] {
  return [
    lokiDataSource(props, {
      owner: FEDERATED,
      name: 'Loki (all tenants)',
      tenantHeader: props.federated.join('|'),
      isDefault: true,
      // A rule belongs to one tenant: Loki answers 500 to a rules request that names several.
      jsonData: { manageAlerts: false },
    }),
    ...props.tenants.map((tenant) =>
      lokiDataSource(props, { owner: tenant, name: `Loki ${tenant}`, tenantHeader: tenant, isDefault: false }),
    ),
  ];
}

interface LokiReader {
  readonly owner: string;
  readonly name: string;
  readonly tenantHeader: string;
  readonly isDefault: boolean;
  readonly jsonData?: Readonly<Record<string, unknown>>;
}

function lokiDataSource({ url, basicAuth }: LokiDataSourcesProps, reader: LokiReader): DataSource {
  return {
    orgId: 1,
    uid: dataSourceUid('loki', reader.owner),
    name: reader.name,
    type: 'loki',
    access: 'proxy',
    url,
    isDefault: reader.isDefault,
    editable: false,
    ...(basicAuth && { basicAuth: true, basicAuthUser: basicAuth.user }),
    jsonData: { ...reader.jsonData, httpHeaderName1: 'X-Scope-OrgID' },
    secureJsonData: {
      httpHeaderValue1: reader.tenantHeader,
      // Grafana expands a variable once: a password that holds a `$` arrives unchanged, which `$__file{}` does not grant.
      ...(basicAuth && { basicAuthPassword: `$${basicAuth.passwordVariable}` }),
    },
  };
}
