import type { RuleCase } from './rule-case';

function block(name: string, statements: string): string {
  return `${name} {\n${statements.replaceAll(/^/gm, '\t')}\n}`;
}

const cloudwatch = 'otelcol.receiver.awscloudwatch';
const s3 = 'otelcol.receiver.awss3';
const filelog = 'otelcol.receiver.filelog';
const kafka = 'otelcol.receiver.kafka';
const syslog = 'otelcol.receiver.syslog';
const solace = 'otelcol.receiver.solace';

const region = 'region = "eu-west-1"\n';
const bucket = 's3downloader {\n\ts3_bucket = "a"\n\ts3_prefix = "b"\n}\n';
const times = 'start_time = "2025-01-31 15:00"\nend_time = "2025-02-01"\n';
const include = 'include = ["/var/log/*.log"]\n';
const brokers = 'brokers = ["a:9092"]\nprotocol_version = "2.0.0"\n';
const sasl = 'auth {\n\tsasl_external { }\n}\n';

export const OTELCOL_RECEIVER_CASES: readonly RuleCase[] = [
  { of: cloudwatch, bad: 'region = ""', good: region, says: 'region must not be empty' },
  {
    of: cloudwatch,
    bad: region + block('logs', 'start_from = "yesterday"'),
    good: region + block('logs', 'start_from = "2025-01-31T00:00:00Z"'),
    says: 'start_from must be a time',
  },
  {
    of: cloudwatch,
    bad: region + block('logs', 'poll_interval = "10ms"'),
    good: region + block('logs', 'poll_interval = "1s"'),
    says: 'poll_interval must be at least 1s, got 10ms',
  },
  {
    of: cloudwatch,
    bad: region + block('logs', 'groups {\n\tautodiscover { }\n\tnamed {\n\t\tgroup_name = "a"\n\t}\n}'),
    good: region + block('logs', 'groups {\n\tautodiscover { }\n}'),
    says: 'autodiscover and named exclude each other',
  },
  { of: s3, bad: bucket, good: bucket + times, says: 'start_time and end_time, or an sqs block, must be set' },
  { of: s3, bad: `${bucket}start_time = "2025-01-31"`, good: bucket + times, says: 'must be set together' },
  {
    of: s3,
    bad: `${bucket}start_time = "31.1.2025"\nend_time = "2025-02-01"`,
    good: bucket + times,
    says: 'start_time must be a time such as',
  },
  {
    of: s3,
    bad: bucket + block('sqs', 'queue_url = "a"'),
    good: bucket + block('sqs', 'queue_url = "a"\nregion = "b"'),
    says: 'sqs: region must not be empty',
  },
  {
    of: s3,
    bad: bucket + block('sqs', 'queue_url = "a"\nregion = "b"\nwait_time_seconds = 21'),
    good: bucket + block('sqs', 'queue_url = "a"\nregion = "b"\nwait_time_seconds = 20'),
    says: 'wait_time_seconds must be between 0 and 20, got 21',
  },
  {
    of: 'otelcol.receiver.cloudflare',
    bad: 'endpoint = "localhost"',
    good: 'endpoint = "localhost:80"',
    says: 'endpoint must be host:port',
  },
  {
    of: 'otelcol.receiver.cloudflare',
    bad: 'endpoint = ":80"\ntimestamp_format = "iso"',
    good: 'endpoint = ":80"\ntimestamp_format = "unix"',
    says: 'timestamp_format must be one of',
  },
  {
    of: 'otelcol.receiver.datadog',
    bad: 'intake { behavior = "proxy" }',
    good: 'intake { behavior = "disable" }',
    says: 'the behavior "proxy" needs a proxy block',
  },
  {
    of: 'otelcol.receiver.file_stats',
    bad: 'include = ""',
    good: 'include = "/a/*"',
    says: 'include must not be empty',
  },
  {
    of: filelog,
    bad: `${include}operators = [{ "a" = "b" }]`,
    good: `${include}operators = [{ type = "noop" }]`,
    says: 'needs a type',
  },
  {
    of: filelog,
    bad: `${include}operators = [{ type = "json" }]`,
    good: `${include}operators = [{ type = "json_parser" }]`,
    says: 'there is no operator of the type "json"',
  },
  {
    of: filelog,
    bad: `${include}max_concurrent_files = 0`,
    good: `${include}max_concurrent_files = 1`,
    says: 'max_concurrent_files must be at least 1',
  },
  {
    of: filelog,
    bad: `${include}delete_after_read = true`,
    good: `${include}delete_after_read = true\nstart_at = "beginning"`,
    says: 'delete_after_read needs start_at = "beginning"',
  },
  {
    of: filelog,
    bad: `${include}encoding = "klingon"`,
    good: `${include}encoding = "ISO-8859-1"`,
    says: 'is no encoding',
  },
  {
    of: filelog,
    bad: include + block('ordering_criteria', 'sort_by { sort_type = "size" }'),
    good: include + block('ordering_criteria', 'sort_by { sort_type = "mtime" }'),
    says: 'sort_type must be one of',
  },
  {
    of: filelog,
    bad: `${include}compression = "zip"`,
    good: `${include}compression = "gzip"`,
    says: 'compression must be one of',
  },
  {
    of: filelog,
    bad: `${include}poll_interval = "-1s"`,
    good: `${include}poll_interval = "0s"`,
    says: 'poll_interval must not be',
  },
  {
    of: filelog,
    bad: `${include}multiline { }`,
    good: `${include}multiline { line_start_pattern = "a" }`,
    says: 'exactly one of line_start_pattern, line_end_pattern',
  },
  {
    of: filelog,
    bad: include + block('header', 'pattern = "a"\nmetadata_operators = []'),
    good: include + block('header', 'pattern = "a"\nmetadata_operators = [{ type = "regex_parser" }]'),
    says: 'metadata_operators must not be empty',
  },
  {
    of: 'otelcol.receiver.fluentforward',
    bad: 'endpoint = ""',
    good: 'endpoint = "localhost:24224"',
    says: 'endpoint must not',
  },
  {
    of: 'otelcol.receiver.googlecloudpubsub',
    bad: 'subscription = "a"',
    good: 'subscription = "projects/a/subscriptions/b"',
    says: 'projects/<project_id>/subscriptions/<name>',
  },
  {
    of: 'otelcol.receiver.influxdb',
    bad: 'endpoint = ""',
    good: 'endpoint = "a:1"',
    says: 'endpoint must not be empty',
  },
  {
    of: 'otelcol.receiver.jaeger',
    bad: 'protocols { }',
    good: 'protocols {\n\tgrpc { }\n}',
    says: 'at least one protocol is needed',
  },
  {
    of: kafka,
    bad: `${brokers}group_rebalance_strategy = "random"`,
    good: `${brokers}group_rebalance_strategy = "sticky"`,
    says: 'group_rebalance_strategy must be one of',
  },
  {
    of: kafka,
    bad: `${brokers}group_rebalance_strategies = ["range"]\ngroup_rebalance_strategy = "range"`,
    good: `${brokers}group_rebalance_strategies = ["range", "sticky"]`,
    says: 'at most one of group_rebalance_strategies, group_rebalance_strategy',
  },
  {
    of: kafka,
    bad: brokers + block('error_backoff', 'enabled = true\nmultiplier = 1'),
    good: brokers + block('error_backoff', 'enabled = false\nmultiplier = 1'),
    says: 'error_backoff: multiplier must be greater than 1',
  },
  {
    of: 'otelcol.receiver.otlp',
    bad: 'http { traces_url_path = "" }',
    good: 'http { traces_url_path = "/t" }',
    says: 'http: traces_url_path must not be empty',
  },
  { of: solace, bad: 'queue = "a"\nauth { }', good: `queue = "a"\n${sasl}`, says: 'auth: exactly one of sasl_plain' },
  { of: solace, bad: `queue = " "\n${sasl}`, good: `queue = "a"\n${sasl}`, says: 'queue must not be empty' },
  {
    of: solace,
    bad: `queue = "a"\n${sasl}flow_control {\n\tdelayed_retry {\n\t\tdelay = "0s"\n\t}\n}`,
    good: `queue = "a"\n${sasl}flow_control {\n\tdelayed_retry { }\n}`,
    says: 'delay must be greater than 0',
  },
  { of: syslog, bad: '', good: 'udp { listen_address = ":514" }', says: 'a tcp or udp block is needed' },
  {
    of: syslog,
    bad: 'tcp { }',
    good: 'tcp { listen_address = ":514" }',
    says: 'tcp: listen_address must not be empty',
  },
  {
    of: syslog,
    bad: 'udp { listen_address = "a" }',
    good: 'udp { listen_address = "a:1" }',
    says: 'udp: listen_address must be host:port',
  },
  {
    of: syslog,
    bad: 'tcp {\n\tlisten_address = ":1"\n\tmax_log_size = "1KiB"\n}',
    good: 'tcp {\n\tlisten_address = ":1"\n\tmax_log_size = "64KiB"\n}',
    says: 'max_log_size must be at least 65536',
  },
  {
    of: syslog,
    bad: 'tcp {\n\tlisten_address = ":1"\n\tmax_log_size = "1B"\n}',
    good: 'tcp {\n\tlisten_address = ":1"\n\tmax_log_size = "0B"\n}',
    says: 'max_log_size must be at least 65536',
  },
  {
    of: syslog,
    bad: 'udp { listen_address = ":1" }\non_error = "panic"',
    good: 'udp { listen_address = ":1" }\non_error = "drop"',
    says: 'on_error must be one of',
  },
  {
    of: 'otelcol.receiver.tcplog',
    bad: 'listen_address = ""',
    good: 'listen_address = ":1"',
    says: 'listen_address must not',
  },
  {
    of: 'otelcol.receiver.vcenter',
    bad: 'endpoint = "vcenter"\nusername = "a"\npassword = "b"',
    good: 'endpoint = "https://vcenter"\nusername = "a"\npassword = "b"',
    says: 'endpoint must start with http:// or https://',
  },
];
