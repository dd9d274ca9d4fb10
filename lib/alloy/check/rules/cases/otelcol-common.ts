import type { RuleCase } from './rule-case';

function block(name: string, statements: string): string {
  return `${name} {\n${statements.replaceAll(/^/gm, '\t')}\n}`;
}

const otlp = 'otelcol.exporter.otlp';
const client = 'client {\n\tendpoint = "a:4317"\n}\n';

function queue(statements: string): string {
  return client + block('sending_queue', statements);
}

function header(statements: string): string {
  return block('header', statements);
}

export const OTELCOL_COMMON_CASES: readonly RuleCase[] = [
  {
    of: otlp,
    bad: queue('queue_size = 0'),
    good: queue('queue_size = 0\nenabled = false'),
    says: 'queue_size must be greater than 0',
  },
  {
    of: otlp,
    bad: queue('sizer = "spans"'),
    good: queue('sizer = "items"'),
    says: 'sizer must be one of "bytes", "items", "requests"',
  },
  {
    of: otlp,
    bad: queue('sizer = "items"\nbatch { }'),
    good: queue('sizer = "items"\nqueue_size = 2000\nbatch { }'),
    says: 'the min_size of batch must not be greater than queue_size',
  },
  {
    of: otlp,
    bad: queue('batch { sizer = "requests" }'),
    good: queue('batch { sizer = "bytes" }'),
    says: 'sizer must be one of',
  },
  {
    of: otlp,
    bad: queue('batch { flush_timeout = "0s" }'),
    good: queue('batch { flush_timeout = "1s" }'),
    says: 'flush_timeout must be greater than 0',
  },
  {
    of: otlp,
    bad: queue('batch {\n\tmin_size = 10\n\tmax_size = 9\n}'),
    good: queue('batch {\n\tmin_size = 10\n\tmax_size = 0\n}'),
    says: 'max_size must be greater than or equal to min_size',
  },
  {
    of: otlp,
    bad: queue('batch { min_size = -1 }'),
    good: queue('batch { min_size = 0 }'),
    says: 'min_size must not be negative',
  },
  {
    of: otlp,
    bad: `${client}retry_on_failure {\n\tmultiplier = 1\n}`,
    good: `${client}retry_on_failure {\n\tmultiplier = 1.1\n}`,
    says: 'multiplier must be greater than 1',
  },
  {
    of: otlp,
    bad: `${client}retry_on_failure {\n\trandomization_factor = -1\n}`,
    good: `${client}retry_on_failure {\n\trandomization_factor = 0\n}`,
    says: 'randomization_factor must not be negative',
  },
  {
    of: 'otelcol.auth.basic',
    bad: '',
    good: 'username = "a"\npassword = "b"',
    says: 'at least one of username, password',
  },
  { of: 'otelcol.auth.basic', bad: 'username = "a"', good: 'password = "b"', says: 'username needs a password' },
  {
    of: 'otelcol.auth.headers',
    bad: header('key = ""\nvalue = "a"'),
    good: header('key = "k"\nvalue = ""'),
    says: 'key must not be empty',
  },
  {
    of: 'otelcol.auth.headers',
    bad: header('key = "k"'),
    good: header('key = "k"\nfrom_context = "c"'),
    says: 'one of value',
  },
  {
    of: 'otelcol.auth.headers',
    bad: header('key = "k"\nvalue = "a"\nfrom_context = "c"'),
    good: header('key = "k"\nfrom_attribute = "c"'),
    says: 'only one of value, from_context, from_attribute',
  },
  {
    of: 'otelcol.extension.jaeger_remote_sampling',
    bad: 'source {\n\tfile = "a"\n}',
    good: 'grpc { }\nsource {\n\tfile = "a"\n}',
    says: 'at least one of grpc, http must be set',
  },
  {
    of: 'otelcol.extension.jaeger_remote_sampling',
    bad: 'grpc { }\nsource {\n\tfile = "a"\n\tcontent = "b"\n}',
    good: 'http { }\nsource {\n\tcontent = "b"\n}',
    says: 'exactly one of content, file, remote must be set, got 2',
  },
  {
    of: 'otelcol.storage.file',
    bad: 'create_directory = true\ndirectory_permissions = "rwx"',
    good: 'create_directory = true\ndirectory_permissions = "0755"',
    says: 'must be octal permissions',
  },
  {
    of: 'otelcol.storage.file',
    bad: 'compaction {\n\tmax_transaction_size = -1\n}',
    good: 'compaction { }',
    says: 'max_transaction_size must not be negative',
  },
  {
    of: 'otelcol.storage.file',
    bad: 'compaction {\n\ton_rebound = true\n\tcheck_interval = "0s"\n}',
    good: 'compaction {\n\tcheck_interval = "0s"\n}',
    says: 'check_interval must be greater than 0',
  },
];
