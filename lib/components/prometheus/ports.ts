/** Ports of the pod: Prometheus itself, and the proxy that keeps tenants' queries apart. */
export const PORTS = { http: 9090, queries: 9091, proxyMetrics: 9092 } as const;

/** Volume with hours of samples and the queue of what is written on. */
export const DATA = '/prometheus';

/**
 * Label that says whose a series is. Collectors set it over whatever an application said, so it is a name that no program uses:
 * Loki, Tempo and Pyroscope call their tenants `tenant`, many applications their customers.
 */
export const TENANT_LABEL = 'platform_tenant';

/** Folder with the password of the metrics backend. */
export const METRICS_SECRET = '/etc/prometheus/metrics-secret';

/** Longest that a query may take, in seconds. */
export const QUERY_TIMEOUT_SECONDS = 120;

/** Largest push, in MiB. */
export const PUSH_LIMIT_MB = 32;
