import type { AlertmanagerConfig } from './alertmanager';
import { holds, matcher, parseMatcher } from './matcher';
import { inhibitorsOf, routesOf } from './route-tree';

const CONFIG: AlertmanagerConfig = {
  route: {
    receiver: 'all',
    group_by: ['alertname'],
    repeat_interval: '4h',
    routes: [
      { matchers: ['alertname="Watchdog"'], receiver: 'heartbeat' },
      {
        matchers: ['namespace=~"shop|shop-jobs"'],
        receiver: 'shop',
        routes: [
          { matchers: ['severity="critical"'], receiver: 'shop-pager', continue: true, repeat_interval: '1h' },
          { matchers: ['severity=~"critical|warning"'], receiver: 'shop-chat', mute_time_intervals: ['weekend'] },
        ],
      },
      { matchers: ['severity="critical"'], receiver: 'pager' },
    ],
  },
  receivers: [],
  time_intervals: [],
  inhibit_rules: [
    { source_matchers: ['severity="critical"'], target_matchers: ['severity="warning"'], equal: ['alertname'] },
  ],
};

const receivers = (labels: Readonly<Record<string, string>>) =>
  routesOf(CONFIG, labels).map(({ receiver }) => receiver);

test.each([
  [{ alertname: 'Watchdog', severity: 'critical' }, ['heartbeat']],
  [{ namespace: 'shop', severity: 'info' }, ['shop']],
  [{ namespace: 'shop-jobs', severity: 'warning' }, ['shop-chat']],
  [{ namespace: 'shop', severity: 'critical' }, ['shop-pager', 'shop-chat']],
  [{ namespace: 'shopping', severity: 'critical' }, ['pager']],
  [{ namespace: 'other' }, ['all']],
  [{}, ['all']],
])('an alert with %j is sent to %j', (labels, expected) => {
  expect(receivers(labels)).toEqual(expected);
});

test('a route has what its parents say, times of silence alone excepted', () => {
  expect(routesOf(CONFIG, { namespace: 'shop', severity: 'critical' })).toEqual([
    {
      receiver: 'shop-pager',
      path: ['namespace=~"shop|shop-jobs"', 'severity="critical"'],
      groupBy: ['alertname'],
      repeatInterval: '1h',
      muteTimes: [],
    },
    {
      receiver: 'shop-chat',
      path: ['namespace=~"shop|shop-jobs"', 'severity=~"critical|warning"'],
      groupBy: ['alertname'],
      repeatInterval: '4h',
      muteTimes: ['weekend'],
    },
  ]);
});

test('a warning can be silenced by what is critical, not the other way round', () => {
  expect(inhibitorsOf(CONFIG, { severity: 'warning' })).toHaveLength(1);
  expect(inhibitorsOf(CONFIG, { severity: 'critical' })).toEqual([]);
});

test.each([
  ['severity="critical"', { label: 'severity', operator: '=', value: 'critical' }],
  ['namespace =~ "a|b"', { label: 'namespace', operator: '=~', value: 'a|b' }],
  ['a!=""', { label: 'a', operator: '!=', value: '' }],
  ['a=b', { label: 'a', operator: '=', value: 'b' }],
  ['a="b', undefined],
  ['="b"', undefined],
])('%s is read', (text, parsed) => {
  expect(parseMatcher(text)).toEqual(parsed);
});

test('what is written as a matcher is read back', () => {
  const written = matcher('path', '=', 'a"b\\c');
  expect(parseMatcher(written)).toEqual({ label: 'path', operator: '=', value: 'a"b\\c' });
});

test('a label that is not there is empty, and a regular expression fits the whole value', () => {
  expect(holds({ label: 'a', operator: '=', value: '' }, {})).toBe(true);
  expect(holds({ label: 'a', operator: '=~', value: 'x' }, { a: 'xy' })).toBe(false);
  expect(holds({ label: 'a', operator: '!~', value: 'x' }, { a: 'xy' })).toBe(true);
});
