import { isLegalTenantId, labelLike, parseHostPort, parseLabel, parseSecretName, parseSubdomain } from './names';

test.each(['a', 'team-alpha', '0', 'a'.repeat(63)])('%s is a label', (name) => {
  expect(parseLabel(name)).toEqual({ ok: true, value: name });
});

test.each([
  ['Team_A', 'write team-a'],
  ['-a', 'write a'],
  ['a.b', 'write a-b'],
  ['*', 'write a name'],
  ['', 'write a name'],
  [`${'a'.repeat(64)}`, `write ${'a'.repeat(63)}`],
])('"%s" is no label', (name, fix) => {
  expect(parseLabel(name)).toMatchObject({ ok: false, problem: 'no legal name', fix });
});

test.each([
  ['Équipe Été', 'quipe-t'],
  ['Team_Alpha.', 'team-alpha'],
  [`${'a'.repeat(62)}-b`, 'a'.repeat(62)],
])('the label nearest to %s is %s', (name, label) => {
  expect(labelLike(name)).toBe(label);
});

test.each(['example.com', 'a', 'kube-dns.kube-system.svc.cluster.local'])('%s is a host name', (host) => {
  expect(parseSubdomain(host)).toEqual({ ok: true, value: host });
});

test.each([
  ['https://example.com', 'leave out the scheme and the path'],
  ['Example.com', 'use lower case and "-"'],
  ['example..com', 'write a plain host name'],
  ['cluster.local.', 'leave out the dot at the end'],
  [`${'a.'.repeat(127)}aa`, 'write a plain host name'],
])('%s is no host name', (host, fix) => {
  expect(parseSubdomain(host)).toMatchObject({ ok: false, problem: 'no host name', fix });
});

test.each([
  ['backends-tls', { ok: true, value: 'backends-tls' }],
  ['tls.example.com', { ok: true, value: 'tls.example.com' }],
  ['mirror/password', { problem: 'no name of a Secret', fix: 'write mirror' }],
  ['My_Secret', { problem: 'no name of a Secret', fix: 'write my-secret' }],
  ['/', { problem: 'no name of a Secret', fix: 'write a name' }],
])('name of a Secret: %s', (text, answer) => {
  expect(parseSecretName(text)).toMatchObject(answer);
});

test.each([
  ['orders-db.team-beta:5432', true],
  ['orders-db', false],
  ['orders-db:0', false],
  ['orders-db:65536', false],
  ['Orders:5432', false],
])('host with a port: %s is %p', (text, ok) => {
  expect(parseHostPort(text).ok).toBe(ok);
});

test.each([
  ['team-alpha', true],
  ["a!._*'()-Z9", true],
  ['a'.repeat(150), true],
  ['a'.repeat(151), false],
  ['', false],
  ['.', false],
  ['..', false],
  ['a|b', false],
  ['a/b', false],
  ['é', false],
])('tenant id "%s" is %p', (id, legal) => {
  expect(isLegalTenantId(id)).toBe(legal);
});
