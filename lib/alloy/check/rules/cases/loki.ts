import type { RuleCase } from './rule-case';

function counter(statements: string): string {
  return `stage.metrics {\n\tmetric.counter {\n\t\tname = "a"\n${statements.replaceAll(/^/gm, '\t\t')}\n\t}\n}`;
}

function truncate(statements: string): string {
  return `stage.truncate {\n\trule {\n${statements.replaceAll(/^/gm, '\t\t')}\n\t}\n}`;
}

function listener(statements: string): string {
  return `listener {\n\taddress = "127.0.0.1:514"\n${statements.replaceAll(/^/gm, '\t')}\n}`;
}

const process = 'loki.process';
const syslog = 'loki.source.syslog';

const STAGES: readonly RuleCase[] = [
  {
    of: process,
    bad: counter('action = "inc"\nmax_idle_duration = "999ms"'),
    good: counter('action = "inc"\nmax_idle_duration = "1s"'),
    says: 'max_idle_duration must be at least 1s, got 999ms',
  },
  {
    of: process,
    bad: counter('action = "set"'),
    good: counter('action = "add"'),
    says: 'action must be one of "inc", "add"',
  },
  {
    of: process,
    bad: counter('action = "inc"\nmatch_all = true\nvalue = "b"'),
    good: counter('action = "inc"\nvalue = "b"'),
    says: 'match_all and value can not both be set',
  },
  {
    of: process,
    bad: counter('action = "add"\ncount_entry_bytes = true'),
    good: counter('action = "add"\nmatch_all = true\ncount_entry_bytes = true'),
    says: 'count_entry_bytes needs match_all = true',
  },
  {
    of: process,
    bad: 'stage.metrics {\n\tmetric.gauge {\n\t\tname = "a"\n\t\taction = "mul"\n\t}\n}',
    good: 'stage.metrics {\n\tmetric.gauge {\n\t\tname = "a"\n\t\taction = "sub"\n\t}\n}',
    says: 'action must be one of "set", "inc", "dec", "add", "sub"',
  },
  {
    of: process,
    bad: 'stage.metrics {\n\tmetric.histogram {\n\t\tname = "a"\n\t\tbuckets = [1]\n\t\tmax_idle_duration = "0s"\n\t}\n}',
    good: 'stage.metrics {\n\tmetric.histogram {\n\t\tname = "a"\n\t\tbuckets = [1]\n\t}\n}',
    says: 'max_idle_duration must be at least 1s',
  },
  {
    of: process,
    bad: 'stage.cri {\n\tmax_partial_lines = 0\n}',
    good: 'stage.cri {\n\tmax_partial_lines = 1\n}',
    says: 'max_partial_lines must be greater than 0',
  },
  {
    of: process,
    bad: 'stage.eventlogmessage {\n\tsource = "a-b"\n}',
    good: 'stage.eventlogmessage {\n\tsource = "a_b"\n}',
    says: 'source must be a label name',
  },
  {
    of: process,
    bad: 'stage.multiline {\n\tfirstline = "a"\n\tmax_wait_time = "0s"\n}',
    good: 'stage.multiline {\n\tfirstline = "a"\n}',
    says: 'max_wait_time must be greater than 0',
  },
  {
    of: process,
    bad: truncate('limit = "0B"'),
    good: truncate('limit = "1KiB"'),
    says: 'limit must be greater than 0',
  },
  {
    of: process,
    bad: truncate('limit = "1KiB"\nsources = ["a"]'),
    good: truncate('limit = "1KiB"\nsource_type = "label"\nsources = ["a"]'),
    says: 'sources can\'t be set when source_type is "line"',
  },
  {
    of: process,
    bad: truncate('limit = "3B"\nsuffix = "..."'),
    good: truncate('limit = "4B"\nsuffix = "..."'),
    says: 'the suffix must be shorter than the limit',
  },
  {
    of: process,
    bad: 'stage.sampling {\n\trate = 1.5\n}',
    good: 'stage.sampling {\n\trate = 0.5\n}',
    says: 'between 0 and 1, got 1.5',
  },
  {
    of: process,
    bad: 'stage.template {\n\tsource = ""\n\ttemplate = "a"\n}',
    good: 'stage.template {\n\tsource = "b"\n\ttemplate = "a"\n}',
    says: 'source must not be empty',
  },
];

const SYSLOG: readonly RuleCase[] = [
  {
    of: syslog,
    bad: listener('protocol = "http"'),
    good: listener('protocol = "udp"'),
    says: 'protocol must be one of',
  },
  {
    of: syslog,
    bad: listener('rfc5424_allow_empty_msg = true\nsyslog_format = "rfc3164"'),
    good: listener('rfc5424_allow_empty_msg = true'),
    says: 'rfc5424_allow_empty_msg has no effect when syslog_format is "rfc3164"',
  },
  {
    of: syslog,
    bad: listener('syslog_format = "raw"\nuse_incoming_timestamp = true'),
    good: listener('syslog_format = "rfc3164"\nuse_incoming_timestamp = true'),
    says: 'use_incoming_timestamp has no effect when syslog_format is "raw"',
  },
  {
    of: syslog,
    bad: listener('raw_format_options { }'),
    good: listener('syslog_format = "raw"\nraw_format_options { }'),
    says: 'raw_format_options has no effect when syslog_format is "rfc5424"',
  },
  {
    of: syslog,
    bad: listener('rfc3164_cisco_components {\n\tenable_all = true\n}'),
    good: listener('syslog_format = "rfc3164"\nrfc3164_cisco_components {\n\tenable_all = true\n}'),
    says: 'rfc3164_cisco_components has no effect',
  },
  {
    of: syslog,
    bad: listener('syslog_format = "rfc3164"\nrfc3164_cisco_components { }'),
    good: listener('syslog_format = "rfc3164"\nrfc3164_cisco_components {\n\thostname = true\n}'),
    says: 'must be true',
  },
];

