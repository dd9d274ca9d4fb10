import type { EnvValue, HttpProbe } from '../../kube/container';
import { goMemoryLimit } from '../../kube/memory';
import type { Environment, Tenant } from '../../spec/model';
import type { PostgresDatabase, RedisDatabase } from '../../spec/model-grafana';
import { imageReference } from '../image';

/** Small: an exporter asks its server once for each scrape. */
export const EXPORTER_RESOURCES = {
  cpuRequest: '10m',
  memoryRequest: '32Mi',
  cpuLimit: 'none',
  memoryLimit: '64Mi',
} as const;

/** A program that asks one database server for its state and offers it as metrics. */
export interface DatabaseExporter {
  readonly tenant: Tenant;
  readonly database: PostgresDatabase | RedisDatabase;
  /** Name of the program. */
  readonly program: 'postgres-exporter' | 'redis-exporter';
  readonly image: string;
  readonly user: number;
  readonly port: number;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, EnvValue>>;
  /** What the program asks of the password, said after what the password is. */
  readonly passwordRule: ', without blanks' | '';
  readonly ready: HttpProbe;
}

/** https://github.com/prometheus-community/postgres_exporter */
export function postgresExporter(
  environment: Environment,
  tenant: Tenant,
  database: PostgresDatabase,
): DatabaseExporter {
  const { host, user, password, tls } = database;
  const port = 9187;
  return {
    tenant,
    database,
    program: 'postgres-exporter',
    image: imageReference(environment, 'postgres-exporter'),
    user: 65534,
    port,
    args: [`--web.listen-address=:${port}`],
    env: {
      DATA_SOURCE_URI: `${host}/${encodeURIComponent(database.database)}?sslmode=${tls}`,
      DATA_SOURCE_USER: user,
      ...(password !== 'none' && { DATA_SOURCE_PASS: { secret: password } }),
      GOMEMLIMIT: goMemoryLimit(EXPORTER_RESOURCES.memoryLimit),
    },
    // It splits what it connects with at blanks.
    passwordRule: ', without blanks',
    // Answers while the database is away, which `pg_up` says.
    ready: { path: '/', port: 'http' },
  };
}

/** https://github.com/oliver006/redis_exporter */
export function redisExporter(environment: Environment, tenant: Tenant, database: RedisDatabase): DatabaseExporter {
  const { host, password, tls } = database;
  const port = 9121;
  return {
    tenant,
    database,
    program: 'redis-exporter',
    image: imageReference(environment, 'redis-exporter'),
    user: 59000,
    port,
    args: [`--web.listen-address=0.0.0.0:${port}`],
    env: {
      REDIS_ADDR: `${tls ? 'rediss' : 'redis'}://${host}`,
      ...(password !== 'none' && { REDIS_PASSWORD: { secret: password } }),
      // It would ask any server that a caller names, with this one's password: a Probe of another tenant is such a caller.
      REDIS_EXPORTER_DISABLE_SCRAPE_ENDPOINT: 'true',
      GOMEMLIMIT: goMemoryLimit(EXPORTER_RESOURCES.memoryLimit),
    },
    passwordRule: '',
    ready: { path: '/health', port: 'http' },
  };
}

/** The exporters that the tenants of an environment asked for. */
export function databaseExporters(environment: Environment): readonly DatabaseExporter[] {
  return environment.tenants.flatMap((tenant) => [
    ...tenant.databases.postgres.filter(isExported).map((one) => postgresExporter(environment, tenant, one)),
    ...tenant.databases.redis.filter(isExported).map((one) => redisExporter(environment, tenant, one)),
  ]);
}

function isExported({ exporter }: { readonly exporter: boolean }): boolean {
  return exporter;
}
