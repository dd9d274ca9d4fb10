import type { Fields } from '../fields';
import {
  all,
  atLeast,
  atLeastOne,
  atMostOne,
  between,
  inBlock,
  notEmpty,
  notNegative,
  oneOf,
  optionalOneOf,
  positive,
  type Rules,
  refuse,
  when,
} from './combinators';
import type { Rule } from './rule';

const STORAGE_CLASSES = [
  'STANDARD',
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER',
  'DEEP_ARCHIVE',
  'OUTPOSTS',
  'GLACIER_IR',
  'SNOW',
  'EXPRESS_ONEZONE',
  'FSX_OPENZFS',
  'FSX_ONTAP',
];

const ACLS = [
  'private',
  'public-read',
  'public-read-write',
  'authenticated-read',
  'aws-exec-read',
  'bucket-owner-read',
  'bucket-owner-full-control',
];

const s3Uploader: Rule = all(
  notEmpty('region'),
  atLeastOne('s3_bucket', 'endpoint'),
  oneOf('storage_class', ...STORAGE_CLASSES),
  optionalOneOf('acl', ...ACLS),
  oneOf('compression', '', 'none', 'gzip', 'zstd'),
  oneOf('retry_mode', 'nop', 'standard', 'adaptive'),
  optionalOneOf('unique_key_func_name', 'uuidv7'),
);

const file: Rule = all(
  refuse((fields) => fields.isSet('encoding') === true, 'encoding is not supported yet'),
  notEmpty('path'),
  refuse(
    (fields) => fields.bool('append') === true && fields.hasBlock('rotation'),
    'append and rotation exclude each other',
  ),
  oneOf('format', 'json', 'proto'),
  optionalOneOf('compression', 'zstd'),
  notNegative('flush_interval'),
  when((fields) => fields.block('group_by')?.bool('enabled'), groupedPath),
);

function groupedPath(fields: Fields): string | undefined {
  const path = fields.text('path');
  if (path !== undefined && path.split('*').length !== 2)
    return 'path must have exactly one * when group_by is enabled';
  if (path?.startsWith('*')) return 'path must not start with * when group_by is enabled';
  const attribute = fields.block('group_by')?.isSet('resource_attribute');
  return attribute === false ? 'group_by: resource_attribute must not be empty' : undefined;
}

const pubsub: Rule = all(
  refuse(
    (fields) => !/^projects\/[a-z][a-z0-9-]*\/topics\//.test(fields.text('topic') ?? 'projects/a/topics/'),
    'topic must have the form projects/<project_id>/topics/<name>',
  ),
  optionalOneOf('compression', 'gzip'),
  inBlock('watermark', optionalOneOf('behavior', 'earliest', 'current')),
  inBlock(
    'ordering',
    when((fields) => fields.bool('enabled'), notEmpty('from_resource_attribute')),
  ),
);

const googleCloud: Rule = all(
  inBlock('log', optionalOneOf('compression', 'gzip')),
  inBlock('metric', optionalOneOf('compression', 'gzip')),
  inBlock('trace', (fields) => repeated(fields, 'key') ?? repeated(fields, 'replacement')),
);

function repeated(fields: Fields, name: string): string | undefined {
  const mappings = fields.value('attribute_mappings');
  if (mappings?.type !== 'array') return undefined;
  const texts = (mappings.elements ?? []).flatMap((mapping) => {
    const text = mapping.type === 'object' ? mapping.fields.get(name) : undefined;
    return text?.type === 'string' && text.value !== undefined ? [text.value] : [];
  });
  const twice = texts.find((text, i) => texts.indexOf(text) !== i);
  return twice && `attribute_mappings: the ${name} "${twice}" is there twice`;
}

/** Versions of Kafka as `kversion.FromString` takes them: `2.0.0`, `v3.7`, `0.10.2.1`. */
const KAFKA_VERSION =
  /^v?(?:0\.(?:8\.[0-2]|9\.0|10\.[0-2]|11\.0)(?:\.\d+)?|(?:1\.[01]|2\.[0-8]|3\.\d|4\.[0-3])(?:\.\d+)?)$/;

const MAX_INT32 = 2 ** 31 - 1;
const SMALLEST_BROKER_WRITE = 100 * 1024 * 1024;

