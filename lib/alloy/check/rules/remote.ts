import { all, notEmpty, oneOf, positive, type Rules, refuse, url, when } from './combinators';
import type { Rule } from './rule';

const vaultAuth: Rule = (fields) => {
  const methods = fields.children().filter(({ name }) => name.startsWith('auth.')).length;
  return methods === 1 ? undefined : `exactly one auth.* block must be set, got ${methods}`;
};

const MINIMUM_S3_POLL_SECONDS = 30;

/** Methods of HTTP as Go's `http.NewRequest` takes them: any token; empty is GET. */
const METHOD = /^[!#$%&'*+\-.^_`|~\da-zA-Z]*$/;

/** `remote.*`. */
export const REMOTE_RULES: Rules = {
  'remote/http.Arguments': [
    all(
      positive('poll_frequency', 'poll_timeout'),
      refuse((fields) => {
        const [timeout, frequency] = [fields.duration('poll_timeout'), fields.duration('poll_frequency')];
        return timeout !== undefined && frequency !== undefined && timeout >= frequency;
      }, 'poll_timeout must be less than poll_frequency'),
      refuse((fields) => !METHOD.test(fields.text('method') ?? ''), 'method is no method of HTTP'),
      url('url'),
    ),
  ],
  'remote/kubernetes.Arguments': [positive('poll_frequency', 'poll_timeout')],
  'remote/s3.Arguments': [
    refuse(
      (fields) => (fields.duration('poll_frequency') ?? Number.POSITIVE_INFINITY) <= MINIMUM_S3_POLL_SECONDS * 1e9,
      'poll_frequency must be greater than 30s',
    ),
  ],
  'remote/vault.Arguments': [
    all(
      vaultAuth,
      refuse(
        (fields) => fields.block('client_options')?.isSet('timeout') === false,
        'client_options: timeout must not be 0',
      ),
    ),
  ],
  'remote/vault.AuthAWS': [all(oneOf('type', 'ec2', 'iam'), oneOf('ec2_signature_type', 'pkcs7', 'identity'))],
  'remote/vault.AuthGCP': [
    all(
      oneOf('type', 'gce', 'iam'),
      when((fields) => fields.text('type') === 'iam', notEmpty('iam_service_account')),
    ),
  ],
};
