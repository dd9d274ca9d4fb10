import type { ApiPath } from '../tenant-gateway/api-path';

/** What answers a request: the receiver, or the proxy that adds the tenant to each query. */
export type Route = 'push' | 'read' | 'about';

export const PUSH = '/api/v1/write';

/**
 * What of Prometheus' HTTP API goes through its gateway (https://prometheus.io/docs/prometheus/latest/querying/api/): all
 * that the proxy can narrow to a tenant, and nothing else.
 */
export const API_PATHS: readonly ApiPath<Route>[] = [
  { path: PUSH, match: 'exact', route: 'push', exposed: false, methods: ['POST'] },
  { path: '/api/v1/query', match: 'exact', route: 'read', exposed: false, federated: true },
  { path: '/api/v1/query_range', match: 'exact', route: 'read', exposed: false, federated: true },
  { path: '/api/v1/query_exemplars', match: 'exact', route: 'read', exposed: false, federated: true },
  { path: '/api/v1/series', match: 'exact', route: 'read', exposed: false, federated: true },
  { path: '/api/v1/labels', match: 'exact', route: 'read', exposed: false, federated: true },
  { path: '/api/v1/label/', match: 'prefix', route: 'read', exposed: false, federated: true },
  { path: '/api/v1/status/buildinfo', match: 'exact', route: 'about', exposed: false, federated: true },
];
