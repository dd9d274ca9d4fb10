import type { Fields } from '../fields';
import { all, inBlock, notEmpty, notNegative, oneOf, positive, type Rules, when } from './combinators';
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

/** `otelcol.connector.*`. */
export const OTELCOL_CONNECTOR_RULES: Rules = {
  'otelcol/connector/host_info.Arguments': [all(notEmpty('host_identifiers'), positive('metrics_flush_interval'))],
  'otelcol/connector/servicegraph.Arguments': [
    all(positive('cache_loop', 'store_expiration_loop'), inBlock('store', positive('max_items', 'ttl'))),
  ],
  'otelcol/connector/spanmetrics.Arguments': [spanmetrics],
  'otelcol/connector/spanmetrics.ExponentialHistogramConfig': [positive('max_size')],
  'otelcol/connector/spanmetrics.HistogramConfig': [histogram],
};
