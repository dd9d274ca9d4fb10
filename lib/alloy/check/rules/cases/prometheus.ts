import type { RuleCase } from './rule-case';

function endpoint(statements: string): string {
  return `endpoint {\n\turl = "http://mimir/api/v1/push"\n${statements.replaceAll(/^/gm, '\t')}\n}`;
}

function azure(statements: string): string {
  return endpoint(`azuread {\n${statements.replaceAll(/^/gm, '\t')}\n}`);
}

const write = 'prometheus.remote_write';
const scrape = 'prometheus.scrape';
const uuid = 'a1a1a1a1-b2b2-c3c3-d4d4-e5e5e5e5e5e5';

const SCRAPE: readonly RuleCase[] = [
  {
    of: scrape,
    bad: 'scrape_interval = "10s"\nscrape_timeout = "11s"',
    good: 'scrape_interval = "10s"\nscrape_timeout = "10s"',
    says: 'scrape_timeout (11s) must not be greater than scrape_interval (10s)',
  },
  { of: scrape, bad: 'scrape_interval = "5s"', good: 'scrape_interval = "15s"', says: 'scrape_timeout (10s)' },
  {
    of: scrape,
    bad: 'enable_protobuf_negotiation = true\nscrape_protocols = ["PrometheusProto"]',
    good: 'enable_protobuf_negotiation = true',
    says: 'can not both be set',
  },
  {
    of: scrape,
    bad: 'scrape_native_histograms = true\nscrape_protocols = ["PrometheusText0.0.4"]',
    good: 'scrape_native_histograms = true\nscrape_protocols = ["PrometheusProto"]',
    says: 'scrape_native_histograms needs PrometheusProto',
  },
  {
    of: scrape,
    bad: 'scrape_protocols = ["PrometheusProto", "PrometheusProto"]',
    good: 'scrape_protocols = ["PrometheusProto", "PrometheusText1.0.0"]',
    says: '"PrometheusProto" is there twice',
  },
  {
    of: scrape,
    bad: 'scrape_protocols = ["Text"]',
    good: 'scrape_protocols = []',
    says: 'scrape_protocols: "Text" is none of',
  },
  {
    of: scrape,
    bad: 'scrape_fallback_protocol = "Text"',
    good: 'scrape_fallback_protocol = "PrometheusProto"',
    says: 'scrape_fallback_protocol must be one of',
  },
  {
    of: scrape,
    bad: 'metric_name_validation_scheme = "ascii"',
    good: 'metric_name_validation_scheme = "utf8"',
    says: 'metric_name_validation_scheme must be one of "utf8", "legacy"',
  },
  {
    of: scrape,
    bad: 'metric_name_escaping_scheme = "utf8"',
    good: 'metric_name_escaping_scheme = "dots"',
    says: 'metric_name_escaping_scheme must be one of',
  },
  {
    of: scrape,
    bad: 'metric_name_escaping_scheme = "allow-utf-8"',
    good: 'metric_name_escaping_scheme = "allow-utf-8"\nmetric_name_validation_scheme = "utf8"',
    says: 'needs metric_name_validation_scheme = "utf8"',
  },
  {
    of: scrape,
    bad: 'bearer_token = "a"\nbasic_auth { username = "a" }',
    good: 'basic_auth { username = "a" }',
    says: 'at most one of',
  },
];

const WRITE: readonly RuleCase[] = [
  {
    of: write,
    bad: endpoint('bearer_token = "a"\nbearer_token_file = "b"'),
    good: endpoint('bearer_token = "a"'),
    says: 'at most one of',
  },
  {
    of: write,
    bad: endpoint('bearer_token = "a"\nsigv4 { }'),
    good: endpoint('sigv4 { }'),
    says: 'only one way to authenticate may be set, got sigv4 and bearer_token',
  },
  {
    of: write,
    bad: endpoint('protobuf_message = "v2"'),
    good: endpoint('protobuf_message = "io.prometheus.write.v2.Request"'),
    says: 'protobuf_message must be one of',
  },
  {
    of: write,
    bad: endpoint('sigv4 { access_key = "a" }'),
    good: endpoint('sigv4 {\n\taccess_key = "a"\n\tsecret_key = "b"\n}'),
    says: 'access_key and secret_key must be set together',
  },
  {
    of: write,
    bad: endpoint('sigv4 { external_id = "a" }'),
    good: endpoint('sigv4 {\n\texternal_id = "a"\n\trole_arn = "b"\n}'),
    says: 'external_id can only be used with role_arn',
  },
  {
    of: write,
    bad: azure('cloud = "Azure"\nsdk {\n\ttenant_id = "a"\n}'),
    good: azure('sdk {\n\ttenant_id = "a"\n}'),
    says: 'cloud must be one of',
  },
  { of: write, bad: azure(''), good: azure('sdk {\n\ttenant_id = "a"\n}'), says: 'exactly one of managed_identity' },
  {
    of: write,
    bad: azure('managed_identity {\n\tclient_id = "a"\n}'),
    good: azure(`managed_identity {\n\tclient_id = "${uuid}"\n}`),
    says: 'client_id must be a UUID, got "a"',
  },
  {
    of: write,
    bad: azure(`oauth {\n\tclient_id = "${uuid}"\n\tclient_secret = ""\n\ttenant_id = "a"\n}`),
    good: azure(`oauth {\n\tclient_id = "${uuid}"\n\tclient_secret = "b"\n\ttenant_id = "a"\n}`),
    says: 'client_secret must not be empty',
  },
  {
    of: write,
    bad: azure('scope = "a;b"\nsdk {\n\ttenant_id = "a"\n}'),
    good: azure('scope = "https://a/.default"\nsdk {\n\ttenant_id = "a"\n}'),
    says: 'scope has a character that is not allowed',
  },
  {
    of: write,
    bad: 'wal {\n\ttruncate_frequency = "0s"\n}',
    good: 'wal {\n\ttruncate_frequency = "1s"\n}',
    says: 'truncate_frequency must not be empty',
  },
  {
    of: write,
    bad: 'wal {\n\tmin_keepalive_time = "8h"\n}',
    good: 'wal {\n\tmin_keepalive_time = "7h"\n}',
    says: 'min_keepalive_time must be smaller than max_keepalive_time',
  },
];

