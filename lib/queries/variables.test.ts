import { substituteVariables } from './variables';

test('every way of writing a variable gets its value', () => {
  const declared = { ns: { sample: 'team-a' } };
  const { text, used, faults } = substituteVariables('$ns ${ns} ${ns:regex} [[ns]] [[ns:csv]] ${ns.text}', declared);
  expect(text).toBe(Array(6).fill('team-a').join(' '));
  expect(used).toEqual(['ns']);
  expect(faults).toEqual([]);
});

test('variables of Grafana itself need no declaration', () => {
  const { text, used } = substituteVariables('[$__rate_interval] $__range_s ${__from} [$__auto]', {});
  expect(text).toBe('[5m] 3600 1700000000000 [5m]');
  expect(used).toEqual([]);
});

test('groups of a regular expression and lone dollars stay', () => {
  expect(substituteVariables('"^a$|b" "$1-${2}"', {}).text).toBe('"^a$|b" "$1-${2}"');
});

test('offsets lead back to the template, those inside of a value to its variable', () => {
  const { original } = substituteVariables('a $x b $yy c', { x: { sample: '12345' }, yy: { sample: '' } });
  // a 12345 b  c
  expect([0, 2, 5, 7, 8, 10, 11].map(original)).toEqual([0, 2, 2, 4, 5, 10, 11]);
});

test('who declares nothing at all gets a value for every name', () => {
  expect(substituteVariables('up{job="$job"}').text).toBe('up{job="x"}');
});
