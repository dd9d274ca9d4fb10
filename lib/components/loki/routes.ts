/** What answers a request: the write path, the read path, or the ruler and compactor. */
export type Route = 'write' | 'read' | 'backend';

/** A path of Loki's HTTP API that the gateway lets through (https://grafana.com/docs/loki/latest/reference/loki-http-api/). */
export interface ApiPath {
  readonly path: string;
  /** `prefix`: everything below the path too. */
  readonly match: 'exact' | 'prefix';
  readonly route: Route;
  /** Whether callers outside the cluster may use it, where the environment is exposed at all. */
  readonly exposed: boolean;
  /** Answers with a stream of messages (WebSocket). @default false */
  readonly stream?: boolean;
}

/** Path below which collectors and Grafana find what they need. */
export const API = '/loki/api/v1';
export const PUSH = `${API}/push`;

export const API_PATHS: readonly ApiPath[] = [
  { path: PUSH, match: 'exact', route: 'write', exposed: true },
  { path: '/otlp/v1/logs', match: 'exact', route: 'write', exposed: false },
  { path: `${API}/tail`, match: 'exact', route: 'read', exposed: true, stream: true },
  // Queries, labels, series, volume, patterns: everything that no other line names.
  { path: `${API}/`, match: 'prefix', route: 'read', exposed: true },
  { path: `${API}/rules`, match: 'prefix', route: 'backend', exposed: false },
  { path: `${API}/delete`, match: 'exact', route: 'backend', exposed: false },
  { path: `${API}/cache/generation_numbers`, match: 'exact', route: 'backend', exposed: false },
  { path: '/prometheus/api/v1/rules', match: 'prefix', route: 'backend', exposed: false },
  { path: '/prometheus/api/v1/alerts', match: 'prefix', route: 'backend', exposed: false },
];
