import type { RuleCase } from './rule-case';

function block(name: string, statements: string): string {
  return `${name} {\n${statements.replaceAll(/^/gm, '\t')}\n}\n`;
}

function s3(statements: string): string {
  return block('s3_uploader', `s3_bucket = "a"\ns3_prefix = "b"\n${statements}`);
}

const kafka = 'otelcol.exporter.kafka';
const version = 'protocol_version = "2.0.0"\n';
const storage = 'storage = otelcol.storage.file.queue.handler\n';
const file = 'otelcol.exporter.file';
const path = 'path = "/tmp/a.json"\n';
const pubsub = 'otelcol.exporter.googlecloudpubsub';
const topic = 'topic = "projects/a/topics/b"\n';
const splunk = 'otelcol.exporter.splunkhec';
const hec = 'client { endpoint = "http://a" }\n';
const googleCloud = 'otelcol.exporter.googlecloud';

const datadog = 'otelcol.exporter.datadog';

function dataDog(hostname: string): string {
  return `hostname = "${hostname}"\n${block('api', 'api_key = "a"')}`;
}

const HOST_NAMES: readonly RuleCase[] = ['a_b', 'localhost', '/x'].map((bad) => ({
  of: datadog,
  bad: dataDog(bad),
  good: dataDog('a-b.example'),
  says: 'must be the name of a host in the network',
}));

const KAFKA: readonly RuleCase[] = [
  {
    of: kafka,
    bad: version + block('tls', 'cert_pem = "a"'),
    good: version + block('tls', 'cert_pem = "a"\nkey_pem = "b"'),
    says: 'tls: a client certificate and its key go together',
  },
  {
    of: kafka,
    bad: version + block('tls', 'min_version = "TLS12"'),
    good: version + block('tls', 'min_version = "1.2"'),
    says: 'min_version must be one of',
  },
  {
    of: kafka,
    bad: version + block('retry_on_failure', 'randomization_factor = 1.5'),
    good: version + block('retry_on_failure', 'randomization_factor = 1'),
    says: 'randomization_factor must be between 0 and 1, got 1.5',
  },
  {
    of: kafka,
    bad: version + block('retry_on_failure', 'max_interval = "6m"'),
    good: version + block('retry_on_failure', 'max_interval = "6m"\nmax_elapsed_time = "0s"'),
    says: 'max_elapsed_time must be 0 or at least as long',
  },
  {
    of: kafka,
    bad: version + block('sending_queue', 'num_consumers = -1'),
    good: version + block('sending_queue', 'num_consumers = 0\nenabled = false'),
    says: 'sending_queue: num_consumers must be greater than 0, got -1',
  },
  {
    of: kafka,
    bad: version + block('sending_queue', `wait_for_result = true\n${storage}`),
    good: version + block('sending_queue', storage),
    says: 'sending_queue: wait_for_result can not be set together with storage',
    beside: 'otelcol.storage.file "queue" { }\n',
  },
  { of: kafka, bad: `${version}brokers = []`, good: version, says: 'brokers must not be empty' },
  { of: kafka, bad: 'protocol_version = "two"', good: 'protocol_version = "v3.7"', says: 'is no version of Kafka' },
  {
    of: kafka,
    bad: 'protocol_version = "9.0.0"',
    good: 'protocol_version = "0.10.2.1"',
    says: 'is no version of Kafka',
  },
  {
    of: kafka,
    bad: `${version}conn_idle_timeout = "0s"`,
    good: version,
    says: 'conn_idle_timeout must be greater than 0',
  },
  {
    of: kafka,
    bad: version + block('authentication', block('sasl', 'username = "a"\npassword = "b"\nmechanism = "MD5"')),
    good: version + block('authentication', block('sasl', 'username = "a"\npassword = "b"\nmechanism = "PLAIN"')),
    says: 'mechanism must be one of',
  },
  {
    of: kafka,
    bad: version + block('producer', 'required_acks = 2'),
    good: version + block('producer', 'required_acks = -1'),
    says: 'producer: required_acks must be between -1 and 1, got 2',
  },
  {
    of: kafka,
    bad: version + block('producer', 'compression = "zip"'),
    good: version + block('producer', 'compression = "zstd"'),
    says: 'compression must be one of',
  },
  {
    of: kafka,
    bad: version + block('producer', 'max_message_bytes = 200000000'),
    good: version + block('producer', 'max_message_bytes = 100000000'),
    says: 'max_message_bytes must not be greater than max_broker_write_bytes',
  },
  {
    of: kafka,
    bad: version + block('producer', 'flush_max_messages = 0'),
    good: version + block('producer', 'flush_max_messages = 1'),
    says: 'flush_max_messages must be at least 1',
  },
  {
    of: kafka,
    bad: `${version}partition_logs_by_resource_attributes = true\npartition_logs_by_trace_id = true`,
    good: `${version}partition_logs_by_trace_id = true`,
    says: 'exclude each other',
  },
  {
    of: kafka,
    bad: `${version}partition_traces_by_id = true\n${block('traces', 'message_key_from_metadata_key = "a"')}`,
    good: version + block('traces', 'message_key_from_metadata_key = "a"'),
    says: 'partition_traces_by_id and message_key_from_metadata_key of traces exclude each other',
  },
  {
    of: kafka,
    bad: version + block('record_partitioner', 'round_robin = true'),
    good: version + block('record_partitioner', block('sticky_key', 'hasher = "murmur2"')),
    says: "round_robin can't be set",
  },
];

