import {
  all,
  atLeastSeconds,
  between,
  exactlyOne,
  inBlock,
  notEmpty,
  notNegative,
  oneOf,
  positive,
  type Rules,
  refuse,
  url,
  when,
} from './combinators';
import { httpClient } from './http-client';
import type { Rule } from './rule';

const LABEL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

const counter: Rule = all(
  atLeastSeconds('max_idle_duration', 1),
  oneOf('action', 'inc', 'add'),
  refuse(
    (fields) => fields.bool('match_all') === true && fields.isSet('value') === true,
    'match_all and value can not both be set',
  ),
  refuse((fields) => {
    if (fields.bool('count_entry_bytes') !== true) return false;
    return fields.bool('match_all') === false || (fields.text('action') ?? 'add') !== 'add';
  }, 'count_entry_bytes needs match_all = true and action = "add"'),
);

const truncateRule: Rule = all(
  positive('limit'),
  refuse(
    (fields) => fields.text('source_type') === 'line' && fields.isSet('sources') === true,
    'sources can\'t be set when source_type is "line"',
  ),
  refuse((fields) => {
    const [limit, suffix] = [fields.amount('limit'), fields.text('suffix')];
    return limit !== undefined && suffix !== undefined && suffix !== '' && limit <= Buffer.byteLength(suffix);
  }, 'the suffix must be shorter than the limit'),
);

function hasNoEffect(format: string, ...names: readonly string[]): Rule {
  return (fields) => {
    const name = names.find((one) => (fields.hasBlock(one) ? true : fields.bool(one) === true));
    return name && `${name} has no effect when syslog_format is "${format}"`;
  };
}

const syslogListener: Rule = all(oneOf('protocol', 'tcp', 'udp'), (fields) => {
  const format = fields.text('syslog_format');
  if (format === undefined) return undefined;
  const rules = [
    when(() => format !== 'rfc3164', hasNoEffect(format, 'rfc3164_cisco_components')),
    when(() => format !== 'rfc5424', hasNoEffect(format, 'rfc5424_allow_empty_msg')),
    when(
      () => format === 'raw',
      hasNoEffect(format, 'use_rfc5424_message', 'rfc3164_default_to_current_year', 'use_incoming_timestamp'),
    ),
    when(() => format !== 'raw', hasNoEffect(format, 'raw_format_options')),
  ];
  return all(...rules)(fields);
});

const ciscoComponents: Rule = (fields) => {
  const options = ['enable_all', 'hostname', 'message_counter', 'second_fractions', 'sequence_number'];
  const none = options.every((name) => fields.bool(name) === false);
  return none ? `one of ${options.join(', ')} must be true` : undefined;
};

const MATCH_TYPES = ['=', '!=', '=~', '!~'];

/** Where rules of a ruler are synchronised from Kubernetes. */
function rulerSync(program: 'loki' | 'mimir'): Rule {
  return all(
    positive('sync_interval'),
    notEmpty(`${program}_namespace_prefix`, `${program}_namespace_separator`),
    httpClient,
  );
}

/** `loki.process`: stages and their metrics. */
const STAGE_RULES: Rules = {
  'loki/process/metric.CounterConfig': [counter],
  'loki/process/metric.GaugeConfig': [
    all(atLeastSeconds('max_idle_duration', 1), oneOf('action', 'set', 'inc', 'dec', 'add', 'sub')),
  ],
  'loki/process/metric.HistogramConfig': [atLeastSeconds('max_idle_duration', 1)],
  'loki/process/stages.CRIConfig': [positive('max_partial_lines')],
  'loki/process/stages.EventLogMessageConfig': [
    refuse((fields) => !LABEL_NAME.test(fields.text('source') ?? 'a'), 'source must be a label name'),
  ],
  'loki/process/stages.MultilineConfig': [positive('max_wait_time')],
  'loki/process/stages.RuleConfig': [truncateRule],
  'loki/process/stages.SamplingConfig': [between('rate', 0, 1)],
  'loki/process/stages.TemplateConfig': [notEmpty('source')],
  'loki/process/stages.WindowsEventConfig': [notEmpty('source')],
};

/** `loki.*` and the synchronisation of rules into Mimir, which is alike. */
export const LOKI_RULES: Rules = {
  ...STAGE_RULES,
  'loki/rules/kubernetes.Arguments': [rulerSync('loki')],
  'loki/rules/kubernetes.Matcher': [oneOf('match_type', ...MATCH_TYPES)],
  'loki/secretfilter.Arguments': [between('rate', 0, 1)],
  'loki/source/azure_event_hubs.Arguments': [oneOf('assignor', 'sticky', 'roundrobin', 'range')],
  'loki/source/cloudflare.Arguments': [notNegative('pull_range')],
  'loki/source/docker.Arguments': [all(url('host'), positive('refresh_interval'), httpClient)],
  'loki/source/file.Arguments': [inBlock('file_match', positive('sync_period'))],
  'loki/source/file.FileMatch': [positive('sync_period')],
  'loki/source/gcplog.Arguments': [exactlyOne('push', 'pull')],
  'loki/source/gcplog/gcptypes.PushConfig': [notNegative('push_timeout')],
  'loki/source/kubernetes_events.Arguments': [all(notEmpty('job_name'), oneOf('log_format', 'logfmt', 'json'))],
  'loki/source/syslog.ListenerConfig': [syslogListener],
  'loki/source/syslog.RFC3164CiscoComponents': [ciscoComponents],
  'loki/write.EndpointOptions': [all(url('url'), httpClient)],
  'loki/write.WalArguments': [
    refuse((fields) => {
      const [least, most] = [fields.duration('min_read_frequency'), fields.duration('max_read_frequency')];
      return least !== undefined && most !== undefined && least >= most;
    }, 'min_read_frequency must be lower than max_read_frequency'),
  ],
  'mimir/alerts/kubernetes.Arguments': [httpClient],
  'mimir/rules/kubernetes.Arguments': [rulerSync('mimir')],
  'mimir/rules/kubernetes.Matcher': [all(oneOf('match_type', ...MATCH_TYPES), exactlyOne('value', 'value_from_label'))],
};
