import type { RuleCase } from './rule-case';

function block(name: string, statements: string): string {
  return `${name} {\n${statements.replaceAll(/^/gm, '\t')}\n}`;
}

function extract(statements: string): string {
  return block('extract', statements);
}

const k8s = 'otelcol.processor.k8sattributes';
const limiter = 'otelcol.processor.memory_limiter';
const sampler = 'otelcol.processor.probabilistic_sampler';
const delta = 'otelcol.processor.cumulativetodelta';
const redaction = 'otelcol.processor.redaction';

export const OTELCOL_PROCESSOR_CASES: readonly RuleCase[] = [
  {
    of: 'otelcol.processor.attributes',
    bad: 'action { action = "insert" }',
    good: 'action {\n\tkey = "a"\n\taction = "insert"\n}',
    says: 'action block 1: the action insert needs key',
  },
  {
    of: 'otelcol.processor.attributes',
    bad: 'action { action = "DELETE" }',
    good: 'action {\n\tpattern = "a"\n\taction = "DELETE"\n}',
    says: 'needs key or pattern',
  },
  {
    of: 'otelcol.processor.batch',
    bad: 'send_batch_max_size = 100',
    good: 'send_batch_size = 100\nsend_batch_max_size = 100',
    says: 'send_batch_max_size (100) must be 0 or at least send_batch_size (2000)',
  },
  { of: delta, bad: 'max_staleness = "-1s"', good: 'max_staleness = "0s"', says: 'max_staleness must not be negative' },
  { of: delta, bad: 'initial_value = "skip"', good: 'initial_value = "keep"', says: 'initial_value must be one of' },
  {
    of: delta,
    bad: 'include { metrics = ["a"] }',
    good: 'include {\n\tmetrics = ["a"]\n\tmatch_type = "strict"\n}',
    says: 'include: metrics need a match_type',
  },
  {
    of: delta,
    bad: 'exclude {\n\tmetrics = ["a"]\n\tmatch_type = "glob"\n}',
    good: 'exclude {\n\tmetrics = ["a"]\n\tmatch_type = "regexp"\n}',
    says: 'match_type must be one of "strict", "regexp"',
  },
  {
    of: delta,
    bad: 'include { metric_types = ["gauge"] }',
    good: 'include { metric_types = ["sum"] }',
    says: 'metric_types: "gauge" is none of sum, histogram',
  },
  {
    of: 'otelcol.processor.deltatocumulative',
    bad: 'max_stale = "0s"',
    good: 'max_stale = "1s"',
    says: 'max_stale must be',
  },
  {
    of: 'otelcol.processor.discovery',
    bad: 'targets = []\noperation_type = "delete"',
    good: 'targets = []\noperation_type = "insert"',
    says: 'operation_type must be one of',
  },
  {
    of: 'otelcol.processor.discovery',
    bad: 'targets = []\npod_associations = ["name"]',
    good: 'targets = []\npod_associations = ["ip"]',
    says: 'pod_associations: "name" is none of',
  },
  {
    of: 'otelcol.processor.filter',
    bad: 'traces { span = ["true"] }\ntrace_conditions { conditions = ["true"] }',
    good: 'traces { span = ["true"] }',
    says: 'trace_conditions and traces exclude each other',
  },
  {
    of: 'otelcol.processor.interval',
    bad: 'interval = "0s"',
    good: 'interval = "1s"',
    says: 'interval must be greater than 0',
  },
  { of: k8s, bad: 'auth_type = "token"', good: 'auth_type = "none"', says: 'auth_type must be one of' },
  {
    of: k8s,
    bad: extract('label {\n\tfrom = "pods"\n\tkey = "a"\n}'),
    good: extract('label {\n\tfrom = "namespace"\n\tkey = "a"\n}'),
    says: 'from must be one of "pod", "namespace"',
  },
  {
    of: k8s,
    bad: extract('annotation {\n\tkey = "a"\n\tkey_regex = "b"\n}'),
    good: extract('annotation {\n\tkey_regex = "b"\n}'),
    says: 'at most one of key, key_regex',
  },
  {
    of: k8s,
    bad: extract('metadata = ["k8s.namespace"]'),
    good: extract('metadata = ["k8s.namespace.name"]'),
    says: 'metadata: "k8s.namespace" is none of',
  },
  {
    of: k8s,
    bad: 'filter {\n\tfield {\n\t\tkey = "a"\n\t\tvalue = "b"\n\t\top = "exists"\n\t}\n}',
    good: 'filter {\n\tlabel {\n\t\tkey = "a"\n\t\tvalue = "b"\n\t\top = "exists"\n\t}\n}',
    says: 'op must be one of "equals", "not-equals"',
  },
  {
    of: k8s,
    bad: block('pod_association', 'source { from = "connection" }\n'.repeat(5)),
    good: block('pod_association', 'source { from = "connection" }\n'.repeat(4)),
    says: 'a pod_association may have 4 sources at most',
  },
  {
    of: limiter,
    bad: 'check_interval = "0s"\nlimit = "1MiB"',
    good: 'check_interval = "1s"\nlimit = "1MiB"',
    says: 'check_interval',
  },
  {
    of: limiter,
    bad: 'check_interval = "1s"',
    good: 'check_interval = "1s"\nlimit = "1MiB"',
    says: 'must be greater than 0',
  },
  {
    of: limiter,
    bad: 'check_interval = "1s"\nlimit = "1MiB"\nlimit_percentage = 50',
    good: 'check_interval = "1s"\nlimit_percentage = 50\nspike_limit_percentage = 10',
    says: 'at most one of limit, limit_percentage',
  },
  {
    of: limiter,
    bad: 'check_interval = "1s"\nlimit = "0B"',
    good: 'check_interval = "1s"\nlimit = "0B"\nlimit_percentage = 50\nspike_limit_percentage = 10',
    says: 'limit or limit_percentage must be greater than 0',
  },
  {
    of: limiter,
    bad: 'check_interval = "1s"\nlimit = "1MiB"\nspike_limit = "1024KiB"',
    good: 'check_interval = "1s"\nlimit = "1MiB"\nspike_limit = "1023KiB"',
    says: 'spike_limit must be less than limit',
  },
  {
    of: limiter,
    bad: 'check_interval = "1s"\nlimit_percentage = 50',
    good: 'check_interval = "1s"\nlimit_percentage = 50\nspike_limit_percentage = 1',
    says: 'limit_percentage and spike_limit_percentage must both be greater than 0',
  },
  {
    of: 'otelcol.processor.metric_start_time',
    bad: 'strategy = "none"',
    good: 'strategy = "true_reset_point"',
    says: 'strategy',
  },
  {
    of: sampler,
    bad: 'sampling_percentage = -1',
    good: 'sampling_percentage = 101',
    says: 'must not be negative, got -1',
  },
  {
    of: sampler,
    bad: 'attribute_source = "span"',
    good: 'attribute_source = "record"',
    says: 'attribute_source must be one of',
  },
  {
    of: sampler,
    bad: 'sampling_precision = 15',
    good: 'sampling_precision = 14',
    says: 'sampling_precision must be between 1 and 14',
  },
  {
    of: redaction,
    bad: 'hash_function = "sha256"',
    good: 'hash_function = "SHA1"',
    says: 'hash_function must be one of',
  },
  {
    of: redaction,
    bad: 'hash_function = "hmac-sha256"\nhmac_key = "short"',
    good: 'hash_function = "hmac-sha256"\nhmac_key = "0123456789abcdef0123456789abcdef"',
    says: 'hmac_key must have at least 32 bytes',
  },
  {
    of: 'otelcol.processor.resourcedetection',
    bad: 'detectors = []',
    good: 'detectors = ["eks"]',
    says: 'detectors must not be',
  },
  {
    of: 'otelcol.processor.resourcedetection',
    bad: 'detectors = ["k8s"]',
    good: '',
    says: 'detectors: "k8s" is none of',
  },
  {
    of: 'otelcol.processor.resourcedetection',
    bad: 'system { hostname_sources = ["env"] }',
    good: 'system { hostname_sources = ["os"] }',
    says: 'hostname_sources: "env" is none of',
  },
  {
    of: 'otelcol.processor.span',
    bad: 'status { code = "OK" }',
    good: 'status { code = "Ok" }',
    says: 'code must be one of',
  },
  {
    of: 'otelcol.processor.span',
    bad: 'status {\n\tcode = "Ok"\n\tdescription = "a"\n}',
    good: 'status {\n\tcode = "Error"\n\tdescription = "a"\n}',
    says: 'a description needs the code "Error"',
  },
  {
    of: 'otelcol.processor.tail_sampling',
    bad: 'decision_wait = "1us"\npolicy {\n\tname = "a"\n\ttype = "always_sample"\n}',
    good: 'decision_wait = "1s"\npolicy {\n\tname = "a"\n\ttype = "always_sample"\n}',
    says: 'decision_wait must be at least 1ms',
  },
  {
    of: 'otelcol.processor.tail_sampling',
    bad: 'num_traces = 0\npolicy {\n\tname = "a"\n\ttype = "always_sample"\n}',
    good: 'num_traces = 1\npolicy {\n\tname = "a"\n\ttype = "always_sample"\n}',
    says: 'num_traces must be greater than 0',
  },
];
