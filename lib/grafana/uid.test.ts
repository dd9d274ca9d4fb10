import { namedUid, UID } from './uid';

test('a uid says what it is and which', () => {
  expect(namedUid('postgres', 'orders')).toBe('postgres-orders');
});

test('the longest name that fits stays as it is', () => {
  expect(namedUid('redis', 'a'.repeat(34))).toBe(`redis-${'a'.repeat(34)}`);
});

test('a longer one is cut to Grafana’s 40 characters and stays apart from its neighbours', () => {
  const long = namedUid('redis', `${'a'.repeat(62)}b`);
  expect(long).toMatch(/^redis-a{17}_[0-9a-f]{16}$/);
  expect(long).toHaveLength(40);
  expect(namedUid('redis', `${'a'.repeat(62)}c`)).not.toBe(long);
});

test('no data source can be named so that it gets the uid of a backend', () => {
  for (const uid of Object.values(UID)) expect(uid).toMatch(/^[a-z]+$/);
});