export const PROMETHEUS_CASES: readonly RuleCase[] = [
  ...SCRAPE,
  ...WRITE,
  {
    of: 'prometheus.enrich',
    bad: '',
    good: 'target_match_label = "a"',
    says: 'target_match_label or target_to_metric_match',
  },
  {
    of: 'prometheus.enrich',
    bad: 'metrics_match_label = "a"',
    good: 'target_to_metric_match = { "a" = "b" }',
    says: 'must be set',
  },
  {
    of: 'prometheus.operator.probes',
    bad: 'kubernetes_role = "pod"',
    good: 'kubernetes_role = "endpointslice"',
    says: 'kubernetes_role must be one of "endpoints", "endpointslice"',
  },
  {
    of: 'prometheus.operator.servicemonitors',
    bad: 'forward_to = []\nkubernetes_role = ""',
    good: 'forward_to = []\nkubernetes_role = "endpoints"',
    says: 'kubernetes_role must be one of',
  },
  {
    of: 'prometheus.relabel',
    bad: 'max_cache_size = -1',
    good: 'max_cache_size = 1',
    says: 'max_cache_size must not be negative',
  },
  {
    of: 'prometheus.relabel',
    bad: 'max_cache_size = 0',
    good: 'max_cache_size = 0\ncache_ttl = "1m"',
    says: 'must be set',
  },
  {
    of: 'prometheus.relabel',
    bad: 'cache_ttl = "5m"',
    good: 'cache_ttl = "0s"',
    says: 'cache_ttl needs max_cache_size = 0',
  },
  {
    of: 'prometheus.relabel',
    bad: 'max_cache_size = 0\ncache_ttl = "59s"',
    good: 'max_cache_size = 0\ncache_ttl = "60s"',
    says: 'cache_ttl must be at least 1m, got 59s',
  },
  {
    of: 'pyroscope.scrape',
    bad: 'scrape_timeout = "0s"',
    good: 'scrape_timeout = "1s"',
    says: 'scrape_timeout must be greater than 0',
  },
  {
    of: 'pyroscope.scrape',
    bad: 'scrape_interval = "1s"',
    good: 'scrape_interval = "1s"\nprofiling_config {\n\tprofile.process_cpu {\n\t\tenabled = false\n\t}\n}',
    says: 'scrape_interval must be at least 2s',
  },
  {
    of: 'pyroscope.scrape',
    bad: 'delta_profiling_duration = "1s"',
    good: 'delta_profiling_duration = "2s"',
    says: 'delta_profiling_duration must be larger than 1s',
  },
  {
    of: 'pyroscope.scrape',
    bad: 'scrape_interval = "14s"',
    good: 'scrape_interval = "30s"',
    says: 'delta_profiling_duration must be at least 1s smaller than scrape_interval',
  },
  {
    of: 'pyroscope.scrape',
    bad: 'scrape_interval = "1s"\nprofiling_config {\n\tprofile.process_cpu { enabled = false }\n\tprofile.custom "a" {\n\t\tenabled = true\n\t\tpath = "/a"\n\t\tdelta = true\n\t}\n}',
    good: 'scrape_interval = "1s"\nprofiling_config {\n\tprofile.process_cpu { enabled = false }\n\tprofile.custom "a" {\n\t\tenabled = true\n\t\tpath = "/a"\n\t}\n}',
    says: 'scrape_interval must be at least 2s',
  },
  { of: 'pyroscope.ebpf', bad: 'comm = "name"', good: 'comm = "both"', says: 'comm must be one of' },
  {
    of: 'pyroscope.write',
    bad: 'endpoint {\n\turl = "http://a"\n\tbearer_token = "a"\n\tbasic_auth { }\n}',
    good: 'endpoint {\n\turl = "http://a"\n\tbearer_token = "a"\n}',
    says: 'at most one of',
  },
];
