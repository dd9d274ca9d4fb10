import * as yaml from 'js-yaml';
import type { Fields } from '../fields';
import { parseUrl } from '../url';
import {
  all,
  atLeast,
  atMostOne,
  exactlyOne,
  notEmpty,
  notNegative,
  oneOf,
  positive,
  type Rules,
  refuse,
  when,
} from './combinators';
import { mysqlDataSource } from './data-source';
import { postgresExporter } from './database';
import type { Rule } from './rule';

const CLOUDS = [
  'azurepublic',
  'azurepubliccloud',
  'azurecloud',
  'azurechina',
  'azurechinacloud',
  'usgov',
  'azuregovernment',
  'azuregovernmentcloud',
  'azureusgovernmentcloud',
  'ussec',
  'azuresecret',
  'azurepsecretcloud',
  'azureprivate',
  'azurepprivatecloud',
];

/** Upstream looks for the form anywhere in the text, and knows no months. */
const ISO_DURATION = /P(?!\d*Y?\d+M)/;

function isoDuration(name: string): Rule {
  return (fields) => {
    const text = fields.text(name);
    return text === undefined || ISO_DURATION.test(text)
      ? undefined
      : `${name} must be a duration such as "PT5M", got "${text}"`;
  };
}

const azure: Rule = all(
  notEmpty('subscriptions', 'resource_type', 'metrics'),
  atMostOne('regions', 'resource_graph_query_filter'),
  (fields) => {
    const known = ['minimum', 'maximum', 'average', 'total', 'count'];
    const bad = fields.texts('metric_aggregations')?.find((text) => !known.includes(text.toLowerCase()));
    return bad === undefined ? undefined : `metric_aggregations: "${bad}" is none of ${known.join(', ')}`;
  },
  refuse(
    (fields) => !CLOUDS.includes((fields.text('azure_cloud_environment') ?? 'azurecloud').toLowerCase()),
    'azure_cloud_environment is no cloud of Azure, such as "azurecloud"',
  ),
  isoDuration('timespan'),
  isoDuration('interval'),
);

const gcp: Rule = all(notEmpty('project_ids', 'metrics_prefixes'), (fields) => {
  const [filters, prefixes] = [fields.texts('extra_filters') ?? [], fields.texts('metrics_prefixes')];
  const bad = filters.find((filter) => !filter.includes(':'));
  if (bad !== undefined) return `extra_filters: expected <metric_type>:<filter>, got "${bad}"`;
  const unused = filters
    .map((filter) => filter.split(':')[0] ?? '')
    .find((prefix) => !prefixes?.some((one) => one.startsWith(prefix)));
  return unused === undefined || !prefixes ? undefined : `extra_filters: no metrics_prefixes start with "${unused}"`;
});

/** The text of a YAML document in an attribute. */
function yamlDocument(name: string): Rule {
  return (fields) => {
    const text = fields.text(name);
    if (text === undefined || text === '') return undefined;
    try {
      const parsed = yaml.load(text);
      const isMapping =
        parsed === undefined || parsed === null || (typeof parsed === 'object' && !Array.isArray(parsed));
      return isMapping ? undefined : `${name}: expected a YAML mapping, got ${JSON.stringify(parsed)}`;
    } catch (error) {
      return `${name} is no YAML: ${error instanceof Error ? error.message.split('\n')[0] : ''}`;
    }
  };
}

/** Targets as blocks or as a list of maps, each with a name and an address. */
const namedTargets: Rule = all(
  refuse(
    (fields) => fields.blocks('target').length > 0 && fields.isSet('targets') === true,
    'target blocks and the attribute targets exclude each other',
  ),
  (fields) => targetWithout(fields, ['name']) ?? targetWithout(fields, ['address', '__address__']),
);

const blackbox: Rule = all(exactlyOne('config', 'config_file'), yamlDocument('config'), namedTargets);

const snmp: Rule = all(
  atMostOne('config', 'config_file'),
  when((fields) => fields.isWritten('config_merge_strategy'), oneOf('config_merge_strategy', 'replace', 'merge')),
  namedTargets,
  yamlDocument('config'),
);

/** What a target of a list of maps lacks. */
function targetWithout(fields: Fields, names: readonly string[]): string | undefined {
  const targets = fields.value('targets');
  if (targets?.type !== 'array') return undefined;
  const lacks = targets.elements?.some(
    (target) => target.type === 'object' && !target.others && !names.some((name) => target.fields.has(name)),
  );
  return lacks ? `targets: each target needs ${names.join(' or ')}` : undefined;
}

const oracle: Rule = all(
  refuse(
    (fields) => fields.blocks('database').length > 0 && fields.isSet('connection_string') === true,
    'connection_string and database blocks exclude each other',
  ),
  refuse(
    (fields) => fields.blocks('database').length === 0 && fields.isSet('connection_string') === false,
    'connection_string or a database block must be set',
  ),
  (fields) => {
    const names = fields.blocks('database').map((database) => database.text('name'));
    if (names.some((name) => name?.trim() === '')) return 'the name of a database must not be empty';
    const twice = names.find((name, i) => name !== undefined && names.indexOf(name) !== i);
    return twice && `two database blocks have the name "${twice}"`;
  },
  (fields) => fields.blocks('database').map(notEmpty('connection_string')).find(Boolean),
  (fields) => [fields, ...fields.blocks('database')].map(oracleConnection).find(Boolean),
);

function oracleConnection(fields: Fields): string | undefined {
  const text = fields.text('connection_string');
  if (!text?.startsWith('oracle://')) return undefined;
  if (fields.count(['username', 'password']).least > 0)
    return 'connection_string must have no scheme beside username and password';
  const parsed = parseUrl(text);
  return typeof parsed === 'string' ? `connection_string: no URL: ${parsed}` : undefined;
}

const squid: Rule = all(notEmpty('address'), (fields) => {
  const address = fields.text('address');
  if (address === undefined || /^(\[[^\]]+\]|[^:[\]]+):[^:]+$/.test(address)) return undefined;
  return `address must be host:port, got "${address}"`;
});

/** `prometheus.exporter.*`. */
export const EXPORTER_RULES: Rules = {
  'prometheus/exporter/azure.Arguments': [azure],
  'prometheus/exporter/blackbox.Arguments': [blackbox],
  'prometheus/exporter/gcp.Arguments': [gcp],
  'prometheus/exporter/kafka.Arguments': [
    refuse(
      (fields) => fields.isSet('instance') === false && (fields.texts('kafka_uris')?.length ?? 0) > 1,
      'instance must be set if there are several kafka_uris',
    ),
  ],
  'prometheus/exporter/mssql.Arguments': [
    all(
      atLeast(1, 'max_open_connections', 'max_idle_connections'),
      positive('timeout'),
      notNegative('max_connection_lifetime'),
      yamlDocument('query_config'),
    ),
  ],
  'prometheus/exporter/mysql.Arguments': [mysqlDataSource('data_source_name')],
  'database_observability/mysql.PrometheusExporterArguments': [mysqlDataSource('data_source_name')],
  'prometheus/exporter/oracledb.Arguments': [oracle],
  'prometheus/exporter/postgres.Arguments': [postgresExporter],
  'prometheus/exporter/redis.Arguments': [atMostOne('script_path', 'script_paths')],
  'prometheus/exporter/snmp.args': [snmp],
  'prometheus/exporter/squid.Arguments': [squid],
};
