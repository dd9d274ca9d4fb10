import type { ApiPath } from '../tenant-gateway/api-path';

/** What answers a request. */
export type Route = 'distributor' | 'queryFrontend';

/** Profiles of an SDK, in the formats of older agents too. */
export const INGEST = '/ingest';

/** OTLP over HTTP. */
export const OTLP_PUSH = '/v1development/profiles';

/**
 * Pyroscope's HTTP API as its gateway lets it through (https://grafana.com/docs/pyroscope/latest/reference-server-api/). Its user
 * interface, settings of tenants, uploads for a look and what it shows of its stores are not among it.
 */
export const API_PATHS: readonly ApiPath<Route>[] = [
  {
    path: '/push.v1.PusherService/',
    match: 'prefix',
    route: 'distributor',
    exposed: true,
    push: true,
    methods: ['POST'],
  },
  { path: INGEST, match: 'exact', route: 'distributor', exposed: true, push: true, methods: ['POST'] },
  { path: '/pyroscope/ingest', match: 'exact', route: 'distributor', exposed: false, push: true, methods: ['POST'] },
  { path: OTLP_PUSH, match: 'exact', route: 'distributor', exposed: false, push: true, methods: ['POST'] },
  { path: '/querier.v1.QuerierService/', match: 'prefix', route: 'queryFrontend', exposed: true, federated: true },
  // Asked by Grafana's application for profiles.
  {
    path: '/capabilities.v1.FeatureFlagsService/',
    match: 'prefix',
    route: 'queryFrontend',
    exposed: true,
    federated: true,
  },
  // Queries in the older form, which answer with pictures and JSON.
  { path: '/pyroscope/render', match: 'prefix', route: 'queryFrontend', exposed: true, federated: true },
  { path: '/pyroscope/label-values', match: 'exact', route: 'queryFrontend', exposed: true, federated: true },
];
