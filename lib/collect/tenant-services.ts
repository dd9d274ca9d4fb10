import type { ComponentChart } from '../component';
import { type ServicePortProps, service } from '../kube/service';
import type { Workload } from '../kube/workload';
import type { Tenant, TenantId } from '../spec/model';
import { APPLICATION_PORTS, applicationPorts } from './pipelines/otlp-receivers';
import { tenantPorts } from './routing/tenant-ports';
import type { TenantsProps } from './routing/tenants';
import { shortName } from './short-name';

/** Ports of a tenant's Service that lead to receivers of its own: Pyroscope's port, and the one of Faro. */
export const TENANT_SERVICE_PORTS = { profiles: 4040, faro: 12347 } as const;

/** Says of a Service which file makes its program open the ports: `<ConfigMap>/<key>`. A check compares. */
const PORTS_IN = 'observability-platform/ports-in';

export interface TenantServicesProps {
  readonly workload: Workload;
  readonly tenants: TenantsProps;
  /** File with the tenants' ports. */
  readonly portsIn: string;
  /** Whether each pod reaches what runs on its own node. @default false */
  readonly ofNode?: boolean;
}

/** Name of the Service that leads a tenant to what receives from it; a name that would be too long ends in a hash. */
export function tenantServiceName(tenant: TenantId): string {
  return shortName(`alloy-for-${tenant}`, tenant);
}

/**
 * A Service for each tenant: the ports that all share, and those that are the tenant's own, which its namespaces alone can
 * reach. No container declares those, so that a new tenant restarts nothing.
 */
export function tenantServices(
  chart: ComponentChart,
  { workload, tenants, portsIn, ofNode = false }: TenantServicesProps,
): void {
  const { sources, namespace } = chart.environment;
  const all = tenants.routing.environment.tenants;
  const shared = applicationPorts(sources).map((name) => [name, { port: APPLICATION_PORTS[name] }] as const);
  const ports = tenantPorts(all.map(({ id }) => id));
  for (const tenant of all) {
    const name = tenantServiceName(tenant.id);
    const own = receiversOf(tenant, tenants.receivers).flatMap((receiver): [string, ServicePortProps][] => {
      const target = ports.get(tenant.id)?.[receiver];
      return target === undefined ? [] : [[receiver, { port: TENANT_SERVICE_PORTS[receiver], target }]];
    });
    if (shared.length + own.length === 0) continue;
    service(chart, {
      name,
      workload,
      ports: Object.fromEntries([...shared, ...own]),
      ofNode,
      ...(own.length > 0 && { annotations: { [PORTS_IN]: portsIn } }),
    });
    for (const [receiver, { port }] of own) {
      chart.admit({ namespaces: tenant.namespaces }, { namespace, service: name, port }, `push ${receiver}`);
    }
  }
}

/** Receivers that a tenant has. */
function receiversOf({ faro, namespaces }: Tenant, on: TenantsProps['receivers']): readonly ('profiles' | 'faro')[] {
  if (namespaces.length === 0) return [];
  return [...(on.profiles ? (['profiles'] as const) : []), ...(on.faro && faro.enabled ? (['faro'] as const) : [])];
}
