/** Ports of every Mimir process; upstream's own. */
export const PORTS = { http: 8080, grpc: 9095, memberlist: 7946 } as const;

/** Where Mimir keeps what it must not lose between restarts (write-ahead log) and what it may (indexes of blocks). */
export const DATA = '/data';

/** For files that are of no use to the next process. */
export const SCRATCH = '/tmp';

export const CONFIG_DIRECTORY = '/etc/mimir/config';
export const CONFIG_FILE = 'config.yaml';
/** What tenants that have no Alertmanager configuration of their own get. */
export const FALLBACK_FILE = 'alertmanager-fallback.yaml';

/** File of per-tenant limits, read again every ten seconds. */
export const RUNTIME_DIRECTORY = '/etc/mimir/runtime';
export const RUNTIME_FILE = 'overrides.yaml';

/** Rule files, in a folder for each tenant. */
export const RULES_DIRECTORY = '/etc/mimir/rules';

/** Longest that a query may take, in seconds. Servers and proxies on the way wait longer, each one more than the next. */
export const QUERY_TIMEOUT_SECONDS = 120;

/** Largest push, in MiB; Mimir's own. */
export const PUSH_LIMIT_MB = 100;
