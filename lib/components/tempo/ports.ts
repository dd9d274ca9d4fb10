/** Ports that all parts of the platform know Tempo by. */
export const PORTS = { http: 3200, grpc: 9095, otlpGrpc: 4317, otlpHttp: 4318 } as const;

/** Volume with what is not yet in the object store, and the scratch files of compaction. */
export const DATA = '/var/tempo';

/** Folder and file with the limits of tenants, which Tempo reads again when they change. */
export const OVERRIDES_DIRECTORY = '/etc/tempo/overrides';
export const OVERRIDES_FILE = 'overrides.yaml';

/** Folder with the password of the metrics backend. */
export const METRICS_SECRET = '/etc/tempo/metrics-secret';

/** Longest that a query may take, in seconds. */
export const QUERY_TIMEOUT_SECONDS = 300;

/** Largest push, in MiB. */
export const PUSH_LIMIT_MB = 16;
