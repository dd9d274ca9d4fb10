import type { Variable } from '../board';

/** Environments that send metrics of the platform. */
export const ENVIRONMENT: Variable = { name: 'environment', label: 'Environment', metric: 'up', of: 'environment' };

/**
 * Whose telemetry it is. Backends add the label where they are asked for several tenants at once, which is in the
 * organization of the platform; elsewhere all are one.
 */
export function tenantOf(metric: string): Variable {
  return { name: 'tenant', label: 'Tenant', metric, of: '__tenant_id__', mayBeMissing: true };
}

/** The tenants that are chosen, in PromQL and LogQL. */
export const OF_TENANT = '__tenant_id__=~"$tenant"';

export const NAMESPACE: Variable = {
  name: 'namespace',
  label: 'Namespace',
  metric: 'container_memory_working_set_bytes{__tenant_id__=~"$tenant"}',
  of: 'namespace',
};

export const SERVICE: Variable = {
  name: 'service',
  label: 'Service',
  metric: 'traces_spanmetrics_calls_total{__tenant_id__=~"$tenant"}',
  of: 'service',
};
