import type { Fields } from '../fields';
import {
  all,
  eachOneOf,
  inBlock,
  notNegative,
  oneOf,
  optionalOneOf,
  positive,
  type Rules,
  refuse,
} from './combinators';
import type { Rule } from './rule';

/** Each action but two needs a key. */
const actions: Rule = (fields) => {
  for (const [i, action] of fields.blocks('action').entries()) {
    const name = action.text('action');
    const mayHavePattern = ['delete', 'hash'].includes(name?.toLowerCase() ?? '');
    const needed = mayHavePattern ? ['key', 'pattern'] : ['key'];
    if (name !== undefined && action.count(needed).most === 0) {
      return `action block ${i + 1}: the action ${name} needs ${needed.join(' or ')}`;
    }
  }
  return undefined;
};

const batch: Rule = (fields) => {
  const [size, most] = [fields.number('send_batch_size'), fields.number('send_batch_max_size')];
  if (size === undefined || most === undefined || most === 0 || most >= size) return undefined;
  return `send_batch_max_size (${most}) must be 0 or at least send_batch_size (${size})`;
};

/** Includes and excludes of metrics by name. */
const metricMatch: Rule = all(
  (fields) => {
    const [metrics, type] = [fields.isSet('metrics'), fields.isSet('match_type')];
    if (metrics === true && type === false) return 'metrics need a match_type';
    return type === true && metrics === false ? 'match_type needs metrics' : undefined;
  },
  optionalOneOf('match_type', 'strict', 'regexp'),
  eachOneOf('metric_types', 'sum', 'histogram'),
);

const memoryLimiter: Rule = all(positive('check_interval'), (fields) => {
  const limit = fields.size('limit');
  if (limit === undefined) return undefined;
  if (limit <= 0) return percentages(fields);
  const both = (fields.number('limit_percentage') ?? 0) > 0;
  return both ? 'at most one of limit, limit_percentage may be greater than 0' : spikeBelow(fields, limit);
});

function spikeBelow(fields: Fields, limit: number): string | undefined {
  const spike = fields.size('spike_limit');
  return spike !== undefined && spike >= limit ? 'spike_limit must be less than limit' : undefined;
}

function percentages(fields: Fields): string | undefined {
  const [limit, spike] = [fields.number('limit_percentage'), fields.number('spike_limit_percentage')];
  if (limit === 0) return 'limit or limit_percentage must be greater than 0';
  const bad = [limit, spike].some((percentage) => percentage !== undefined && (percentage <= 0 || percentage > 100));
  return bad ? 'limit_percentage and spike_limit_percentage must both be greater than 0 and at most 100' : undefined;
}

/** Upstream's smallest probability is 2^-56. */
const SMALLEST_PERCENTAGE = 100 * 2 ** -56;
const MAX_PRECISION = 14;

const sampler: Rule = all(
  notNegative('sampling_percentage'),
  refuse((fields) => {
    const percentage = fields.number('sampling_percentage');
    return percentage !== undefined && percentage > 0 && percentage < SMALLEST_PERCENTAGE;
  }, 'sampling_percentage is too small'),
  optionalOneOf('attribute_source', 'traceID', 'record'),
  refuse((fields) => {
    const precision = fields.number('sampling_precision');
    return precision !== undefined && (precision === 0 || precision > MAX_PRECISION);
  }, `sampling_precision must be between 1 and ${MAX_PRECISION}`),
);

const HASH_FUNCTIONS = ['', 'sha1', 'sha3', 'md5', 'hmac-sha256', 'hmac-sha512'];

const redaction: Rule = all(
  (fields) => {
    const hash = fields.text('hash_function')?.toLowerCase();
    if (hash === undefined || HASH_FUNCTIONS.includes(hash)) return undefined;
    return `hash_function must be one of ${HASH_FUNCTIONS.slice(1).join(', ')}, got "${hash}"`;
  },
  (fields) => {
    const hash = fields.text('hash_function')?.toLowerCase();
    const key = fields.text('hmac_key');
    if (!hash?.startsWith('hmac') || key === undefined) return undefined;
    const least = hash === 'hmac-sha512' ? 64 : 32;
    return Buffer.byteLength(key) < least ? `hmac_key must have at least ${least} bytes for ${hash}` : undefined;
  },
);

