import type { RuleCase } from './rule-case';

const azure = 'subscriptions = ["a"]\nresource_type = "b"\nmetrics = ["c"]\n';
const gcp = 'project_ids = ["a"]\nmetrics_prefixes = ["compute.googleapis.com"]\n';
const mssql = 'connection_string = "sqlserver://a"\n';
const mysql = 'prometheus.exporter.mysql';
const blackbox = 'prometheus.exporter.blackbox';
const oracle = 'prometheus.exporter.oracledb';

function database(name: string, connection: string): string {
  return `database {\n\tname = "${name}"\n\tconnection_string = "${connection}"\n}\n`;
}

export const EXPORTER_CASES: readonly RuleCase[] = [
  {
    of: 'prometheus.exporter.azure',
    bad: 'subscriptions = []\nresource_type = "b"\nmetrics = ["c"]',
    good: azure,
    says: 'subscriptions must not be empty',
  },
  {
    of: 'prometheus.exporter.azure',
    bad: `${azure}regions = ["a"]\nresource_graph_query_filter = "b"`,
    good: `${azure}regions = ["a"]`,
    says: 'at most one of regions, resource_graph_query_filter',
  },
  {
    of: 'prometheus.exporter.azure',
    bad: `${azure}metric_aggregations = ["median"]`,
    good: `${azure}metric_aggregations = ["Average"]`,
    says: 'metric_aggregations: "median" is none of',
  },
  {
    of: 'prometheus.exporter.azure',
    bad: `${azure}azure_cloud_environment = "moon"`,
    good: `${azure}azure_cloud_environment = "AzureChinaCloud"`,
    says: 'is no cloud of Azure',
  },
  {
    of: 'prometheus.exporter.azure',
    bad: `${azure}timespan = "5m"`,
    good: `${azure}timespan = "PT10M"`,
    says: 'timespan',
  },
  { of: blackbox, bad: '', good: 'config_file = "a"', says: 'exactly one of config, config_file must be set, got 0' },
  { of: blackbox, bad: 'config = "a: ["', good: 'config = "modules: {}"', says: 'config is no YAML' },
  {
    of: blackbox,
    bad: 'config_file = "a"\ntargets = [{ "name" = "a", "address" = "b" }]\ntarget {\n\tname = "a"\n\taddress = "b"\n}',
    good: 'config_file = "a"\ntargets = [{ "name" = "a", "address" = "b" }]',
    says: 'target blocks and the attribute targets exclude each other',
  },
  {
    of: blackbox,
    bad: 'config_file = "a"\ntargets = [{ "address" = "b" }]',
    good: 'config_file = "a"\ntargets = [{ "name" = "a", "__address__" = "b" }]',
    says: 'each target needs name',
  },
  {
    of: blackbox,
    bad: 'config_file = "a"\ntargets = [{ "name" = "b" }]',
    good: 'config_file = "a"\ntargets = []',
    says: 'each target needs address or __address__',
  },
  {
    of: 'prometheus.exporter.snmp',
    bad: 'config = "a: 1"\nconfig_file = "b"',
    good: 'config_file = "b"',
    says: 'at most one of config, config_file',
  },
  {
    of: 'prometheus.exporter.snmp',
    bad: 'config_merge_strategy = "append"',
    good: 'config_merge_strategy = "merge"',
    says: 'config_merge_strategy must be one of',
  },
  {
    of: 'prometheus.exporter.snmp',
    bad: 'targets = [{ "name" = "a" }]',
    good: 'targets = [{ "name" = "a", "address" = "b" }]',
    says: 'each target needs address',
  },
  { of: 'prometheus.exporter.gcp', bad: `project_ids = []\nmetrics_prefixes = ["a"]`, good: gcp, says: 'project_ids' },
  {
    of: 'prometheus.exporter.gcp',
    bad: `${gcp}extra_filters = ["a"]`,
    good: `${gcp}extra_filters = ["compute.googleapis.com:a=b"]`,
    says: 'expected <metric_type>:<filter>, got "a"',
  },
  {
    of: 'prometheus.exporter.gcp',
    bad: `${gcp}extra_filters = ["storage:a=b"]`,
    good: gcp,
    says: 'no metrics_prefixes start with "storage"',
  },
  {
    of: 'prometheus.exporter.kafka',
    bad: 'kafka_uris = ["a:1", "b:1"]',
    good: 'kafka_uris = ["a:1", "b:1"]\ninstance = "c"',
    says: 'instance must be set if there are several kafka_uris',
  },
  {
    of: 'prometheus.exporter.mssql',
    bad: `${mssql}max_open_connections = 0`,
    good: `${mssql}max_open_connections = 1`,
    says: 'max_open_connections must be at least 1, got 0',
  },
  {
    of: 'prometheus.exporter.mssql',
    bad: `${mssql}timeout = "0s"`,
    good: `${mssql}timeout = "1s"`,
    says: 'timeout must be greater than 0',
  },
  {
    of: 'prometheus.exporter.mssql',
    bad: `${mssql}max_connection_lifetime = "-1s"`,
    good: `${mssql}max_connection_lifetime = "0s"`,
    says: 'max_connection_lifetime must not be negative',
  },
  {
    of: 'prometheus.exporter.mssql',
    bad: `${mssql}query_config = "a"`,
    good: mssql,
    says: 'query_config: expected a YAML mapping',
  },
  {
    of: mysql,
    bad: 'data_source_name = "root@tcp(localhost)"',
    good: 'data_source_name = "root:pa/ss@tcp(localhost:3306)/"',
    says: 'it must have a "/" before the database',
  },
  {
    of: mysql,
    bad: 'data_source_name = "root@tcp(localhost/"',
    good: 'data_source_name = "root@(localhost)/db"',
    says: 'the address has no closing ")"',
  },
  {
    of: mysql,
    bad: 'data_source_name = "root@pipe/db"',
    good: 'data_source_name = "root@unix/db"',
    says: 'the network "pipe" needs an address',
  },
  {
    of: mysql,
    bad: 'data_source_name = "/db?parseTime=yes"',
    good: 'data_source_name = "/db?parseTime=true&timeout=5s&tls=skip-verify"',
    says: 'parseTime must be true or false',
  },
  { of: mysql, bad: 'data_source_name = "/db?timeout=5"', good: 'data_source_name = ""', says: 'missing unit' },
  {
    of: mysql,
    bad: 'data_source_name = "/db?tls=mine"',
    good: 'data_source_name = "/?tls=false"',
    says: 'tls must be',
  },
  {
    of: oracle,
    bad: '',
    good: 'connection_string = "oracle://a"',
    says: 'connection_string or a database block must be set',
  },
  {
    of: oracle,
    bad: `connection_string = "a"\n${database('a', 'b')}`,
    good: database('a', 'b'),
    says: 'connection_string and database blocks exclude each other',
  },
  { of: oracle, bad: database(' ', 'b'), good: database('a', 'b'), says: 'the name of a database must not be empty' },
  {
    of: oracle,
    bad: database('a', 'b') + database('a', 'c'),
    good: database('a', 'b') + database('b', 'c'),
    says: 'two database blocks have the name "a"',
  },
  { of: oracle, bad: database('a', ''), good: database('a', 'b'), says: 'connection_string must not be empty' },
  {
    of: oracle,
    bad: 'connection_string = "oracle://a"\nusername = "b"',
    good: 'connection_string = "a"\nusername = "b"',
    says: 'no scheme beside username and password',
  },
  {
    of: 'prometheus.exporter.postgres',
    bad: 'disable_default_metrics = true',
    good: 'disable_default_metrics = true\ncustom_queries_config_path = "a"',
    says: 'disable_default_metrics needs custom_queries_config_path',
  },
  {
    of: 'prometheus.exporter.postgres',
    bad: 'disable_default_metrics = true\ncustom_queries_config_path = "a"\nenabled_collectors = ["b"]',
    good: 'enabled_collectors = ["b"]',
    says: 'enabled_collectors can not be set beside disable_default_metrics',
  },
  {
    of: 'prometheus.exporter.redis',
    bad: 'redis_addr = "a:1"\nscript_path = "a"\nscript_paths = ["b"]',
    good: 'redis_addr = "a:1"\nscript_paths = ["b"]',
    says: 'at most one of script_path, script_paths',
  },
  {
    of: 'prometheus.exporter.squid',
    bad: 'address = ""',
    good: 'address = "a:3128"',
    says: 'address must not be empty',
  },
  {
    of: 'prometheus.exporter.squid',
    bad: 'address = "a"',
    good: 'address = "[::1]:3128"',
    says: 'address must be host:port',
  },
  {
    of: 'prometheus.exporter.squid',
    bad: 'address = ":3128"',
    good: 'address = "a:http"',
    says: 'address must be host:port',
  },
];
