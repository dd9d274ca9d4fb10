import type { BasicAuth, Endpoint } from '../../component';
import type { TenantId } from '../../spec/model';
import { tenantAuth } from './tenant-passwords';

/** Where a tenant pushes with its own credentials, which decide whose it is. */
export type PushAs = (tenant: TenantId) => Endpoint;

/**
 * Where each of some tenants pushes; undefined: there are none. Throws for others, whom the gateway would refuse long after the
 * mistake.
 */
export function pushAs(tenants: readonly TenantId[], endpoint: (auth: BasicAuth) => Endpoint): PushAs | undefined {
  if (tenants.length === 0) return undefined;
  return (tenant) => {
    if (!tenants.includes(tenant)) throw new Error(`${tenant} is no tenant that pushes as itself here`);
    return endpoint(tenantAuth(tenant));
  };
}

/** The same with a longer base path. */
export function pushAt(base: PushAs | undefined, path: string): PushAs | undefined {
  return base && ((tenant) => base(tenant).at(path));
}
