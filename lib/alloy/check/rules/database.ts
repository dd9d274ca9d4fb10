import type { Fields } from '../fields';
import { all, atMostOne, inBlock, positive, type Rules, refuse } from './combinators';
import { mysqlDataSource, postgresDataSource, sqlServerDataSource } from './data-source';
import type { Rule } from './rule';

const cloudProvider = inBlock('cloud_provider', atMostOne('aws', 'azure', 'gcp'));

const oneExporter = refuse(
  (fields) => fields.hasBlock('prometheus_exporter') && fields.isSet('targets') === true,
  'prometheus_exporter and targets exclude each other: embed the exporter or scrape another one',
);

const mysql: Rule = (fields) => (fields.hasBlock('database_instance') ? manyDatabases : oneDatabase)(fields);

const oneDatabase = all(mysqlDataSource('data_source_name'), oneExporter, cloudProvider);

const manyDatabases: Rule = all(
  (fields) => {
    const other = ['data_source_name', 'targets', 'cloud_provider'].find((name) => fields.has(name) === true);
    return other && `${other} and database_instance blocks exclude each other`;
  },
  (fields) => repeatedLabel(fields.blocks('database_instance')),
  (fields) => {
    for (const database of fields.blocks('database_instance')) {
      const message = all(mysqlDataSource('data_source_name'), cloudProvider)(database);
      if (message !== undefined) return `database_instance "${database.label}": ${message}`;
    }
    return undefined;
  },
);

function repeatedLabel(databases: readonly Fields[]): string | undefined {
  const labels = databases.map(({ label }) => label);
  const twice = labels.find((label, i) => labels.indexOf(label) !== i);
  return twice && `two database_instance blocks have the label "${twice}"`;
}

/** Whether a collector runs: on by default, then disabled, then enabled. */
function collects(fields: Fields, collector: string): boolean {
  const [disabled, enabled] = [fields.texts('disable_collectors'), fields.texts('enable_collectors')];
  return enabled?.includes(collector) === true || disabled?.includes(collector) === false;
}

const MAX_LOOKBACK_SECONDS = 2 ** 31 - 1;

const queryMetrics: Rule = all(positive('collect_interval', 'statements_limit'), (fields) => {
  const lookback = fields.duration('statements_lookback');
  if (lookback === undefined || (lookback >= 1e9 && lookback <= MAX_LOOKBACK_SECONDS * 1e9)) return undefined;
  return `statements_lookback must be between 1s and ${MAX_LOOKBACK_SECONDS}s, got ${fields.shown('statements_lookback')}`;
});

const sqlServer: Rule = all(
  sqlServerDataSource('data_source_name'),
  (fields) => (collects(fields, 'query_metrics') ? inBlock('query_metrics', queryMetrics)(fields) : undefined),
  (fields) =>
    collects(fields, 'query_details') ? inBlock('query_details', positive('collect_interval'))(fields) : undefined,
  cloudProvider,
);

/** What an embedded exporter of PostgreSQL refuses; `prometheus.exporter.postgres` does the same. */
export const postgresExporter: Rule = all(
  refuse(
    (fields) => fields.bool('disable_default_metrics') === true && fields.isSet('custom_queries_config_path') === false,
    'disable_default_metrics needs custom_queries_config_path',
  ),
  refuse(
    (fields) => fields.bool('disable_default_metrics') === true && fields.isSet('enabled_collectors') === true,
    'enabled_collectors can not be set beside disable_default_metrics',
  ),
);

/** `database_observability.*`. */
export const DATABASE_RULES: Rules = {
  'database_observability/mysql.Arguments': [mysql],
  'database_observability/postgres.Arguments': [
    all(postgresDataSource('data_source_name'), oneExporter, cloudProvider),
  ],
  'database_observability/postgres.PrometheusExporterArguments': [postgresExporter],
  'database_observability/sql_server.Arguments': [sqlServer],
};
