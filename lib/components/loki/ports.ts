/** Ports of every Loki process; upstream's own. */
export const PORTS = { http: 3100, grpc: 9095, memberlist: 7946 } as const;

/** Where Loki keeps what it must not lose between restarts (write-ahead log) and what it may (index cache). */
export const DATA = '/var/loki';

/** File of per-tenant limits, read again every ten seconds. */
export const RUNTIME_DIRECTORY = '/etc/loki/runtime';
export const RUNTIME_FILE = 'overrides.yaml';

/** Rule files, in a folder for each tenant. */
export const RULES_DIRECTORY = '/etc/loki/rules';

/** Longest that a query may take, in seconds. Servers and proxies on the way wait longer, each one more than the next. */
export const QUERY_TIMEOUT_SECONDS = 300;

/** Largest push, in MiB: ten times the batch that collectors send. */
export const PUSH_LIMIT_MB = 10;
