import type { RuleCase } from './rule-case';

const mysql = 'database_observability.mysql';
const dsn = 'data_source_name = "root@(db)/"\n';

function instance(label: string, statements: string): string {
  return `database_instance "${label}" {\n${statements.replaceAll(/^/gm, '\t')}\n}\n`;
}

export const DATABASE_CASES: readonly RuleCase[] = [
  { of: mysql, bad: 'data_source_name = "root"', good: dsn, says: 'no data source name of MySQL' },
  {
    of: mysql,
    bad: `${dsn}targets = [{ "__address__" = "a" }]\nprometheus_exporter { }`,
    good: `${dsn}prometheus_exporter { }`,
    says: 'prometheus_exporter and targets exclude each other',
  },
  {
    of: mysql,
    bad: `${dsn}cloud_provider {\n\taws {\n\t\tarn = "a"\n\t}\n\tazure {\n\t\tresource_group = "a"\n\t\tsubscription_id = "b"\n\t}\n}`,
    good: `${dsn}cloud_provider {\n\taws {\n\t\tarn = "a"\n\t}\n}`,
    says: 'cloud_provider: at most one of aws, azure, gcp',
  },
  {
    of: mysql,
    bad: dsn + instance('a', dsn),
    good: instance('a', dsn),
    says: 'data_source_name and database_instance blocks exclude',
  },
  {
    of: mysql,
    bad: instance('a', dsn) + instance('a', 'data_source_name = "root@(other)/"'),
    good: instance('a', dsn) + instance('b', 'data_source_name = "root@(other)/"'),
    says: 'two database_instance blocks have the label "a"',
  },
  {
    of: mysql,
    bad: instance('a', 'data_source_name = "root"'),
    good: instance('a', dsn),
    says: 'database_instance "a": data_source_name',
  },
  {
    of: 'database_observability.postgres',
    bad: 'data_source_name = "mysql://a"',
    good: 'data_source_name = "postgres://a"',
    says: 'expected a URL that starts with postgres://',
  },
  {
    of: 'database_observability.sql_server',
    bad: 'data_source_name = "sqlserver://a"\nquery_metrics {\n\tstatements_limit = 0\n}',
    good: 'data_source_name = "sqlserver://a"\ndisable_collectors = ["query_metrics"]\nquery_metrics {\n\tstatements_limit = 0\n}',
    says: 'query_metrics: statements_limit must be greater than 0',
  },
  {
    of: 'database_observability.sql_server',
    bad: 'data_source_name = "sqlserver://a"\nquery_metrics {\n\tstatements_lookback = "1ms"\n}',
    good: 'data_source_name = "sqlserver://a"\nquery_metrics {\n\tstatements_lookback = "1s"\n}',
    says: 'statements_lookback must be between 1s and',
  },
  {
    of: 'database_observability.sql_server',
    bad: 'data_source_name = "sqlserver://a"\nquery_details {\n\tcollect_interval = "0s"\n}',
    good: 'data_source_name = "sqlserver://a"\nquery_details { }',
    says: 'query_details: collect_interval must be greater than 0',
  },
];
