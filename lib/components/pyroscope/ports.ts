/** Ports that all parts of the platform know Pyroscope by. */
export const PORTS = { http: 4040, grpc: 9095 } as const;

/** Volume with the metastore's log and index, and the scratch files of compaction. */
export const DATA = '/data';

/** Folder and file with the limits of tenants, which Pyroscope reads again when they change. */
export const RUNTIME_DIRECTORY = '/etc/pyroscope/runtime';
export const RUNTIME_FILE = 'overrides.yaml';

/** Longest that a query may take, in seconds. */
export const QUERY_TIMEOUT_SECONDS = 120;

/** Largest push, in MiB. */
export const PUSH_LIMIT_MB = 16;
