import type { RuleCase } from './rule-case';

const kubelet = 'discovery.kubelet';

export const HTTP_CLIENT_CASES: readonly RuleCase[] = [
  {
    of: kubelet,
    bad: 'bearer_token = "a"\nbearer_token_file = "b"',
    good: 'bearer_token = "a"',
    says: 'at most one of basic_auth, authorization, oauth2, bearer_token, bearer_token_file',
  },
  {
    of: kubelet,
    bad: 'basic_auth { username = "a" }\nauthorization { credentials = "b" }',
    good: 'basic_auth { username = "a" }\nbearer_token = ""',
    says: 'at most one of',
  },
  {
    of: kubelet,
    bad: 'basic_auth {\n\tpassword = "a"\n\tpassword_file = "b"\n}',
    good: 'basic_auth {\n\tpassword_file = "b"\n}',
    says: 'at most one of password, password_file',
  },
  {
    of: kubelet,
    bad: 'authorization {\n\tcredentials = "a"\n\tcredentials_file = "b"\n}',
    good: 'authorization {\n\tcredentials_file = "b"\n}',
    says: 'at most one of credentials, credentials_file',
  },
  {
    of: kubelet,
    bad: 'authorization {\n\ttype = " Basic "\n}',
    good: 'authorization {\n\ttype = "Token"\n}',
    says: 'use a basic_auth block',
  },
  {
    of: kubelet,
    bad: 'oauth2 {\n\tclient_secret = "a"\n\ttoken_url = "b"\n}',
    good: 'oauth2 {\n\tclient_id = "c"\n\tclient_secret = "a"\n\ttoken_url = "b"\n}',
    says: 'client_id must not be empty',
  },
  {
    of: kubelet,
    bad: 'oauth2 {\n\tclient_id = "a"\n\ttoken_url = "b"\n}',
    good: 'oauth2 {\n\tclient_id = "a"\n\tclient_secret_file = "c"\n\ttoken_url = "b"\n}',
    says: 'client_secret or client_secret_file must be set',
  },
  {
    of: kubelet,
    bad: 'oauth2 {\n\tclient_id = "a"\n\tclient_secret = "b"\n}',
    good: 'oauth2 {\n\tclient_id = "a"\n\tclient_secret = "b"\n\ttoken_url = "c"\n}',
    says: 'token_url must not be empty',
  },
  {
    of: kubelet,
    bad: 'oauth2 {\n\tclient_id = "a"\n\tclient_secret = "b"\n\tclient_secret_file = "d"\n\ttoken_url = "c"\n}',
    good: 'oauth2 {\n\tclient_id = "a"\n\tclient_secret = "b"\n\ttoken_url = "c"\n}',
    says: 'at most one of client_secret, client_secret_file',
  },
  {
    of: kubelet,
    bad: 'tls_config {\n\tca_pem = "a"\n\tca_file = "b"\n}',
    good: 'tls_config {\n\tca_file = "b"\n}',
    says: 'at most one of ca_pem, ca_file',
  },
  {
    of: kubelet,
    bad: 'tls_config {\n\tcert_pem = "a"\n\tcert_file = "b"\n\tkey_file = "c"\n}',
    good: 'tls_config {\n\tcert_pem = "a"\n\tkey_file = "c"\n}',
    says: 'at most one of cert_pem, cert_file',
  },
  {
    of: kubelet,
    bad: 'tls_config {\n\tcert_pem = "a"\n\tkey_pem = "b"\n\tkey_file = "c"\n}',
    good: 'tls_config {\n\tcert_pem = "a"\n\tkey_pem = "c"\n}',
    says: 'at most one of key_pem, key_file',
  },
  {
    of: kubelet,
    bad: 'tls_config {\n\tcert_file = "a"\n}',
    good: 'tls_config {\n\tcert_file = "a"\n\tkey_file = "b"\n}',
    says: 'a client certificate needs key_pem or key_file',
  },
  {
    of: kubelet,
    bad: 'tls_config {\n\tkey_file = "a"\n}',
    good: 'tls_config {\n\tserver_name = "a"\n}',
    says: 'a client key needs cert_pem or cert_file',
  },
  {
    of: kubelet,
    bad: 'http_headers = { "authorization" = ["x"] }',
    good: 'http_headers = { "x-tenant" = ["x"] }',
    says: 'setting the header "authorization" is not allowed',
  },
  {
    of: kubelet,
    bad: 'proxy_connect_header = { "a" = ["x"] }',
    good: 'proxy_connect_header = { "a" = ["x"] }\nproxy_from_environment = true',
    says: 'proxy_connect_header needs proxy_url or proxy_from_environment',
  },
  {
    of: kubelet,
    bad: 'proxy_from_environment = true\nproxy_url = "http://proxy"',
    good: 'proxy_from_environment = false\nproxy_url = "http://proxy"',
    says: 'proxy_url must not be set beside proxy_from_environment',
  },
  {
    of: kubelet,
    bad: 'proxy_from_environment = true\nno_proxy = "a"',
    good: 'proxy_url = "http://proxy"\nno_proxy = "a"',
    says: 'no_proxy must not be set beside proxy_from_environment',
  },
  { of: kubelet, bad: 'proxy_url = "://a"', good: 'proxy_url = "a"', says: 'missing protocol scheme' },
  {
    of: kubelet,
    bad: 'proxy_url = "2020-01-01T00:00:00Z"',
    good: 'proxy_url = "http://a:80"',
    says: 'first path segment in URL cannot contain colon',
  },
  { of: kubelet, bad: 'no_proxy = "a"', good: 'no_proxy = ""', says: 'no_proxy needs proxy_url' },
  {
    of: 'prometheus.operator.probes',
    bad: 'client {\n\tapi_server = "http://a"\n\tkubeconfig_file = "b"\n}',
    good: 'client {\n\tkubeconfig_file = "b"\n}',
    says: 'only one of api_server and kubeconfig_file',
  },
  {
    of: 'prometheus.operator.probes',
    bad: 'client {\n\tkubeconfig_file = "b"\n\tbearer_token = "t"\n}',
    good: 'client {\n\tapi_server = "http://a"\n\tbearer_token = "t"\n}',
    says: 'not allowed beside kubeconfig_file',
  },
  {
    of: 'prometheus.operator.probes',
    bad: 'client {\n\tbasic_auth { username = "a" }\n}',
    good: 'client { }',
    says: 'need api_server',
  },
  {
    of: 'prometheus.operator.probes',
    bad: 'client {\n\tfollow_redirects = false\n}',
    good: 'client {\n\tfollow_redirects = true\n}',
    says: 'need api_server',
  },
  {
    of: 'prometheus.operator.probes',
    bad: 'client {\n\tproxy_from_environment = false\n}',
    good: 'client {\n\tapi_server = "http://a"\n\tproxy_from_environment = false\n}',
    says: 'need api_server',
  },
];
