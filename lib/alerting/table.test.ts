import type { AlertmanagerConfig } from './alertmanager';
import { explain } from './explain';
import type { RenderedAlerting } from './rendered-alerting';
import { alertTable } from './table';

const CONFIG: AlertmanagerConfig = {
  route: {
    receiver: 'sre',
    group_by: ['alertname'],
    repeat_interval: '4h',
    routes: [
      {
        matchers: ['namespace=~"shop|shop-jobs"'],
        receiver: 'shop',
        routes: [{ matchers: ['severity="critical"'], receiver: 'shop-critical', repeat_interval: '1h' }],
      },
    ],
  },
  receivers: [
    { name: 'sre' },
    { name: 'shop', slack_configs: [{ channel: '#shop' }] },
    {
      name: 'shop-critical',
      slack_configs: [{ channel: '#shop' }],
      pagerduty_configs: [{ routing_key: '@{pager/key}' }],
    },
  ],
  inhibit_rules: [
    { source_matchers: ['severity="critical"'], target_matchers: ['severity="warning"'], equal: ['node'] },
  ],
  time_intervals: [],
};
const rule = { program: 'mimir', tenant: 'infrastructure', file: 'a.yaml', laterLabels: [] };
const ALERTING: RenderedAlerting = {
  environment: 'prod',
  routes: new Map([['infrastructure', CONFIG]]),
  alerts: [
    { ...rule, alert: 'Pod', expr: 'sum by (namespace) (x) > 0', labels: { severity: 'critical' } },
    { ...rule, alert: 'Own', expr: 'sum by (namespace) (x{namespace=~"monitoring"})', labels: { severity: 'warning' } },
    { ...rule, alert: 'Node', expr: 'sum by (node) (x) > 0', labels: { severity: 'warning' } },
  ],
};

test('the table has a line for each rule, and for each namespace where that decides', () => {
  const rows = alertTable(ALERTING)
    .split('\n')
    .map((row) => row.split(/ {2,}/).slice(3));
  expect(rows.slice(1, -1)).toEqual([
    ['Pod', 'critical', 'namespace=~"shop|shop-jobs"', 'shop-critical (Slack #shop, PagerDuty pager/key)'],
    ['Pod', 'critical', 'any other namespace', 'sre (shown, sent to nobody)'],
    ['Own', 'warning', 'sre (shown, sent to nobody)'],
    ['Node', 'warning', 'sre (shown, sent to nobody)'],
  ]);
});

test('an alert is explained by rule, route, receivers and what holds it back', () => {
  expect(explain([ALERTING], { labels: { alertname: 'Pod', namespace: 'shop-jobs' } })).toBe(
    [
      'prod, tenant infrastructure: severity=critical, alertname=Pod, namespace=shop-jobs',
      '  rule: mimir, a.yaml',
      '  route: namespace=~"shop|shop-jobs" → severity="critical"',
      '  to: shop-critical (Slack #shop, PagerDuty pager/key)',
      '  together by alertname; again after 1h',
      '',
    ].join('\n'),
  );
  expect(explain([ALERTING], { labels: { alertname: 'Node' } })).toContain(
    'held back while one fires with severity="critical" and the same node',
  );
  expect(explain([ALERTING], { labels: { alertname: 'Unknown' } })).toContain('rule: none of this name');
});
