import { tenantsKeptIn } from '../spec/kept-tenants';
import { type Environment, type Platform, SIGNALS, type TenantId } from '../spec/model';

/** Organization of those who run the platform; no tenant can have the name. */
export const PLATFORM_ORGANIZATION = 'platform';

/** An organization of an environment's Grafana. */
export interface Organization {
  readonly name: string;
  /** Tenant whose telemetry it shows; `all`: that of every tenant, and the platform's own. */
  readonly shows: TenantId | 'all';
}

/**
 * The organization of the platform, and one for each tenant that exists in the environment or is kept by its backends, by
 * name. The first organization of Grafana's database is none of them: whoever is in no group lands there.
 */
export function organizationsOf(platform: Platform, environment: Environment): readonly Organization[] {
  const kept = SIGNALS.flatMap((signal) => tenantsKeptIn(platform, environment.name, signal));
  const ids = [...environment.tenants, ...kept].map(({ id }) => id);
  return [
    { name: PLATFORM_ORGANIZATION, shows: 'all' },
    ...[...new Set(ids)].sort().map((id): Organization => ({ name: id, shows: id })),
  ];
}

/**
 * Stands for the number of an organization wherever Grafana wants one. Only the database knows it, so it is put in where
 * Grafana starts.
 */
export function organizationNumber(name: string): string {
  return `\${org:${name}}`;
}
