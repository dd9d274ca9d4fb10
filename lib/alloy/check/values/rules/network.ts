import type { BodyRule } from '../../value-rule';
import { checkGrpcTarget, checkHttpUrl, checkListenAddress, checkListenHost } from '../address';
import { headerNameFault } from '../http-header';
import { checkPem, checkTlsVersion } from '../tls';
import { attributes, type BodyRules, bodyRule, oneOf, refuse, text, unlessEmpty, type ValueRules } from './kinds';

const HTTP_URL = text('run', checkHttpUrl);
const OPTIONAL_HTTP_URL = text('run', unlessEmpty(checkHttpUrl));
const LISTEN = text('run', unlessEmpty(checkListenAddress));
const LISTEN_HOST = text('run', unlessEmpty(checkListenHost));
const PEM = text('run', unlessEmpty(checkPem));
const TLS_VERSION = text('run', checkTlsVersion);

/** URLs that Alloy parses, but that no request can be sent to. */
const URLS: ValueRules = {
  'common/config.OAuth2Config#token_url': OPTIONAL_HTTP_URL,
  'discovery/http.arguments#url': HTTP_URL,
  'discovery/kuma.Arguments#server': HTTP_URL,
  'loki/rules/kubernetes.Arguments#address': HTTP_URL,
  'loki/write.EndpointOptions#url': HTTP_URL,
  'mimir/alerts/kubernetes.Arguments#address': HTTP_URL,
  'mimir/rules/kubernetes.Arguments#address': HTTP_URL,
  'nodeconf/importsource.HTTPArguments#url': HTTP_URL,
  'otelcol/auth/oauth2.Arguments#token_url': OPTIONAL_HTTP_URL,
  'otelcol/exporter/faro.HTTPClientArguments#endpoint': OPTIONAL_HTTP_URL,
  'otelcol/exporter/otlphttp.HTTPClientArguments#endpoint': OPTIONAL_HTTP_URL,
  ...attributes(
    'otelcol/exporter/otlphttp.Arguments',
    ['logs_endpoint', 'metrics_endpoint', 'traces_endpoint'],
    OPTIONAL_HTTP_URL,
  ),
  'otelcol/exporter/splunkhec/config.SplunkHecClientArguments#endpoint': OPTIONAL_HTTP_URL,
  'prometheus/remotewrite.EndpointOptions#url': HTTP_URL,
  'pyroscope/write.EndpointOptions#url': HTTP_URL,
  'remote/http.Arguments#url': HTTP_URL,
  'service/remotecfg.Arguments#url': OPTIONAL_HTTP_URL,
};

/** Where servers listen: the component starts and stops at once if it can't. */
const LISTENERS: ValueRules = {
  'loki/source/gelf.Arguments#listen_address': LISTEN,
  'loki/source/syslog.ListenerConfig#address': LISTEN,
  'otelcol/extension/jaeger_remote_sampling.GRPCServerArguments#endpoint': LISTEN,
  'otelcol/extension/jaeger_remote_sampling.HTTPServerArguments#endpoint': LISTEN,
  'otelcol/receiver/datadog.Arguments#endpoint': LISTEN,
  'otelcol/receiver/faro.Arguments#endpoint': LISTEN,
  'otelcol/receiver/influxdb.Arguments#endpoint': LISTEN,
  'otelcol/receiver/jaeger.GRPC#endpoint': LISTEN,
  'otelcol/receiver/jaeger.ThriftBinary#endpoint': LISTEN,
  'otelcol/receiver/jaeger.ThriftCompact#endpoint': LISTEN,
  'otelcol/receiver/jaeger.ThriftHTTP#endpoint': LISTEN,
  'otelcol/receiver/otlp.GRPCServerArguments#endpoint': LISTEN,
  'otelcol/receiver/otlp.HTTPConfigArguments#endpoint': LISTEN,
  'otelcol/receiver/splunkhec.Arguments#endpoint': LISTEN,
  'otelcol/receiver/zipkin.Arguments#endpoint': LISTEN,
  'prometheus/exporter/statsd.Arguments#listen_tcp': LISTEN,
  'prometheus/exporter/statsd.Arguments#listen_udp': LISTEN,
  'common/net.GRPCConfig#listen_address': LISTEN_HOST,
  'common/net.HTTPConfig#listen_address': LISTEN_HOST,
  'faro/receiver.ServerArguments#listen_address': LISTEN_HOST,
};

