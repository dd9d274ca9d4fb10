import type { Fields } from '../fields';
import { parseUrl } from '../url';
import type { Value } from '../value';
import {
  all,
  atLeast,
  atLeastSeconds,
  atMostOne,
  between,
  eachOneOf,
  exactlyOne,
  inBlock,
  notEmpty,
  notNegative,
  oneOf,
  optionalOneOf,
  positive,
  type Rules,
  refuse,
  url,
  when,
} from './combinators';
import { encoding, listenAddress, retry } from './otelcol-common';
import type { Rule } from './rule';

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[-+]\d{2}:\d{2})$/;

function isTime(text: string, form: RegExp): boolean {
  return form.test(text) && !Number.isNaN(Date.parse(text.replace(' ', 'T')));
}

const cloudwatchLogs: Rule = all(
  atMostOne('initial_lookback', 'start_from'),
  notNegative('initial_lookback'),
  refuse((fields) => {
    const from = fields.text('start_from');
    return from !== undefined && from !== '' && !isTime(from, RFC3339);
  }, 'start_from must be a time such as "2025-01-31T00:00:00Z"'),
  positive('max_events_per_request'),
  atLeastSeconds('poll_interval', 1),
  inBlock('groups', (groups) =>
    groups.hasBlock('autodiscover') && groups.hasBlock('named')
      ? 'autodiscover and named exclude each other'
      : undefined,
  ),
  inBlock('groups', inBlock('autodiscover', positive('limit'))),
);

const cloudwatch: Rule = all(
  notEmpty('region'),
  when((fields) => fields.isSet('imds_endpoint'), requestUrl('imds_endpoint')),
  inBlock('logs', cloudwatchLogs),
);

function requestUrl(name: string): Rule {
  return (fields) => {
    const text = fields.text(name);
    const parsed = text === undefined ? undefined : parseUrl(text);
    if (parsed === undefined || (typeof parsed !== 'string' && (parsed.scheme !== '' || parsed.path.startsWith('/'))))
      return undefined;
    return `${name} must be a URL, got "${text}"`;
  };
}

const S3_TIME = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}|T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[-+]\d{2}:\d{2}))?$/;

function s3Time(name: string): Rule {
  return (fields) => {
    const text = fields.text(name);
    if (!text || isTime(text, S3_TIME)) return undefined;
    return `${name} must be a time such as "2025-01-31 15:00", got "${text}"`;
  };
}

const s3: Rule = all(
  inBlock('s3downloader', notEmpty('s3_bucket')),
  (fields) => {
    const [start, end] = [fields.isSet('start_time'), fields.isSet('end_time')];
    const queue = fields.hasBlock('sqs');
    if (start === false && end === false)
      return queue ? undefined : 'start_time and end_time, or an sqs block, must be set';
    if (start === true && queue) return 'start_time and sqs exclude each other';
    return start !== undefined && end !== undefined && start !== end
      ? 'start_time and end_time must be set together'
      : undefined;
  },
  s3Time('start_time'),
  s3Time('end_time'),
  inBlock('sqs', notEmpty('queue_url', 'region')),
  inBlock(
    'sqs',
    when((fields) => fields.isGiven('wait_time_seconds'), between('wait_time_seconds', 0, 20)),
  ),
  inBlock(
    'sqs',
    when((fields) => fields.isGiven('max_number_of_messages'), between('max_number_of_messages', 1, 10)),
  ),
);

const cloudflare: Rule = all(
  notEmpty('endpoint'),
  optionalOneOf('timestamp_format', 'unix', 'unixnano', 'rfc3339'),
  inBlock('tls', notEmpty('key_file', 'cert_file')),
  listenAddress('endpoint'),
);

const OPERATORS: ReadonlySet<string> = new Set([
  'add',
  'assign_keys',
  'container',
  'copy',
  'csv_parser',
  'file_input',
  'file_output',
  'filter',
  'flatten',
  'json_array_parser',
  'json_parser',
  'key_value_parser',
  'move',
  'noop',
  'recombine',
  'regex_parser',
  'regex_replace',
  'remove',
  'retain',
  'router',
  'sanitize_utf8',
  'scope_name_parser',
  'severity_parser',
  'stdout',
  'syslog_input',
  'syslog_parser',
  'tcp_input',
  'time_parser',
  'trace_parser',
  'udp_input',
  'unquote',
  'uri_parser',
]);

function operators(name: string): Rule {
  return (fields) => {
    const list = fields.value(name);
    return list?.type === 'array' ? list.elements?.map(faultOfOperator).find(Boolean) : undefined;
  };
}

function faultOfOperator(operator: Value): string | undefined {
  if (operator.type !== 'object' || operator.others) return undefined;
  const type = operator.fields.get('type');
  if (!type) return 'each operator needs a type';
  if (type.type === 'unknown' || (type.type === 'string' && type.value === undefined)) return undefined;
  if (type.type !== 'string') return 'the type of an operator must be a string';
  return OPERATORS.has(type.value ?? '') ? undefined : `there is no operator of the type "${type.value}"`;
}

