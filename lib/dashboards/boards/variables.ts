import type { Variable } from '../board';

/** Environments that send metrics of the platform. */
export const ENVIRONMENT: Variable = { name: 'environment', label: 'Environment', metric: 'up', of: 'environment' };

export const NAMESPACE: Variable = {
  name: 'namespace',
  label: 'Namespace',
  metric: 'container_memory_working_set_bytes',
  of: 'namespace',
};

export const SERVICE: Variable = {
  name: 'service',
  label: 'Service',
  metric: 'traces_spanmetrics_calls_total',
  of: 'service',
};
