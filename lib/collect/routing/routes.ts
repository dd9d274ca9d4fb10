import type { Endpoint } from '../../component';
import type { Admission } from '../../rendered';
import { type Environment, INFRASTRUCTURE, type Platform, type TenantId } from '../../spec/model';
import type { GatewayPool } from '../../spec/pools';

/** Whose namespaces belong to whom. */
export interface RoutingProps {
  readonly environment: Pick<Environment, 'tenants' | 'platformNamespaces' | 'foreignNamespaces' | 'collectsCluster'>;
  readonly unknownNamespaces: Platform['unknownNamespaces'];
  /** Namespaces of tenants that are routed elsewhere, sorted. @default - none */
  readonly elsewhere?: readonly string[];
}

/** What gateways of a pool route: what belongs to no tenant the first alone. */
export function routingOfPool(routing: RoutingProps, { index, tenants, elsewhere }: GatewayPool): RoutingProps {
  if (index === 0) return { ...routing, environment: { ...routing.environment, tenants }, elsewhere };
  return {
    environment: { tenants, platformNamespaces: [], foreignNamespaces: [], collectsCluster: false },
    unknownNamespaces: 'drop',
  };
}

/** Namespaces by name; `''` is what has none. Either these alone, or all but these. */
export type Namespaces = { readonly only: readonly string[] } | { readonly allBut: readonly string[] };

/** Namespaces and the tenant that they belong to. */
export interface Route<N extends Namespaces = Namespaces> {
  readonly tenant: TenantId;
  readonly namespaces: N;
}

export interface Routes {
  /** Sorted by tenant; no namespace is in two of them. */
  readonly tenants: readonly Route<{ readonly only: readonly string[] }>[];
  /**
   * What is the platform's, the cluster's, or (if so set) nobody's. Has no namespace in common with the tenants'; undefined:
   * it is routed elsewhere.
   */
  readonly infrastructure: Route | undefined;
}

/** Whether what belongs to no tenant and is not the platform's is dropped. */
export function dropsUnknown({ environment, unknownNamespaces }: RoutingProps): boolean {
  return unknownNamespaces === 'drop' || !environment.collectsCluster;
}

/** Whose pods may push: those whose telemetry is kept, those of tenants among them unless they push elsewhere. */
export function pushersOf(routing: RoutingProps, withTenants = true): Admission['from'] {
  const { tenants, platformNamespaces } = routing.environment;
  const ofTenants = tenants.flatMap(({ namespaces }) => namespaces);
  if (dropsUnknown(routing)) return { namespaces: [...(withTenants ? ofTenants : []), ...platformNamespaces].sort() };
  const others = [...(withTenants ? [] : ofTenants), ...(routing.elsewhere ?? [])];
  return others.length === 0 ? 'everywhere' : { allBut: others.sort() };
}

/** What a table of tenants for one signal is made of. */
export interface TenantModuleProps {
  /** What takes the signal for all tenants. */
  readonly push: Endpoint;
  readonly routes: Routes;
  /** Labels of everything that leaves. */
  readonly externalLabels: Readonly<Record<string, string>>;
}

/** The table of tenants of an environment. What no route names is dropped. */
export function routesOf(routing: RoutingProps): Routes {
  const { environment, elsewhere = [] } = routing;
  const { tenants, platformNamespaces, foreignNamespaces, collectsCluster } = environment;
  const claimed = tenants.flatMap(({ namespaces }) => namespaces);
  const infrastructure: Namespaces = !dropsUnknown(routing)
    ? { allBut: [...claimed, ...elsewhere, ...foreignNamespaces].sort() }
    : { only: collectsCluster ? ['', ...platformNamespaces] : platformNamespaces };
  return {
    tenants: tenants.map(({ id, namespaces }) => ({ tenant: id, namespaces: { only: namespaces } })),
    infrastructure: isNothing(infrastructure) ? undefined : { tenant: INFRASTRUCTURE, namespaces: infrastructure },
  };
}

function isNothing(namespaces: Namespaces): boolean {
  return 'only' in namespaces && namespaces.only.length === 0;
}