const filelog: Rule = all(
  operators('operators'),
  atLeast(1, 'max_concurrent_files'),
  notNegative('max_batches'),
  refuse(
    (fields) => fields.text('start_at') === 'end' && fields.bool('delete_after_read') === true,
    'delete_after_read needs start_at = "beginning"',
  ),
  encoding('encoding'),
  inBlock('ordering_criteria', notNegative('top_n')),
  (fields) => {
    const rule = oneOf('sort_type', 'timestamp', 'numeric', 'lexicographic', 'mtime');
    return fields.block('ordering_criteria')?.blocks('sort_by').map(rule).find(Boolean);
  },
  optionalOneOf('compression', 'gzip', 'auto'),
  notNegative('poll_interval', 'fingerprint_size', 'max_log_size', 'force_flush_period', 'exclude_older_than'),
  inBlock('header', all(notEmpty('metadata_operators'), operators('metadata_operators'))),
);

const kafka: Rule = all(
  inBlock(
    'error_backoff',
    when((fields) => fields.bool('enabled'), retry),
  ),
  atMostOne('group_rebalance_strategies', 'group_rebalance_strategy'),
  eachOneOf('group_rebalance_strategies', 'range', 'roundrobin', 'sticky', 'cooperative-sticky'),
  optionalOneOf('group_rebalance_strategy', 'range', 'roundrobin', 'sticky', 'cooperative-sticky'),
);

const otlpPaths: Rule = all(
  ...['traces_url_path', 'logs_url_path', 'metrics_url_path'].map((name) => all(notEmpty(name), url(name))),
);

/** Upstream's smallest limit of a line of a TCP log. */
const SMALLEST_MAX_LOG_SIZE = 64 * 1024;

const syslog: Rule = all(
  (fields) => (fields.hasBlock('tcp') || fields.hasBlock('udp') ? undefined : 'a tcp or udp block is needed'),
  inBlock('tcp', all(listenAddress('listen_address'), encoding('encoding'))),
  inBlock(
    'tcp',
    when((fields) => fields.isSet('max_log_size'), atLeast(SMALLEST_MAX_LOG_SIZE, 'max_log_size')),
  ),
  inBlock('udp', all(listenAddress('listen_address'), encoding('encoding'))),
  oneOf('on_error', 'drop', 'drop_quiet', 'send', 'send_quiet'),
);

function webEndpoint(fields: Fields): string | undefined {
  const text = fields.text('endpoint');
  const parsed = text === undefined ? undefined : parseUrl(text);
  if (parsed === undefined) return undefined;
  if (typeof parsed === 'string') return `endpoint: "${text}" is no URL: ${parsed}`;
  return ['http', 'https'].includes(parsed.scheme)
    ? undefined
    : `endpoint must start with http:// or https://, got "${text}"`;
}

/** `otelcol.receiver.*`. */
export const OTELCOL_RECEIVER_RULES: Rules = {
  'otelcol/receiver/awscloudwatch.Arguments': [cloudwatch],
  'otelcol/receiver/awss3.Arguments': [s3],
  'otelcol/receiver/cloudflare.Arguments': [cloudflare],
  'otelcol/receiver/datadog.IntakeArguments': [
    all(
      refuse(
        (fields) => fields.text('behavior') === 'proxy' && !fields.hasBlock('proxy'),
        'the behavior "proxy" needs a proxy block',
      ),
      optionalOneOf('behavior', 'disable', 'proxy'),
    ),
  ],
  'otelcol/receiver/file_stats.Arguments': [notEmpty('include')],
  'otelcol/receiver/file_stats.FilterArguments': [exactlyOne('strict', 'regexp')],
  'otelcol/receiver/filelog.Arguments': [filelog],
  'otelcol/receiver/fluentforward.Arguments': [notEmpty('endpoint')],
  'otelcol/receiver/googlecloudpubsub.Arguments': [
    all(
      refuse(
        (fields) =>
          !/projects\/[a-z][a-z0-9-]*\/subscriptions\//.test(
            fields.text('subscription') ?? 'projects/a/subscriptions/',
          ),
        'subscription must have the form projects/<project_id>/subscriptions/<name>',
      ),
      optionalOneOf('compression', 'gzip'),
    ),
  ],
  'otelcol/receiver/influxdb.Arguments': [notEmpty('endpoint')],
  'otelcol/receiver/jaeger.Arguments': [
    inBlock('protocols', (fields) => (fields.children().length === 0 ? 'at least one protocol is needed' : undefined)),
  ],
  'otelcol/receiver/kafka.Arguments': [kafka],
  'otelcol/receiver/otlp.Arguments': [inBlock('http', otlpPaths)],
  'otelcol/receiver/solace.Arguments': [
    all(
      inBlock('auth', exactlyOne('sasl_plain', 'sasl_external', 'sasl_xauth2')),
      refuse((fields) => fields.text('queue')?.trim() === '', 'queue must not be empty'),
      inBlock('flow_control', inBlock('delayed_retry', positive('delay'))),
    ),
  ],
  'otelcol/receiver/syslog.Arguments': [syslog],
  'otelcol/receiver/tcplog.Arguments': [
    all(listenAddress('listen_address'), encoding('encoding'), atLeast(SMALLEST_MAX_LOG_SIZE, 'max_log_size')),
  ],
  'otelcol/receiver/vcenter.Arguments': [webEndpoint],
};
