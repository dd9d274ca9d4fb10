import { all, atLeastSeconds, atMostOne, type Rules, refuse } from './combinators';
import { httpClient } from './http-client';
import type { Rule } from './rule';

const SPECIAL_REVISIONS: ReadonlySet<string> = new Set([
  'HEAD',
  'FETCH_HEAD',
  'ORIG_HEAD',
  'MERGE_HEAD',
  'CHERRY_PICK_HEAD',
]);

const CERTIFICATES = ['cert_pem', 'cert_file', 'key_pem', 'key_file', 'client_ca_pem', 'client_ca_file'];

const serverTls: Rule = (fields) => (fields.hasBlock('windows_certificate_filter') ? windowsStore : files)(fields);

const windowsStore: Rule = (fields) => {
  const name = CERTIFICATES.find((one) => fields.isSet(one) === true);
  return name
    ? `${name} must not be set beside windows_certificate_filter`
    : 'windows_certificate_filter works on Windows only';
};

const files: Rule = all(
  atMostOne('client_ca_pem', 'client_ca_file'),
  atMostOne('cert_pem', 'cert_file'),
  atMostOne('key_pem', 'key_file'),
  refuse((fields) => fields.count(['cert_pem', 'cert_file']).most === 0, 'cert_pem or cert_file must be set'),
  refuse((fields) => fields.count(['key_pem', 'key_file']).most === 0, 'key_pem or key_file must be set'),
  refuse((fields) => {
    const unchecked = fields.isWritten('client_auth_type') ? fields.text('client_auth_type') === 'NoClientCert' : true;
    return unchecked && fields.count(['client_ca_pem', 'client_ca_file']).least > 0;
  }, 'client_ca_pem and client_ca_file need a client_auth_type other than NoClientCert'),
);

const remoteConfig: Rule = all(
  atLeastSeconds('poll_frequency', 10),
  (fields) => {
    const reserved = fields.keys('attributes')?.find((key) => key.startsWith('collector.'));
    return reserved && `attributes: names that start with "collector." are reserved, got "${reserved}"`;
  },
  httpClient,
);

/** Blocks that configure Alloy itself. */
export const CONFIG_BLOCK_RULES: Rules = {
  'nodeconf/importsource.GitArguments': [
    refuse(
      (fields) => SPECIAL_REVISIONS.has(fields.text('revision') ?? ''),
      'revision must be a branch, a tag or a commit, not a special reference such as HEAD',
    ),
  ],
  'runtime/logging.Options': [
    refuse((fields) => fields.text('destination') === 'windows_event_log', 'windows_event_log is for Windows only'),
  ],
  'service/http.TLSArguments': [serverTls],
  'service/remotecfg.Arguments': [remoteConfig],
};
