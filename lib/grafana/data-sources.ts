import { INFRASTRUCTURE } from '../spec/model';
import {
  type Backend,
  type BackendKind,
  type Backends,
  backendDataSource,
  forInfrastructure,
  type Reader,
  tenantsRead,
} from './backend';
import type { DataSource } from './data-source';
import { type Databases, databaseSources } from './database-sources';
import { logLinks } from './log-links';
import { metricLinks, profileCorrelations } from './metric-links';
import type { Organization } from './organization';
import type { Present } from './present';
import { databaseCorrelations } from './statement-links';
import { traceLinks } from './trace-links';
import { UID } from './uid';

export interface DataSourcesProps {
  readonly organization: Organization;
  readonly backends: Backends;
  /** Databases that the organization may read. */
  readonly databases: Databases;
}

/** Everything that an organization can query, the default first. */
export function dataSourcesOf(props: DataSourcesProps): readonly DataSource[] {
  const { organization, backends, databases } = props;
  const read = KINDS.flatMap((kind) => {
    const backend = backends[kind];
    return backend !== undefined && tenantsRead(organization, backend).length > 0 ? [{ kind, backend }] : [];
  });
  const present: Present = new Set(read.map(({ kind }) => kind));
  const readers = read.flatMap(({ kind, backend }) =>
    READERS[kind]({ ...props, backend, present }).map((reader) => ({ backend, reader })),
  );
  return [
    ...readers.map(({ backend, reader }, i) => backendDataSource(backend, { ...reader, isDefault: i === 0 })),
    ...databaseSources(databases),
  ];
}

/** Order in which people see them. */
const KINDS: readonly BackendKind[] = ['metrics', 'logs', 'traces', 'profiles', 'shortTermMetrics', 'alertmanager'];

interface Context extends DataSourcesProps {
  readonly backend: Backend;
  readonly present: Present;
}

/** Scrapes are no closer than this, so neither are points of a graph. */
const PROMETHEUS = { httpMethod: 'POST', timeInterval: '30s' } as const;

const READERS: Readonly<Record<BackendKind, (context: Context) => readonly Reader[]>> = {
  metrics: (context) => {
    const mimir: Reader = {
      ...common(context, 'metrics'),
      name: 'Mimir',
      type: 'prometheus',
      jsonData: {
        ...PROMETHEUS,
        prometheusType: 'Mimir',
        manageAlerts: isOneTenant(context),
        ...(context.present.has('alertmanager') && { alertmanagerUid: UID.alertmanager }),
        ...metricLinks(context.present),
      },
      correlations: profileCorrelations(context.present),
    };
    return [mimir, ...forInfrastructure(context.organization, mimir)];
  },
  logs: (context) => {
    const loki: Reader = {
      ...common(context, 'logs'),
      name: 'Loki',
      type: 'loki',
      jsonData: {
        manageAlerts: isOneTenant(context),
        ...(context.present.has('alertmanager') && { alertmanagerUid: UID.alertmanager }),
        ...logLinks(context.present),
      },
    };
    return [loki, ...forInfrastructure(context.organization, loki)];
  },
  traces: (context) => [
    {
      ...common(context, 'traces'),
      name: 'Tempo',
      type: 'tempo',
      jsonData: traceLinks(context.present),
      correlations: databaseCorrelations(context.databases),
    },
  ],
  profiles: (context) => [
    { ...common(context, 'profiles'), name: 'Pyroscope', type: 'grafana-pyroscope-datasource', jsonData: {} },
  ],
  // The proxy before Prometheus narrows a query to the tenants of the header, as the other backends do. It has no rules.
  shortTermMetrics: (context) => [
    {
      ...common(context, 'shortTermMetrics'),
      name: 'Prometheus',
      type: 'prometheus',
      jsonData: { ...PROMETHEUS, prometheusType: 'Prometheus', manageAlerts: false, ...metricLinks(context.present) },
      correlations: profileCorrelations(context.present),
    },
  ],
  // Alerts and silences belong to one tenant; those of the platform itself are the infrastructure tenant's.
  alertmanager: (context) => [
    {
      uid: UID.alertmanager,
      tenants: isOneTenant(context) ? tenantsRead(context.organization, context.backend) : [INFRASTRUCTURE],
      name: 'Alertmanager',
      type: 'alertmanager',
      jsonData: { implementation: 'mimir', handleGrafanaManagedAlerts: false },
    },
  ],
};

function common({ organization, backend }: Context, kind: BackendKind): Pick<Reader, 'uid' | 'tenants'> {
  return { uid: UID[kind], tenants: tenantsRead(organization, backend) };
}

/** Rules, alerts and silences belong to one tenant: a backend refuses a request for those that names several. */
function isOneTenant({ organization }: Context): boolean {
  return organization.shows !== 'all';
}
