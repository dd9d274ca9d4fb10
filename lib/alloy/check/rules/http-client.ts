import { all, atMostOne, notEmpty, type Rules, refuse } from './combinators';
import type { Rule } from './rule';

/** Headers that upstream's HTTP client sets itself (prometheus/common `config.ReservedHeaders`), in lower case. */
const RESERVED_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'host',
  'content-encoding',
  'content-length',
  'content-type',
  'user-agent',
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'www-authenticate',
  'accept-encoding',
  'x-prometheus-remote-write-version',
  'x-prometheus-remote-read-version',
  'x-prometheus-scrape-timeout-seconds',
  'x-amz-date',
  'x-amz-security-token',
  'x-amz-content-sha256',
]);

/** `http_headers` may not have headers that the client sets. */
export const headers: Rule = (fields) => {
  const reserved = fields.keys('http_headers')?.find((name) => RESERVED_HEADERS.has(name.toLowerCase()));
  return reserved && `http_headers: setting the header "${reserved}" is not allowed`;
};

/** The attributes of a proxy go together in certain ways only. */
export const proxy: Rule = all(
  (fields) => {
    const needed = fields.isSet('proxy_connect_header') === true;
    const unset = fields.bool('proxy_from_environment') === false && fields.isSet('proxy_url') === false;
    return needed && unset ? 'proxy_connect_header needs proxy_url or proxy_from_environment' : undefined;
  },
  refuse(
    (fields) => fields.bool('proxy_from_environment') === true && fields.isSet('proxy_url') === true,
    'proxy_url must not be set beside proxy_from_environment',
  ),
  refuse(
    (fields) => fields.bool('proxy_from_environment') === true && fields.isSet('no_proxy') === true,
    'no_proxy must not be set beside proxy_from_environment',
  ),
  refuse(
    (fields) => fields.isGiven('proxy_url') === false && fields.isSet('no_proxy') === true,
    'no_proxy needs proxy_url',
  ),
);

/** An HTTP client has one way to authenticate. */
export const httpClient: Rule = all(
  atMostOne('basic_auth', 'authorization', 'oauth2', 'bearer_token', 'bearer_token_file'),
  headers,
  proxy,
);

/** Certificates are given as text or as files, and with their keys. */
export const tls: Rule = all(
  atMostOne('ca_pem', 'ca_file'),
  atMostOne('cert_pem', 'cert_file'),
  atMostOne('key_pem', 'key_file'),
  (fields) => {
    const cert = fields.count(['cert_pem', 'cert_file']);
    const key = fields.count(['key_pem', 'key_file']);
    if (cert.least > 0 && key.most === 0) return 'a client certificate needs key_pem or key_file';
    return key.least > 0 && cert.most === 0 ? 'a client key needs cert_pem or cert_file' : undefined;
  },
);

const oauth2: Rule = all(
  notEmpty('client_id'),
  (fields) =>
    fields.count(['client_secret', 'client_secret_file']).most === 0
      ? 'client_secret or client_secret_file must be set'
      : undefined,
  notEmpty('token_url'),
  atMostOne('client_secret', 'client_secret_file'),
  proxy,
);

const authorization: Rule = all(
  atMostOne('credentials', 'credentials_file'),
  refuse(
    (fields) => fields.text('type')?.trim().toLowerCase() === 'basic',
    'type can\'t be "basic": use a basic_auth block',
  ),
);

const kubernetesClient: Rule = all(
  refuse(
    (fields) => fields.isGiven('api_server') === true && fields.isSet('kubeconfig_file') === true,
    'only one of api_server and kubeconfig_file can be set',
  ),
  (fields) => {
    if (!hasHttpSettings(fields)) return undefined;
    if (fields.isSet('kubeconfig_file') === true)
      return 'settings of the HTTP client are not allowed beside kubeconfig_file';
    return fields.isGiven('api_server') === false ? 'settings of the HTTP client need api_server' : undefined;
  },
  httpClient,
);

/** Whether something certainly differs from the defaults of the HTTP client. */
function hasHttpSettings(fields: Parameters<Rule>[0]): boolean {
  const blocks = ['basic_auth', 'authorization', 'oauth2'];
  const attributes = ['bearer_token', 'bearer_token_file'];
  // These are inside of a Go pointer, which is set as soon as one of them is written.
  const written = ['proxy_url', 'no_proxy', 'proxy_from_environment', 'proxy_connect_header'];
  return (
    blocks.some((name) => fields.hasBlock(name)) ||
    attributes.some((name) => fields.isSet(name) === true) ||
    written.some((name) => fields.isWritten(name)) ||
    fields.isGiven('http_headers') === true ||
    fields.bool('enable_http2') === false ||
    fields.bool('follow_redirects') === false ||
    hasTlsSettings(fields.block('tls_config'))
  );
}

function hasTlsSettings(tlsConfig: Parameters<Rule>[0] | undefined): boolean {
  return [...(tlsConfig?.decoded.attributes.keys() ?? [])].some((name) => tlsConfig?.isSet(name) === true);
}

/** HTTP clients, wherever they are a block of their own. */
export const HTTP_CLIENT_RULES: Rules = {
  'common/config.Authorization': [authorization],
  'common/config.BasicAuth': [atMostOne('password', 'password_file')],
  'common/config.HTTPClientConfig': [httpClient],
  'common/config.OAuth2Config': [oauth2],
  'common/config.TLSConfig': [tls],
  'common/kubernetes.ClientArguments': [kubernetesClient],
};
