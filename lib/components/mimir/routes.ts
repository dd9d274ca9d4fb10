import type { ApiPath } from '../tenant-gateway/api-path';

/** What answers a request. */
export type Route = 'distributor' | 'queryFrontend' | 'ruler' | 'alertmanager';

/** Base path of everything that Prometheus would answer: what Grafana takes as the address of a Prometheus. */
export const PROMETHEUS = '/prometheus';

/** Base path of the Alertmanager of a tenant. */
export const ALERTMANAGER = '/alertmanager';

/** Remote write. */
export const PUSH = '/api/v1/push';
export const OTLP_PUSH = '/otlp/v1/metrics';

/** Rule groups of a tenant, to be read and written. */
export const RULES = `${PROMETHEUS}/config/v1/rules`;

/** Alertmanager configuration of a tenant, to be read and written. */
export const ALERTMANAGER_CONFIG = '/api/v1/alerts';

/** Mimir's HTTP API as its gateway lets it through (https://grafana.com/docs/mimir/latest/references/http-api/). */
export const API_PATHS: readonly ApiPath<Route>[] = [
  { path: PUSH, match: 'exact', route: 'distributor', exposed: true, push: true, methods: ['POST'] },
  { path: OTLP_PUSH, match: 'exact', route: 'distributor', exposed: false, push: true, methods: ['POST'] },
  // Queries, labels, series, metadata, exemplars, build information: everything that no other line names.
  { path: `${PROMETHEUS}/api/v1/`, match: 'prefix', route: 'queryFrontend', exposed: true, federated: true },
  // What the ruler knows of the state of rules; it answers for one tenant.
  { path: `${PROMETHEUS}/api/v1/rules`, match: 'exact', route: 'ruler', exposed: true, methods: ['GET'] },
  { path: `${PROMETHEUS}/api/v1/alerts`, match: 'exact', route: 'ruler', exposed: true, methods: ['GET'] },
  { path: RULES, match: 'prefix', route: 'ruler', exposed: false },
  { path: ALERTMANAGER, match: 'prefix', route: 'alertmanager', exposed: false },
  { path: ALERTMANAGER_CONFIG, match: 'exact', route: 'alertmanager', exposed: false },
  { path: '/api/v1/status/buildinfo', match: 'exact', route: 'queryFrontend', exposed: true, federated: true },
];