const GRPC = text('run', checkGrpcTarget);
const TARGETS: ValueRules = {
  'otelcol/exporter/otlp.GRPCClientArguments#endpoint': GRPC,
  'otelcol/extension/jaeger_remote_sampling.GRPCClientArguments#endpoint': GRPC,
};

const CIPHERS = text(
  'run',
  oneOf(
    'TLS_AES_128_GCM_SHA256',
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
    'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA',
    'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
    'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA',
    'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA',
    'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
    'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
  ),
);
const CURVES = text('run', oneOf('X25519', 'P256', 'P384', 'P521', 'X25519MLKEM768'));

function otelcolTls(body: string): ValueRules {
  return {
    ...attributes(body, ['ca_pem', 'cert_pem', 'key_pem'], PEM),
    ...attributes(body, ['min_version', 'max_version'], TLS_VERSION),
    [`${body}#cipher_suites`]: CIPHERS,
    [`${body}#curve_preferences`]: CURVES,
  };
}

const TLS: ValueRules = {
  ...attributes('common/config.TLSConfig', ['ca_pem', 'cert_pem', 'key_pem'], PEM),
  ...attributes('service/http.TLSArguments', ['cert_pem', 'client_ca_pem', 'key_pem'], PEM),
  ...otelcolTls('otelcol.TLSClientArguments'),
  ...otelcolTls('otelcol.TLSServerArguments'),
};

/** URLs, addresses and what secures connections. */
export const NETWORK_VALUES: ValueRules = { ...URLS, ...LISTENERS, ...TARGETS, ...TLS };

/** Headers that no request can be sent with. */
const headers: BodyRule = bodyRule('run', (fields) => {
  const fault = fields.keys('headers')?.map(headerNameFault);
  const message = fault?.find((one) => one !== undefined);
  return message && `headers: ${message}`;
});

const HEADERS = [
  'loki/write.EndpointOptions',
  'nodeconf/importsource.HTTPArguments',
  'otelcol/exporter/faro.HTTPClientArguments',
  'otelcol/exporter/otlp.GRPCClientArguments',
  'otelcol/exporter/otlphttp.HTTPClientArguments',
  'prometheus/remotewrite.EndpointOptions',
  'pyroscope/write.EndpointOptions',
  'remote/http.Arguments',
];

const CERTIFICATE = ['cert_pem', 'cert_file'];
const KEY = ['key_pem', 'key_file'];

/** A certificate and its key go together. */
const certificateWithKey: BodyRule = bodyRule('run', (fields) => {
  const [certificate, key] = [fields.count(CERTIFICATE), fields.count(KEY)];
  const lonely = (certificate.least > 0 && key.most === 0) || (key.least > 0 && certificate.most === 0);
  if (lonely) return 'a certificate and its key go together: set both or neither';
  const twice = [CERTIFICATE, KEY, ['ca_pem', 'ca_file']].find((names) => fields.count(names).least > 1);
  return twice && `only one of ${twice.join(' and ')} may be set`;
});

const needsCertificate = refuse(
  'run',
  (fields) => fields.count([...CERTIFICATE, ...KEY]).most === 0,
  'a server needs a certificate and its key',
);

const versionOrder = refuse(
  'run',
  (fields) => {
    const [least, most] = [fields.text('min_version'), fields.text('max_version')];
    return least !== undefined && most !== undefined && most !== '' && most < least;
  },
  'min_version must not be greater than max_version',
);

export const NETWORK_BODIES: BodyRules = {
  ...Object.fromEntries(HEADERS.map((body) => [body, [headers]])),
  'otelcol.TLSClientArguments': [certificateWithKey, versionOrder],
  'otelcol.TLSServerArguments': [certificateWithKey, needsCertificate, versionOrder],
};
