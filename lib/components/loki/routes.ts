import type { ApiPath } from '../tenant-gateway/api-path';

/** What answers a request: the write path, the read path, or one of those that work in the background. */
export type Route = 'write' | 'read' | 'ruler' | 'compactor';

/** Path below which collectors and Grafana find what they need. */
export const API = '/loki/api/v1';
export const PUSH = `${API}/push`;

/** Loki's HTTP API as its gateway lets it through (https://grafana.com/docs/loki/latest/reference/loki-http-api/). */
export const API_PATHS: readonly ApiPath<Route>[] = [
  { path: PUSH, match: 'exact', route: 'write', exposed: true, push: true },
  { path: '/otlp/v1/logs', match: 'exact', route: 'write', exposed: false, push: true },
  { path: `${API}/tail`, match: 'exact', route: 'read', exposed: true, federated: true, stream: true },
  // Queries, labels, series, volume, patterns: everything that no other line names.
  { path: `${API}/`, match: 'prefix', route: 'read', exposed: true, federated: true },
  { path: `${API}/rules`, match: 'prefix', route: 'ruler', exposed: false },
  { path: `${API}/delete`, match: 'exact', route: 'compactor', exposed: false },
  { path: `${API}/cache/generation_numbers`, match: 'exact', route: 'compactor', exposed: false },
  { path: '/prometheus/api/v1/rules', match: 'prefix', route: 'ruler', exposed: false },
  { path: '/prometheus/api/v1/alerts', match: 'prefix', route: 'ruler', exposed: false },
];