const DETECTORS = [
  'env',
  'ec2',
  'ecs',
  'eks',
  'elasticbeanstalk',
  'lambda',
  'akamai',
  'azure',
  'aks',
  'consul',
  'digitalocean',
  'docker',
  'gcp',
  'heroku',
  'hetzner',
  'system',
  'openshift',
  'kubernetes_node',
  'kubeadm',
  'dynatrace',
  'nova',
  'oraclecloud',
  'scaleway',
  'upcloud',
  'vultr',
  'tencent_cvm',
  'alibaba_ecs',
];

const spanStatus: Rule = all(oneOf('code', 'Ok', 'Error', 'Unset'), (fields) => {
  const [code, described] = [fields.text('code'), fields.isSet('description')];
  return code !== undefined && code !== 'Error' && described === true
    ? 'a description needs the code "Error"'
    : undefined;
});

/** Conditions with the context in the path and conditions by context exclude each other. */
function oneStyle(signal: string, contexts: readonly string[]): Rule {
  return (fields) => {
    const inferred = fields.hasBlock(`${signal}_conditions`);
    const named = fields.block(`${signal}s`)?.count(contexts).least ?? 0;
    return inferred && named > 0 ? `${signal}_conditions and ${signal}s exclude each other` : undefined;
  };
}

/** `otelcol.processor.*` but for those in a language of their own. */
export const OTELCOL_PROCESSOR_RULES: Rules = {
  'otelcol/processor/attributes.Arguments': [actions],
  'otelcol/processor/batch.Arguments': [batch],
  'otelcol/processor/cumulativetodelta.Arguments': [
    all(
      notNegative('max_staleness'),
      oneOf('initial_value', 'auto', 'keep', 'drop'),
      inBlock('include', metricMatch),
      inBlock('exclude', metricMatch),
    ),
  ],
  'otelcol/processor/deltatocumulative.Arguments': [all(positive('max_stale'), notNegative('max_streams'))],
  'otelcol/processor/discovery.Arguments': [
    all(
      oneOf('operation_type', 'upsert', 'insert', 'update'),
      eachOneOf('pod_associations', 'ip', 'net.host.ip', 'k8s.pod.ip', 'hostname', 'connection'),
    ),
  ],
  'otelcol/processor/filter.Arguments': [
    all(
      oneStyle('trace', ['span', 'spanevent']),
      oneStyle('metric', ['metric', 'datapoint']),
      oneStyle('log', ['log_record']),
    ),
  ],
  'otelcol/processor/interval.Arguments': [positive('interval')],
  'otelcol/processor/memorylimiter.Arguments': [memoryLimiter],
  'otelcol/processor/metricstarttime.Arguments': [
    all(oneOf('strategy', 'true_reset_point', 'subtract_initial_point', 'start_time_metric'), positive('gc_interval')),
  ],
  'otelcol/processor/probabilistic_sampler.Arguments': [sampler],
  'otelcol/processor/redaction.Arguments': [redaction],
  'otelcol/processor/resourcedetection.Arguments': [
    all(
      refuse((fields) => fields.isSet('detectors') === false, 'detectors must not be empty'),
      eachOneOf('detectors', ...DETECTORS),
    ),
  ],
  'otelcol/processor/resourcedetection/internal/system.Config': [
    eachOneOf('hostname_sources', 'os', 'dns', 'cname', 'lookup'),
  ],
  'otelcol/processor/span.Arguments': [inBlock('status', spanStatus)],
  'otelcol/processor/tail_sampling.Arguments': [
    all(
      refuse((fields) => (fields.duration('decision_wait') ?? 1e9) < 1e6, 'decision_wait must be at least 1ms'),
      positive('num_traces'),
    ),
  ],
};
