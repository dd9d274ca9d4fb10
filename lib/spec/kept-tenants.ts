import type { Environment, Platform, Tenant } from './model';

/** Tenants whose logs the backend of an environment keeps: those of every environment that sends there, sorted by id. */
export function tenantsKeptIn(platform: Platform, environment: Environment['name']): readonly Tenant[] {
  const senders = new Set(platform.environments.filter((e) => e.logsTo === environment).map((e) => e.name));
  return platform.tenants.filter((tenant) => tenant.environments.some((name) => senders.has(name)));
}
