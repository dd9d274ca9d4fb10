import type { Environment, Platform, Signal, Tenant } from './model';

const known = new WeakMap<Platform, Map<string, readonly Tenant[]>>();

/** Tenants whose telemetry the backends of an environment keep: those of every environment that sends there, sorted by id. */
export function tenantsKeptIn(platform: Platform, environment: Environment['name'], signal: Signal): readonly Tenant[] {
  const ofPlatform = known.get(platform) ?? new Map<string, readonly Tenant[]>();
  known.set(platform, ofPlatform);
  const key = `${environment} ${signal}`;
  const tenants = ofPlatform.get(key) ?? sendersTo(platform, environment, signal);
  ofPlatform.set(key, tenants);
  return tenants;
}

function sendersTo(platform: Platform, environment: Environment['name'], signal: Signal): readonly Tenant[] {
  const senders = new Set(platform.environments.filter((e) => e.keptIn[signal] === environment).map((e) => e.name));
  return platform.tenants.filter((tenant) => tenant.environments.some((name) => senders.has(name)));
}