const producer: Rule = all(
  between('required_acks', -1, 1),
  oneOf('compression', 'none', 'gzip', 'snappy', 'lz4', 'zstd'),
  between('max_message_bytes', 0, MAX_INT32),
  between('max_broker_write_bytes', SMALLEST_BROKER_WRITE, MAX_INT32),
  refuse((fields) => {
    const [message, write] = [fields.number('max_message_bytes'), fields.number('max_broker_write_bytes')];
    return message !== undefined && write !== undefined && message > write;
  }, 'max_message_bytes must not be greater than max_broker_write_bytes'),
  atLeast(1, 'flush_max_messages'),
);

const MECHANISMS = ['PLAIN', 'AWS_MSK_IAM_OAUTHBEARER', 'SCRAM-SHA-256', 'SCRAM-SHA-512'];

/** A certificate of a client and its key, and versions of TLS that exist. */
const certificatePair: Rule = all(
  atMostOne('ca_pem', 'ca_file'),
  atMostOne('cert_pem', 'cert_file'),
  atMostOne('key_pem', 'key_file'),
  (fields) => {
    const cert = fields.count(['cert_pem', 'cert_file']);
    const key = fields.count(['key_pem', 'key_file']);
    const lonely = (cert.least > 0 && key.most === 0) || (key.least > 0 && cert.most === 0);
    return lonely ? 'a client certificate and its key go together' : undefined;
  },
  optionalOneOf('min_version', '1.0', '1.1', '1.2', '1.3'),
  optionalOneOf('max_version', '1.0', '1.1', '1.2', '1.3'),
);

/** Waits between tries, which the client of Kafka checks more closely than others do. */
const backOff: Rule = all(
  notNegative('initial_interval', 'max_interval', 'max_elapsed_time'),
  between('randomization_factor', 0, 1),
  (fields) => {
    const [most = 0, first = 0, longest = 0] = [
      fields.duration('max_elapsed_time'),
      fields.duration('initial_interval'),
      fields.duration('max_interval'),
    ];
    return most > 0 && most < Math.max(first, longest)
      ? 'max_elapsed_time must be 0 or at least as long as initial_interval and max_interval'
      : undefined;
  },
);

/** The client of Kafka checks the queue by itself, too. */
const kafkaQueue: Rule = when(
  (fields) => fields.bool('enabled'),
  all(
    positive('num_consumers'),
    refuse(
      (fields) => fields.bool('wait_for_result') === true && fields.isGiven('storage') === true,
      'wait_for_result can not be set together with storage',
    ),
  ),
);

const kafka: Rule = all(
  notEmpty('brokers'),
  refuse((fields) => {
    const version = fields.text('protocol_version');
    return version !== undefined && version !== '' && !KAFKA_VERSION.test(version);
  }, 'protocol_version is no version of Kafka, such as "2.0.0"'),
  positive('conn_idle_timeout'),
  inBlock('tls', certificatePair),
  inBlock('authentication', inBlock('tls', certificatePair)),
  inBlock('retry_on_failure', backOff),
  inBlock('sending_queue', kafkaQueue),
  inBlock('authentication', inBlock('sasl', all(oneOf('mechanism', ...MECHANISMS), between('version', 0, 1)))),
  inBlock('producer', producer),
  (fields) => bothTrue(fields, 'partition_logs_by_resource_attributes', 'partition_logs_by_trace_id'),
  messageKey('traces', 'partition_traces_by_id'),
  messageKey('metrics', 'partition_metrics_by_resource_attributes'),
  messageKey('logs', 'partition_logs_by_resource_attributes'),
  messageKey('logs', 'partition_logs_by_trace_id'),
  inBlock('record_partitioner', recordPartitioner),
);

function bothTrue(fields: Fields, one: string, other: string): string | undefined {
  return fields.bool(one) === true && fields.bool(other) === true
    ? `${one} and ${other} exclude each other`
    : undefined;
}

function messageKey(signal: string, partition: string): Rule {
  return (fields) =>
    fields.bool(partition) === true && fields.block(signal)?.isSet('message_key_from_metadata_key') === true
      ? `${partition} and message_key_from_metadata_key of ${signal} exclude each other`
      : undefined;
}

/** The default, a sticky key, stays beside what is set. */
function recordPartitioner(fields: Fields): string | undefined {
  const other = ['round_robin', 'least_backup'].find((name) => fields.bool(name) === true);
  if (other !== undefined) return `${other} can't be set: the default, sticky_key, stays beside it`;
  const key = fields.block('sticky_key');
  return key && optionalOneOf('hasher', 'sarama_compat', 'murmur2')(key);
}

