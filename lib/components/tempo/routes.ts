import type { ApiPath } from '../tenant-gateway/api-path';

/** What answers a request: the receiver of OTLP over HTTP, which has a port of its own, or the query frontend. */
export type Route = 'receiver' | 'queryFrontend';

/** OTLP over HTTP. */
export const PUSH = '/v1/traces';

/**
 * Tempo's HTTP API as its gateway lets it through (https://grafana.com/docs/tempo/latest/api_docs/). Limits of tenants
 * (`/api/overrides`) are not among it: they are files. Neither is gRPC: the streaming search of Grafana stays off.
 */
export const API_PATHS: readonly ApiPath<Route>[] = [
  { path: PUSH, match: 'exact', route: 'receiver', exposed: true, push: true, methods: ['POST'] },
  ...['/api/traces/', '/api/v2/traces/', '/api/search', '/api/v2/search/', '/api/metrics/', '/api/status/'].map(
    (path) => ({ path, match: 'prefix', route: 'queryFrontend', exposed: true, federated: true }) as const,
  ),
  { path: '/api/echo', match: 'exact', route: 'queryFrontend', exposed: true, federated: true },
];
