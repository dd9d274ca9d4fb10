import type { RuleCase } from './rule-case';

const histogram = 'histogram {\n\texplicit { }\n}\n';
const spanmetrics = 'otelcol.connector.spanmetrics';

const signals = 'otelcol.connector.signaltometrics';

function spans(statements: string): string {
  return `spans {\n\tname = "a"\n${statements}\n}\n`;
}

const sum = '\tsum {\n\t\tvalue = "1"\n\t}\n';
const SIGNALS: readonly RuleCase[] = [
  { of: signals, bad: '', good: spans(sum), says: 'at least one of spans, datapoints, logs' },
  { of: signals, bad: spans(''), good: spans(sum), says: 'exactly one of histogram,' },
  { of: signals, bad: spans(`${sum}\tgauge {\n\t\tvalue = "1"\n\t}`), good: spans(sum), says: 'must be there, got 2' },
  {
    of: signals,
    bad: spans('\texponential_histogram {\n\t\tvalue = "1"\n\t\tmax_size = 1\n\t}'),
    good: spans('\texponential_histogram {\n\t\tvalue = "1"\n\t\tmax_size = 2\n\t}'),
    says: 'max_size must be 0 or between 2 and 16384, got 1',
  },
  { of: signals, bad: spans('\tsum {\n\t\tvalue = ""\n\t}'), good: spans(sum), says: 'sum: value must not be empty' },
];

export const OTELCOL_CONNECTOR_CASES: readonly RuleCase[] = [
  ...SIGNALS,
  {
    of: 'otelcol.connector.host_info',
    bad: 'host_identifiers = []',
    good: 'host_identifiers = ["a"]',
    says: 'host_identifiers must not be empty',
  },
  {
    of: 'otelcol.connector.servicegraph',
    bad: 'cache_loop = "0s"',
    good: 'cache_loop = "1s"',
    says: 'cache_loop must be',
  },
  {
    of: 'otelcol.connector.servicegraph',
    bad: 'store { ttl = "0s" }',
    good: 'store { }',
    says: 'ttl must be greater than 0',
  },
  {
    of: spanmetrics,
    bad: 'histogram { }',
    good: histogram,
    says: 'exactly one of exponential and explicit must be set, got 0',
  },
  {
    of: spanmetrics,
    bad: 'histogram {\n\texplicit { }\n\texponential { }\n}',
    good: 'histogram {\n\texponential { }\n}',
    says: 'got 2',
  },
  {
    of: spanmetrics,
    bad: 'histogram {\n\tunit = "us"\n\texplicit { }\n}',
    good: 'histogram {\n\tunit = "s"\n\texplicit { }\n}',
    says: 'unit must be one of "ms", "s"',
  },
  {
    of: spanmetrics,
    bad: 'histogram {\n\texponential {\n\t\tmax_size = 0\n\t}\n}',
    good: 'histogram {\n\texponential {\n\t\tmax_size = 1\n\t}\n}',
    says: 'max_size must be greater than 0',
  },
  {
    of: spanmetrics,
    bad: `${histogram}metrics_flush_interval = "0s"`,
    good: `${histogram}metrics_flush_interval = "1s"`,
    says: 'metrics_flush_interval must be greater than 0',
  },
  {
    of: spanmetrics,
    bad: `${histogram}aggregation_temporality = "delta"`,
    good: `${histogram}aggregation_temporality = "DELTA"`,
    says: 'aggregation_temporality must be one of',
  },
  {
    of: spanmetrics,
    bad: `${histogram}aggregation_temporality = "DELTA"\nmetric_timestamp_cache_size = 0`,
    good: `${histogram}metric_timestamp_cache_size = 0`,
    says: 'metric_timestamp_cache_size must be greater than 0',
  },
  {
    of: spanmetrics,
    bad: `${histogram}dimension { name = "service.name" }`,
    good: `${histogram}dimension { name = "service.version" }`,
    says: 'the dimension "service.name" is there twice',
  },
  {
    of: spanmetrics,
    bad: `${histogram}dimension { default = "a" }`,
    good: `${histogram}dimension { glob = "a.*" }`,
    says: 'a dimension needs name or glob, got 0',
  },
  {
    of: spanmetrics,
    bad: `${histogram}dimension {\n\tglob = "a.*"\n\tdefault = "b"\n}`,
    good: `${histogram}dimension {\n\tname = "a"\n\tdefault = "b"\n}`,
    says: 'takes no default',
  },
  {
    of: spanmetrics,
    bad: `${histogram}events { enabled = true }`,
    good: `${histogram}events { enabled = false }`,
    says: 'events: a dimension is needed',
  },
  {
    of: spanmetrics,
    bad: `${histogram}exemplars {\n\tenabled = true\n\tmax_per_data_point = -1\n}`,
    good: `${histogram}exemplars {\n\tmax_per_data_point = -1\n}`,
    says: 'max_per_data_point must not be negative',
  },
];
