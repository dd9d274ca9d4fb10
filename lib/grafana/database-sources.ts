import type { PostgresDatabase, RedisDatabase } from '../spec/model-grafana';
import type { DataSource } from './data-source';
import { namedUid } from './uid';

/** A database and the environment variable of Grafana with its password. */
export interface WithPassword<T> {
  readonly database: T;
  /** Undefined: it wants none. */
  readonly passwordVariable: string | undefined;
}

/** Databases of a tenant as Grafana reads them. */
export interface Databases {
  readonly postgres: readonly WithPassword<PostgresDatabase>[];
  readonly redis: readonly WithPassword<RedisDatabase>[];
}

/** A data source for each database of a tenant. */
export function databaseSources({ postgres, redis }: Databases): readonly DataSource[] {
  return [...postgres.map(postgresSource), ...redis.map(redisSource)];
}

export function postgresUid(name: string): string {
  return namedUid('postgres', name);
}

export function redisUid(name: string): string {
  return namedUid('redis', name);
}

function postgresSource({ database, passwordVariable }: WithPassword<PostgresDatabase>): DataSource {
  return {
    uid: postgresUid(database.name),
    name: `PostgreSQL ${database.name}`,
    type: 'grafana-postgresql-datasource',
    url: database.host,
    user: database.user,
    jsonData: {
      database: database.database,
      sslmode: database.tls,
      // A team's database has better things to do than to serve dashboards.
      maxOpenConns: 5,
      maxIdleConns: 2,
      connMaxLifetime: 3600,
    },
    secureJsonData: password('password', passwordVariable),
  };
}

function redisSource({ database, passwordVariable }: WithPassword<RedisDatabase>): DataSource {
  return {
    uid: redisUid(database.name),
    name: `Redis ${database.name}`,
    type: 'redis-datasource',
    url: `${database.tls ? 'rediss' : 'redis'}://${database.host}`,
    jsonData: { client: 'standalone', poolSize: 5, timeout: 10, tlsAuth: false },
    secureJsonData: password('password', passwordVariable),
  };
}

function password(key: string, variable: string | undefined): Readonly<Record<string, string>> {
  return variable === undefined ? {} : { [key]: `$${variable}` };
}
