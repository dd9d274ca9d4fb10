import type { Fields } from '../fields';
import { all, atLeastOne, inBlock, notEmpty, notNegative, oneOf, positive, type Rules, when } from './combinators';
import type { Rule } from './rule';

/** Dimensions that are always there. */
const BUILT_IN_DIMENSIONS = ['service.name', 'span.kind', 'status.code', 'span.name'];

function dimensions(list: readonly Fields[]): string | undefined {
  const seen = new Set(BUILT_IN_DIMENSIONS);
  for (const dimension of list) {
    const { least, most } = dimension.count(['name', 'glob']);
    if (least > 1 || most === 0) return `a dimension needs name or glob, got ${least}`;
    const [name, glob] = [dimension.text('name'), dimension.text('glob')];
    if (name && seen.has(name)) return `the dimension "${name}" is there twice`;
    if (name) seen.add(name);
    if (glob && dimension.isGiven('default') === true) return `the dimension with the glob "${glob}" takes no default`;
  }
  return undefined;
}

const dimensionsOf =
  (name: string): Rule =>
  (fields) =>
    dimensions(fields.blocks(name));

const spanmetrics: Rule = all(
  positive('metrics_flush_interval'),
  oneOf('aggregation_temporality', 'CUMULATIVE', 'DELTA'),
  dimensionsOf('dimension'),
  dimensionsOf('calls_dimension'),
  inBlock('histogram', dimensionsOf('dimension')),
  inBlock(
    'events',
    when(
      (fields) => fields.bool('enabled'),
      all((fields) => (fields.hasBlock('dimension') ? undefined : 'a dimension is needed'), dimensionsOf('dimension')),
    ),
  ),
  notNegative('metrics_expiration', 'series_expiration'),
  when((fields) => fields.text('aggregation_temporality') === 'DELTA', positive('metric_timestamp_cache_size')),
  notNegative('aggregation_cardinality_limit'),
  inBlock(
    'exemplars',
    when((fields) => fields.bool('enabled'), notNegative('max_per_data_point')),
  ),
);

const histogram: Rule = all(oneOf('unit', 'ms', 's'), (fields) => {
  const kinds = ['exponential', 'explicit'].filter((name) => fields.hasBlock(name)).length;
  return kinds === 1 ? undefined : `exactly one of exponential and explicit must be set, got ${kinds}`;
});

const KINDS_OF_METRIC = ['histogram', 'exponential_histogram', 'sum', 'gauge'];

/** The largest size of an exponential histogram. */
const MAX_HISTOGRAM_SIZE = 16384;

const signalMetric: Rule = all(
  notEmpty('name'),
  inBlock('histogram', notEmpty('buckets', 'value')),
  inBlock('exponential_histogram', all(exponentialSize, notEmpty('value'))),
  inBlock('sum', notEmpty('value')),
  inBlock('gauge', notEmpty('value')),
  (fields) => {
    const kinds = KINDS_OF_METRIC.filter((name) => fields.hasBlock(name)).length;
    return kinds === 1 ? undefined : `exactly one of ${KINDS_OF_METRIC.join(', ')} must be there, got ${kinds}`;
  },
);

function exponentialSize(fields: Fields): string | undefined {
  const size = fields.number('max_size');
  if (size === undefined || size === 0 || (size >= 2 && size <= MAX_HISTOGRAM_SIZE)) return undefined;
  return `max_size must be 0 or between 2 and ${MAX_HISTOGRAM_SIZE}, got ${size}`;
}

/** `otelcol.connector.*`. */
export const OTELCOL_CONNECTOR_RULES: Rules = {
  'otelcol/connector/host_info.Arguments': [all(notEmpty('host_identifiers'), positive('metrics_flush_interval'))],
  'otelcol/connector/servicegraph.Arguments': [
    all(positive('cache_loop', 'store_expiration_loop'), inBlock('store', positive('max_items', 'ttl'))),
  ],
  'otelcol/connector/signaltometrics.Arguments': [atLeastOne('spans', 'datapoints', 'logs')],
  'otelcol/connector/signaltometrics.MetricInfo': [signalMetric],
  'otelcol/connector/spanmetrics.Arguments': [spanmetrics],
  'otelcol/connector/spanmetrics.ExponentialHistogramConfig': [positive('max_size')],
  'otelcol/connector/spanmetrics.HistogramConfig': [histogram],
};
