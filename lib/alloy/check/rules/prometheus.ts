import type { Fields } from '../fields';
import {
  all,
  exactlyOne,
  inBlock,
  notEmpty,
  notNegative,
  oneOf,
  optionalOneOf,
  type Rules,
  refuse,
  when,
} from './combinators';
import { httpClient } from './http-client';
import type { Rule } from './rule';

const PROTOCOLS = [
  'PrometheusProto',
  'PrometheusText0.0.4',
  'PrometheusText1.0.0',
  'OpenMetricsText0.0.1',
  'OpenMetricsText1.0.0',
];

/** A timeout that must not be longer than the interval. */
const timeoutInInterval: Rule = (fields) => {
  const [timeout, interval] = [fields.duration('scrape_timeout'), fields.duration('scrape_interval')];
  if (timeout === undefined || interval === undefined || timeout <= interval) return undefined;
  const [shownTimeout, shownInterval] = [fields.shown('scrape_timeout'), fields.shown('scrape_interval')];
  return `scrape_timeout (${shownTimeout}) must not be greater than scrape_interval (${shownInterval})`;
};

const protocols: Rule = (fields) => {
  const chosen = fields.isWritten('scrape_protocols') ? fields.texts('scrape_protocols') : undefined;
  const negotiated = fields.bool('enable_protobuf_negotiation') === true;
  if (negotiated && chosen && !isDefault(chosen)) {
    return 'enable_protobuf_negotiation and scrape_protocols can not both be set';
  }
  const native = fields.bool('scrape_native_histograms') === true && !negotiated;
  if (native && chosen && !isDefault(chosen) && !chosen.includes('PrometheusProto')) {
    return 'scrape_native_histograms needs PrometheusProto in scrape_protocols';
  }
  const twice = chosen?.find((protocol, i) => chosen.indexOf(protocol) !== i);
  if (twice !== undefined) return `scrape_protocols: "${twice}" is there twice`;
  const bad = chosen?.find((protocol) => !PROTOCOLS.includes(protocol));
  return bad === undefined ? undefined : `scrape_protocols: "${bad}" is none of ${PROTOCOLS.join(', ')}`;
};

/** Upstream's default, in its order. */
function isDefault(chosen: readonly string[]): boolean {
  return chosen.join() === 'OpenMetricsText1.0.0,OpenMetricsText0.0.1,PrometheusText1.0.0,PrometheusText0.0.4';
}

const metricNames: Rule = all(
  oneOf('metric_name_validation_scheme', 'utf8', 'legacy'),
  optionalOneOf('metric_name_escaping_scheme', 'allow-utf-8', 'underscores', 'dots', 'values'),
  refuse(
    (fields) =>
      fields.text('metric_name_escaping_scheme') === 'allow-utf-8' &&
      fields.text('metric_name_validation_scheme') === 'legacy',
    'metric_name_escaping_scheme = "allow-utf-8" needs metric_name_validation_scheme = "utf8"',
  ),
);

const HTTP_AUTH = ['basic_auth', 'oauth2', 'authorization', 'bearer_token', 'bearer_token_file'];

const endpoint: Rule = all(
  httpClient,
  (fields) => {
    const ways = ['sigv4', 'azuread', 'google_iam'].filter((name) => fields.hasBlock(name));
    const http = HTTP_AUTH.find((name) => fields.has(name) === true);
    const all = http === undefined ? ways : [...ways, http];
    return all.length > 1 ? `only one way to authenticate may be set, got ${all.join(' and ')}` : undefined;
  },
  oneOf('protobuf_message', 'prometheus.WriteRequest', 'io.prometheus.write.v2.Request'),
);

const UUID = /^(?:urn:uuid:|\{)?[\da-f]{8}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{12}\}?$/i;

function uuid(name: string): Rule {
  return all(notEmpty(name), (fields) => {
    const text = fields.text(name);
    return text === undefined || UUID.test(text) ? undefined : `${name} must be a UUID, got "${text}"`;
  });
}

const azureAd: Rule = all(
  oneOf('cloud', 'AzureChina', 'AzureGovernment', 'AzurePublic'),
  exactlyOne('managed_identity', 'workload_identity', 'oauth', 'sdk'),
  inBlock('managed_identity', uuid('client_id')),
  inBlock('workload_identity', all(notEmpty('client_id', 'tenant_id'), uuid('client_id'), uuid('tenant_id'))),
  inBlock('oauth', all(notEmpty('client_id', 'client_secret', 'tenant_id'), uuid('client_id'))),
  refuse((fields) => !/^[\w\s:/.-]*$/.test(fields.text('scope') ?? ''), 'scope has a character that is not allowed'),
);

const sigv4: Rule = all(
  (fields) => {
    const [access, secret] = [fields.isSet('access_key'), fields.isSet('secret_key')];
    if (access === undefined || secret === undefined || access === secret) return undefined;
    return 'access_key and secret_key must be set together';
  },
  refuse(
    (fields) => fields.isSet('external_id') === true && fields.isSet('role_arn') === false,
    'external_id can only be used with role_arn',
  ),
);

const MINUTE = 60e9;

const relabelCache: Rule = all(notNegative('max_cache_size', 'cache_ttl'), (fields) => {
  const [size, ttl] = [fields.number('max_cache_size'), fields.duration('cache_ttl')];
  if (size === undefined || ttl === undefined) return undefined;
  if (size > 0 && ttl > 0) return 'cache_ttl needs max_cache_size = 0';
  if (size === 0 && ttl === 0) return 'one of max_cache_size and cache_ttl must be set';
  return ttl > 0 && ttl < MINUTE ? `cache_ttl must be at least 1m, got ${fields.shown('cache_ttl')}` : undefined;
});

const enrich: Rule = (fields) => {
  const mapped = fields.isSet('target_to_metric_match');
  if (mapped !== false) return undefined;
  return fields.isSet('target_match_label') === false
    ? 'target_match_label or target_to_metric_match must be set'
    : undefined;
};

const operator = oneOf('kubernetes_role', 'endpoints', 'endpointslice');

function keepalive(fields: Fields): string | undefined {
  const [least, most] = [fields.duration('min_keepalive_time'), fields.duration('max_keepalive_time')];
  if (least === undefined || most === undefined || least < most) return undefined;
  return 'min_keepalive_time must be smaller than max_keepalive_time';
}

/** `prometheus.*` but for the exporters. */
export const PROMETHEUS_RULES: Rules = {
  'prometheus/enrich.Arguments': [enrich],
  'prometheus/operator.Arguments': [operator],
  'prometheus/operator/servicemonitors.Arguments': [operator],
  'prometheus/relabel.Arguments': [relabelCache],
  'prometheus/remotewrite.AzureADConfig': [azureAd],
  'prometheus/remotewrite.EndpointOptions': [endpoint],
  'prometheus/remotewrite.SigV4Config': [sigv4],
  'prometheus/remotewrite.WALOptions': [all(notEmpty('truncate_frequency'), keepalive)],
  'prometheus/scrape.Arguments': [
    all(
      timeoutInInterval,
      protocols,
      when((fields) => fields.isSet('scrape_fallback_protocol'), oneOf('scrape_fallback_protocol', ...PROTOCOLS)),
      metricNames,
      httpClient,
    ),
  ],
};
