import { tenantsKeptIn } from '../spec/kept-tenants';
import {
  type Environment,
  INFRASTRUCTURE,
  type Platform,
  type SecretRef,
  type Tenant,
  type TenantId,
} from '../spec/model';
import { printConfig } from './print-config';
import { secretsIn } from './secret-text';
import { infrastructureConfig, type NamespaceOwner, tenantConfig } from './tenant-config';

/** What the Alertmanager is told of a tenant. */
export interface PrintedRoutes {
  readonly tenant: TenantId;
  /** With places for secrets. */
  readonly text: string;
  readonly secrets: readonly SecretRef[];
}

/** How alerts of each tenant reach people, in the environment that keeps their metrics; sorted by tenant. */
export function routesKeptIn(platform: Platform, environment: string): readonly PrintedRoutes[] {
  const { alerting } = platform;
  const senders = platform.environments.filter(({ keptIn }) => keptIn.metrics === environment);
  if (senders.length === 0) return [];
  // Logs may be kept elsewhere than metrics; their alerts come here all the same.
  const keepers = new Set(senders.flatMap(({ keptIn }) => keptIn.logs ?? []));
  const ids = new Set(
    [
      ...tenantsKeptIn(platform, environment, 'metrics'),
      ...[...keepers].flatMap((keeper) => tenantsKeptIn(platform, keeper, 'logs')),
    ].map(({ id }) => id),
  );
  const tenants = platform.tenants.filter(({ id }) => ids.has(id));
  const owners = tenants.flatMap((tenant) => ownedBy(tenant, senders));
  return [
    { tenant: INFRASTRUCTURE, text: printConfig(infrastructureConfig(owners, alerting)) },
    ...tenants.map((tenant) => ({ tenant: tenant.id, text: printConfig(tenantConfig(tenant, alerting)) })),
  ]
    .map((routes) => ({ ...routes, secrets: secretsIn(routes.text) }))
    .sort((a, b) => (a.tenant < b.tenant ? -1 : a.tenant > b.tenant ? 1 : 0));
}

/** Namespaces of a tenant: once for all environments where they are the same in each, else for each. */
function ownedBy(tenant: Tenant, senders: readonly Environment[]): readonly NamespaceOwner[] {
  const { id, alerts } = tenant;
  const places = senders.map(({ name, tenants }) => ({
    environment: name,
    namespaces: tenants.find((one) => one.id === id)?.namespaces ?? [],
  }));
  const [first] = places;
  if (first === undefined) return [];
  const same = places.every(({ namespaces }) => namespaces.join() === first.namespaces.join());
  return (same ? [{ namespaces: first.namespaces }] : places)
    .filter(({ namespaces }) => namespaces.length > 0)
    .map((place) => ({ id, alerts, ...place }));
}
