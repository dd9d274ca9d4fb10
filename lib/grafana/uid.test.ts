import { dataSourceUid } from './uid';

test('a uid says what it is and whose', () => {
  expect(dataSourceUid('loki', 'team-alpha')).toBe('loki-team-alpha');
});

test('the longest name that fits stays as it is', () => {
  expect(dataSourceUid('loki', 'a'.repeat(35))).toBe(`loki-${'a'.repeat(35)}`);
});

test('a longer one is cut to Grafana’s 40 characters and stays apart from its neighbours', () => {
  const long = dataSourceUid('loki', `${'a'.repeat(62)}b`);
  expect(long).toBe('loki-aaaaaaaaaaaaaaaaaa_1f62c2e706d19177');
  expect(long).toHaveLength(40);
  expect(dataSourceUid('loki', `${'a'.repeat(62)}c`)).not.toBe(long);
});

test('no tenant can be named so that it gets another one’s uid', () => {
  // Names of tenants are DNS labels; a shortened uid holds a character that those don't.
  expect(dataSourceUid('loki', 'a'.repeat(36))).toMatch(/^loki-a{18}_[0-9a-f]{16}$/);
});
