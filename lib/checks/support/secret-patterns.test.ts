import { findSecrets, isReference, isSecretName } from './secret-patterns';

test.each([
  ['AKIAIOSFODNN7EXAMPLE', 'an AWS access key'],
  ['xoxb-123456789012-abcdef', 'a Slack token'],
  ['https://hooks.slack.com/services/T000/B000/XXXX', 'a Slack webhook address'],
  ['-----BEGIN RSA PRIVATE KEY-----', 'a private key'],
  ['glsa_0123456789abcdefghijABCDEFGHIJ_01234567', 'a Grafana token'],
  [`ghp_${'a'.repeat(36)}`, 'a GitHub token'],
  ['postgres://grafana:hunter2@db:5432/orders', 'an address with a password'],
])('%s is %s', (text, what) => {
  expect(findSecrets(text)).toEqual([what]);
});

test.each([
  'postgres://grafana:${PASSWORD}@db:5432/orders',
  'http://loki.observability.svc:3100/loki/api/v1/push',
  'https://user@example.com/',
  'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
])('%s is no secret', (text) => {
  expect(findSecrets(text)).toEqual([]);
});

test.each([
  'password',
  'DB_PASSWORD',
  'secretKey',
  'secret_access_key',
  'client_secret',
  'basicAuthPassword',
  'auth-token',
  'routing_key',
])('%s names a secret', (name) => {
  expect(isSecretName(name)).toBe(true);
});

test.each([
  'secretName',
  'password_file',
  'tokens_file_path',
  'key',
  'GF_SECURITY_ADMIN_PASSWORD__FILE',
  'max_token_length',
])('%s names none', (name) => {
  expect(isSecretName(name)).toBe(false);
});

test.each([
  '',
  '""',
  '${X}',
  '"${X}"',
  '$X',
  '@ACCESS_KEY@',
  '$(X)',
  '$__file{/x}',
  '/etc/secret',
  'true',
  'null',
  'sys.env("X")',
  'local.file.token.content',
  '{',
  '|',
])('%s is a reference, not a value', (value) => {
  expect(isReference(value)).toBe(true);
});

test.each(['hunter2', '"hunter2"', "'a.b'", '"local.file.x"', '12345', 'a b'])('%s is a value', (value) => {
  expect(isReference(value)).toBe(false);
});

test('settings are found in YAML, INI, TOML, Alloy and JSON', () => {
  expect(findSecrets('s3:\n  - secret_access_key: abc\n')).toEqual(['setting secret_access_key']);
  expect(findSecrets('[security]\nadmin_password = admin\n')).toEqual(['setting admin_password']);
  expect(findSecrets('key = "x"\ntoken = "abc"')).toEqual(['setting token']);
  expect(findSecrets('basic_auth {\n\tusername = "u"\n\tpassword = "p"\n}\n')).toEqual(['setting password']);
  expect(findSecrets('{"identities":[{"credentials":[{"secretKey":"abc"}]}]}')).toEqual(['setting secretKey']);
});