const write = 'url = "http://loki/loki/api/v1/push"';

export const LOKI_CASES: readonly RuleCase[] = [
  ...STAGES,
  ...SYSLOG,
  {
    of: 'loki.rules.kubernetes',
    bad: 'address = "a"\nsync_interval = "0s"',
    good: 'address = "a"',
    says: 'sync_interval must be greater than 0',
  },
  {
    of: 'loki.rules.kubernetes',
    bad: 'address = "a"\nloki_namespace_separator = ""',
    good: 'address = "a"\nloki_namespace_separator = "_"',
    says: 'loki_namespace_separator must not be empty',
  },
  {
    of: 'loki.rules.kubernetes',
    bad: 'address = "a"\nextra_query_matchers {\n\tmatcher {\n\t\tname = "a"\n\t\tmatch_type = "=="\n\t\tvalue = "b"\n\t}\n}',
    good: 'address = "a"\nextra_query_matchers {\n\tmatcher {\n\t\tname = "a"\n\t\tmatch_type = "=~"\n\t\tvalue = "b"\n\t}\n}',
    says: 'match_type must be one of "=", "!=", "=~", "!~", got "=="',
  },
  {
    of: 'mimir.rules.kubernetes',
    bad: 'address = "a"\nextra_query_matchers {\n\tmatcher {\n\t\tname = "a"\n\t\tmatch_type = "="\n\t}\n}',
    good: 'address = "a"\nextra_query_matchers {\n\tmatcher {\n\t\tname = "a"\n\t\tmatch_type = "="\n\t\tvalue = "b"\n\t}\n}',
    says: 'exactly one of value, value_from_label must be set, got 0',
  },
  {
    of: 'mimir.rules.kubernetes',
    bad: 'address = "a"\nmimir_namespace_prefix = ""',
    good: 'address = "a"\nmimir_namespace_prefix = "b"',
    says: 'mimir_namespace_prefix must not be empty',
  },
  {
    of: 'mimir.alerts.kubernetes',
    bad: 'address = "a"\nglobal_config = ""\nbearer_token = "a"\nbasic_auth { }',
    good: 'address = "a"\nglobal_config = ""\nbearer_token = "a"',
    says: 'at most one of',
  },
  { of: 'loki.secretfilter', bad: 'rate = -0.1', good: 'rate = 0', says: 'rate must be between 0 and 1' },
  {
    of: 'loki.source.azure_event_hubs',
    bad: 'forward_to = []\nfully_qualified_namespace = "a"\nevent_hubs = []\nauthentication {\n\tmechanism = "oauth"\n}\nassignor = "a"',
    good: 'forward_to = []\nfully_qualified_namespace = "a"\nevent_hubs = []\nauthentication {\n\tmechanism = "oauth"\n}',
    says: 'assignor must be one of',
  },
  {
    of: 'loki.source.cloudflare',
    bad: 'forward_to = []\napi_token = "a"\nzone_id = "b"\npull_range = "-1m"',
    good: 'forward_to = []\napi_token = "a"\nzone_id = "b"',
    says: 'pull_range must not be negative',
  },
  { of: 'loki.source.docker', bad: 'host = ":a"', good: 'host = "unix:///a"', says: 'missing protocol scheme' },
  {
    of: 'loki.source.docker',
    bad: 'host = "unix:///a"\nrefresh_interval = "0s"',
    good: 'host = "unix:///a"\nrefresh_interval = "1s"',
    says: 'refresh_interval must be greater than 0',
  },
  {
    of: 'loki.source.file',
    bad: 'file_match {\n\tsync_period = "0s"\n}',
    good: 'file_match { }',
    says: 'sync_period must be greater than 0',
  },
  { of: 'loki.source.gcplog', bad: '', good: 'push { }', says: 'exactly one of push, pull must be set, got 0' },
  {
    of: 'loki.source.gcplog',
    bad: 'push {\n\tpush_timeout = "-1s"\n}',
    good: 'push {\n\tpush_timeout = "0s"\n}',
    says: 'push_timeout must not be negative',
  },
  {
    of: 'loki.source.kubernetes_events',
    bad: 'job_name = ""',
    good: 'job_name = "a"',
    says: 'job_name must not be empty',
  },
  {
    of: 'loki.source.kubernetes_events',
    bad: 'log_format = "text"',
    good: 'log_format = "json"',
    says: 'log_format must be',
  },
  {
    of: 'loki.write',
    bad: 'endpoint {\n\turl = ":a"\n}',
    good: `endpoint {\n\t${write}\n}`,
    says: 'url: ":a" is no URL',
  },
  {
    of: 'loki.write',
    bad: 'wal {\n\tmin_read_frequency = "1s"\n}',
    good: 'wal {\n\tmin_read_frequency = "900ms"\n}',
    says: 'min_read_frequency must be lower than max_read_frequency',
  },
];
