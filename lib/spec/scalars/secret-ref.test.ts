import { parseSecretRef } from './secret-ref';

test('a Secret and a key', () => {
  expect(parseSecretRef('grafana-admin/password')).toEqual({
    ok: true,
    value: { name: 'grafana-admin', key: 'password' },
  });
  expect(parseSecretRef('tls/ca.crt')).toEqual({ ok: true, value: { name: 'tls', key: 'ca.crt' } });
});

test.each([
  ['hunter2', 'no reference to a Secret'],
  ['a/b/c', 'no reference to a Secret'],
  ['Grafana/password', 'the part before "/" is no name of a Secret'],
  ['/password', 'the part before "/" is no name of a Secret'],
  ['grafana/pass word', 'the part after "/" is no key of a Secret'],
  ['grafana/', 'the part after "/" is no key of a Secret'],
])('%s is refused without being repeated', (written, problem) => {
  expect(parseSecretRef(written)).toEqual({
    ok: false,
    problem,
    expected: 'secretName/key, such as grafana-admin/password',
    fix: 'keep the value in a Secret and write its name/key here',
    hide: true,
  });
});
