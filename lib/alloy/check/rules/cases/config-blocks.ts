import type { RuleCase } from './rule-case';

const git = 'repository = "https://host/a.git"\npath = "b.alloy"\n';

export const CONFIG_BLOCK_CASES: readonly RuleCase[] = [
  {
    of: 'remotecfg',
    bad: 'poll_frequency = "9s"',
    good: 'poll_frequency = "10s"',
    says: 'poll_frequency must be at least 10s',
  },
  {
    of: 'remotecfg',
    bad: 'attributes = { "collector.os" = "a" }',
    good: 'attributes = { "cluster" = "a" }',
    says: 'names that start with "collector." are reserved',
  },
  { of: 'remotecfg', bad: 'bearer_token = "a"\nbasic_auth { }', good: 'bearer_token = "a"', says: 'at most one of' },
  {
    of: 'http',
    bad: 'tls {\n\tcert_file = "a"\n}',
    good: 'tls {\n\tcert_file = "a"\n\tkey_file = "b"\n}',
    says: 'key_pem or key_file must be set',
  },
  {
    of: 'http',
    bad: 'tls {\n\tkey_file = "a"\n}',
    good: 'tls {\n\tcert_pem = "a"\n\tkey_file = "b"\n}',
    says: 'cert_pem or cert_file must be set',
  },
  {
    of: 'http',
    bad: 'tls {\n\tcert_file = "a"\n\tkey_file = "b"\n\tclient_ca_file = "c"\n}',
    good: 'tls {\n\tcert_file = "a"\n\tkey_file = "b"\n\tclient_ca_file = "c"\n\tclient_auth_type = "RequestClientCert"\n}',
    says: 'need a client_auth_type other than NoClientCert',
  },
  {
    of: 'http',
    bad: 'tls {\n\twindows_certificate_filter {\n\t\tserver { }\n\t\tclient { }\n\t}\n}',
    good: 'tls {\n\tcert_file = "a"\n\tkey_file = "b"\n}',
    says: 'works on Windows only',
  },
  {
    of: 'logging',
    bad: 'destination = "windows_event_log"',
    good: 'destination = "stderr"',
    says: 'for Windows only',
  },
  {
    of: 'import.git',
    bad: `${git}revision = "HEAD"`,
    good: `${git}revision = "v1"`,
    says: 'not a special reference such as HEAD',
  },
];
