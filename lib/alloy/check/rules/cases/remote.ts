import type { RuleCase } from './rule-case';

const vault = 'server = "http://vault"\npath = "a"\n';

export const REMOTE_CASES: readonly RuleCase[] = [
  {
    of: 'remote.http',
    bad: 'url = "http://a"\npoll_frequency = "0s"',
    good: 'url = "http://a"',
    says: 'poll_frequency must be greater than 0',
  },
  {
    of: 'remote.http',
    bad: 'url = "http://a"\npoll_timeout = "1m"',
    good: 'url = "http://a"\npoll_timeout = "59s"',
    says: 'poll_timeout must be less than poll_frequency',
  },
  {
    of: 'remote.http',
    bad: 'url = "http://a"\nmethod = "G T"',
    good: 'url = "http://a"\nmethod = "POST"',
    says: 'method',
  },
  { of: 'remote.http', bad: 'url = "http://a b/"', good: 'url = "a b"', says: 'invalid character " " in host name' },
  {
    of: 'remote.kubernetes.secret',
    bad: 'name = "a"\nnamespace = "b"\npoll_timeout = "0s"',
    good: 'name = "a"\nnamespace = "b"',
    says: 'poll_timeout must be greater than 0',
  },
  {
    of: 'remote.s3',
    bad: 'path = "s3://a/b"\npoll_frequency = "30s"',
    good: 'path = "s3://a/b"\npoll_frequency = "31s"',
    says: 'poll_frequency must be greater than 30s',
  },
  {
    of: 'remote.vault',
    bad: vault,
    good: `${vault}auth.token {\n\ttoken = "a"\n}`,
    says: 'exactly one auth.* block must be set',
  },
  {
    of: 'remote.vault',
    bad: `${vault}auth.token {\n\ttoken = "a"\n}\nclient_options {\n\ttimeout = "0s"\n}`,
    good: `${vault}auth.token {\n\ttoken = "a"\n}\nclient_options {\n\ttimeout = "1s"\n}`,
    says: 'client_options: timeout must not be 0',
  },
  {
    of: 'remote.vault',
    bad: `${vault}auth.aws {\n\ttype = "vm"\n}`,
    good: `${vault}auth.aws {\n\ttype = "ec2"\n}`,
    says: 'type must be one of "ec2", "iam"',
  },
  {
    of: 'remote.vault',
    bad: `${vault}auth.aws {\n\ttype = "ec2"\n\tec2_signature_type = "x"\n}`,
    good: `${vault}auth.aws {\n\ttype = "ec2"\n\tec2_signature_type = "identity"\n}`,
    says: 'ec2_signature_type must be one of',
  },
  {
    of: 'remote.vault',
    bad: `${vault}auth.gcp {\n\trole = "a"\n\ttype = "iam"\n}`,
    good: `${vault}auth.gcp {\n\trole = "a"\n\ttype = "iam"\n\tiam_service_account = "b"\n}`,
    says: 'iam_service_account must not be empty',
  },
];