export const OTELCOL_EXPORTER_CASES: readonly RuleCase[] = [
  ...HOST_NAMES,
  ...KAFKA,
  { of: 'otelcol.exporter.awss3', bad: s3('region = ""'), good: s3(''), says: 's3_uploader: region must not be empty' },
  {
    of: 'otelcol.exporter.awss3',
    bad: s3('storage_class = "COLD"'),
    good: s3('storage_class = "GLACIER"'),
    says: 'storage_class',
  },
  { of: 'otelcol.exporter.awss3', bad: s3('acl = "mine"'), good: s3('acl = "private"'), says: 'acl must be one of' },
  {
    of: 'otelcol.exporter.awss3',
    bad: s3('compression = "zlib"'),
    good: s3('compression = "gzip"'),
    says: 'compression must be',
  },
  {
    of: 'otelcol.exporter.awss3',
    bad: s3('retry_mode = "never"'),
    good: s3('retry_mode = "nop"'),
    says: 'retry_mode must be',
  },
  {
    of: 'otelcol.exporter.datadog',
    bad: 'api { api_key = "" }',
    good: 'api { api_key = "a" }',
    says: 'api: api_key must not be empty',
  },
  {
    of: 'otelcol.exporter.datadog',
    bad: 'api { api_key = "a" }\nonly_metadata = true',
    good: 'api { api_key = "a" }\nonly_metadata = true\nhost_metadata { hostname_source = "first_resource" }',
    says: 'only_metadata needs host_metadata',
  },
  {
    of: 'otelcol.exporter.datadog',
    bad: 'api { api_key = "a" }\ntraces { trace_buffer = -1 }',
    good: 'api { api_key = "a" }\ntraces { trace_buffer = 0 }',
    says: 'trace_buffer must not be negative',
  },
  {
    of: 'otelcol.exporter.faro',
    bad: 'client { endpoint = "" }',
    good: 'client { endpoint = "http://a" }',
    says: 'client: endpoint must not be empty',
  },
  { of: file, bad: 'path = ""', good: path, says: 'path must not be empty' },
  {
    of: file,
    bad: `${path}append = true\nrotation { }`,
    good: `${path}rotation { }`,
    says: 'append and rotation exclude each other',
  },
  { of: file, bad: `${path}format = "csv"`, good: `${path}format = "proto"`, says: 'format must be one of' },
  {
    of: file,
    bad: `${path}compression = "gzip"`,
    good: `${path}compression = "zstd"`,
    says: 'compression must be one of',
  },
  {
    of: file,
    bad: `${path}flush_interval = "-1s"`,
    good: `${path}flush_interval = "0s"`,
    says: 'flush_interval must not be',
  },
  { of: file, bad: `${path}encoding = "a"`, good: path, says: 'encoding is not supported yet' },
  {
    of: file,
    bad: `${path}group_by { enabled = true }`,
    good: 'path = "/tmp/*.json"\ngroup_by { enabled = true }',
    says: 'path must have exactly one *',
  },
  {
    of: googleCloud,
    bad: 'log { compression = "zstd" }',
    good: 'log { compression = "gzip" }',
    says: 'log: compression must be one of "gzip"',
  },
  {
    of: googleCloud,
    bad: 'trace {\n\tattribute_mappings = [{ key = "a", replacement = "b" }, { key = "a", replacement = "c" }]\n}',
    good: 'trace {\n\tattribute_mappings = [{ key = "a", replacement = "b" }, { key = "c", replacement = "d" }]\n}',
    says: 'the key "a" is there twice',
  },
  { of: pubsub, bad: 'topic = "b"', good: topic, says: 'projects/<project_id>/topics/<name>' },
  {
    of: pubsub,
    bad: `${topic}compression = "zstd"`,
    good: `${topic}compression = "gzip"`,
    says: 'compression must be one of',
  },
  {
    of: pubsub,
    bad: `${topic}watermark { behavior = "late" }`,
    good: `${topic}watermark { behavior = "earliest" }`,
    says: 'behavior must be one of',
  },
  {
    of: pubsub,
    bad: `${topic}ordering { enabled = true }`,
    good: `${topic}ordering { enabled = false }`,
    says: 'ordering: from_resource_attribute must not be empty',
  },
  {
    of: 'otelcol.exporter.loadbalancing',
    bad: 'routing_key = "span"\nprotocol {\n\totlp {\n\t\tclient { }\n\t}\n}\nresolver {\n\tstatic {\n\t\thostnames = []\n\t}\n}',
    good: 'routing_key = "service"\nprotocol {\n\totlp {\n\t\tclient { }\n\t}\n}\nresolver {\n\tstatic {\n\t\thostnames = []\n\t}\n}',
    says: 'routing_key must be one of',
  },
  {
    of: 'otelcol.exporter.otlphttp',
    bad: 'client { endpoint = "" }',
    good: 'client { endpoint = "" }\nlogs_endpoint = "http://a"',
    says: 'at least one endpoint must be set',
  },
  {
    of: 'otelcol.exporter.otlphttp',
    bad: 'client { endpoint = "http://a" }\nencoding = "xml"',
    good: 'client { endpoint = "http://a" }\nencoding = "json"',
    says: 'encoding must be one of "proto", "json"',
  },
  {
    of: 'otelcol.exporter.prometheus',
    bad: 'forward_to = []\ngc_frequency = "0s"',
    good: 'forward_to = []\ngc_frequency = "1s"',
    says: 'gc_frequency must be greater than 0',
  },
  {
    of: splunk,
    bad: `${hec}splunk { token = "" }`,
    good: `${hec}splunk { token = "a" }`,
    says: 'token must not be empty',
  },
  {
    of: splunk,
    bad: `${hec}splunk {\n\ttoken = "a"\n\tlog_data_enabled = false\n\tprofiling_data_enabled = false\n}`,
    good: `${hec}splunk {\n\ttoken = "a"\n\tlog_data_enabled = false\n}`,
    says: 'log_data_enabled or profiling_data_enabled must be true',
  },
  {
    of: splunk,
    bad: 'client { endpoint = "" }\nsplunk { token = "a" }',
    good: `${hec}splunk { token = "a" }`,
    says: 'endpoint must not be empty',
  },
];