const MAX_CONTENT_LENGTH = 838860800;

const splunk: Rule = all(
  notEmpty('token'),
  refuse(
    (fields) => fields.bool('log_data_enabled') === false && fields.bool('profiling_data_enabled') === false,
    'log_data_enabled or profiling_data_enabled must be true',
  ),
  ...['logs', 'metrics', 'traces'].map((signal) => between(`max_content_length_${signal}`, 0, MAX_CONTENT_LENGTH)),
);

const HOST_NAME =
  /^(?:(?:[a-zA-Z\d]|[a-zA-Z\d][a-zA-Z\d-]*[a-zA-Z\d])\.)*(?:[A-Za-z\d]|[A-Za-z\d][A-Za-z\d-]*[A-Za-z\d])$/;

const LOCAL_NAMES = ['localhost', 'localhost.localdomain', 'localhost6.localdomain6', 'ip6-localhost'];

const MAX_HOST_NAME = 255;

function hostName(fields: Fields): string | undefined {
  const name = fields.text('hostname');
  if (!name) return undefined;
  const valid = HOST_NAME.test(name) && name.length <= MAX_HOST_NAME && !LOCAL_NAMES.includes(name.toLowerCase());
  return valid ? undefined : `hostname must be the name of a host in the network (RFC 1123), got "${name}"`;
}

const datadog: Rule = all(
  hostName,
  inBlock('api', notEmpty('api_key')),
  (fields) => {
    const metadata = fields.block('host_metadata');
    const first = metadata?.text('hostname_source') ?? 'config_or_system';
    const works = (metadata?.bool('enabled') ?? true) && first === 'first_resource';
    return fields.bool('only_metadata') === true && !works
      ? 'only_metadata needs host_metadata with hostname_source = "first_resource"'
      : undefined;
  },
  inBlock('traces', notNegative('trace_buffer')),
  inBlock(
    'metrics',
    inBlock('histograms', (fields) =>
      fields.text('mode') === 'nobuckets' && fields.bool('send_aggregation_metrics') === false
        ? 'the mode "nobuckets" needs send_aggregation_metrics = true'
        : undefined,
    ),
  ),
);

const otlpHttp: Rule = all(
  (fields) => {
    const own = fields.count(['traces_endpoint', 'metrics_endpoint', 'logs_endpoint']).most;
    return own === 0 && fields.block('client')?.isSet('endpoint') === false
      ? 'at least one endpoint must be set: client.endpoint, traces_endpoint, metrics_endpoint or logs_endpoint'
      : undefined;
  },
  oneOf('encoding', 'proto', 'json'),
);

/** `otelcol.exporter.*`. */
export const OTELCOL_EXPORTER_RULES: Rules = {
  'otelcol/exporter/awss3.Arguments': [inBlock('s3_uploader', s3Uploader)],
  'otelcol/exporter/datadog.Arguments': [datadog],
  'otelcol/exporter/faro.Arguments': [inBlock('client', notEmpty('endpoint'))],
  'otelcol/exporter/file.Arguments': [file],
  'otelcol/exporter/googlecloud.Arguments': [googleCloud],
  'otelcol/exporter/googlecloudpubsub.Arguments': [pubsub],
  'otelcol/exporter/kafka.Arguments': [kafka],
  'otelcol/exporter/loadbalancing.AWSCloudMapResolver': [
    oneOf('health_status', 'ALL', 'HEALTHY', 'UNHEALTHY', 'HEALTHY_OR_ELSE_ALL'),
  ],
  'otelcol/exporter/loadbalancing.Arguments': [
    oneOf('routing_key', 'service', 'traceID', 'resource', 'metric', 'streamID'),
  ],
  'otelcol/exporter/otlphttp.Arguments': [otlpHttp],
  'otelcol/exporter/prometheus.Arguments': [
    refuse((fields) => fields.duration('gc_frequency') === 0, 'gc_frequency must be greater than 0'),
  ],
  'otelcol/exporter/splunkhec/config.SplunkConf': [splunk],
  'otelcol/exporter/splunkhec/config.SplunkHecClientArguments': [notEmpty('endpoint')],
};
