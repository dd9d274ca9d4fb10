import { exampleTenant } from '../../test/example-platform';
import { alertingOf, tenantAlertsOf } from '../spec/resolve-alerting';
import type { AlertingSpec, AlertsSpec } from '../spec/schema/alerting';
import { routesOf } from './route-tree';
import { secretsIn } from './secret-text';
import { infrastructureConfig, tenantConfig } from './tenant-config';

const PLATFORM: AlertingSpec = {
  slack: { name: 'slack', key: 'token' },
  slackChannel: '#observability',
  pagerduty: { name: 'pagerduty', key: 'routing-key' },
  heartbeat: { name: 'switch', key: 'url' },
};
const alerting = alertingOf(PLATFORM, { url: 'https://git.example.com/acme/observability.git' });

function tenant(id: string, namespaces: readonly string[], alerts: AlertsSpec) {
  return { ...exampleTenant(id, namespaces), alerts: tenantAlertsOf(alerts, PLATFORM, []) };
}

const alpha = tenant('team-alpha', ['team-alpha'], { slack: '#team-alpha' });
const beta = tenant('team-beta', ['team-beta', 'team-beta-jobs'], {
  slack: '#team-beta',
  pagerduty: { name: 'beta-pagerduty', key: 'key' },
  mute: [{ days: ['saturday', 'sunday'], timeZone: 'Europe/Berlin' }],
});
const infrastructure = infrastructureConfig([alpha, beta], alerting);

const sent = (config: typeof infrastructure, labels: Readonly<Record<string, string>>) =>
  routesOf(config, labels).map(({ receiver }) => receiver);

test.each([
  [{ namespace: 'team-alpha', severity: 'warning' }, ['team-alpha']],
  [{ namespace: 'team-alpha', severity: 'critical' }, ['team-alpha-critical']],
  [{ namespace: 'team-beta-jobs', severity: 'warning' }, ['team-beta']],
  [{ namespace: 'team-beta-jobs', severity: 'critical' }, ['team-beta-critical']],
  [{ namespace: 'kube-system', severity: 'warning' }, ['infrastructure']],
  [{ severity: 'critical' }, ['infrastructure-critical']],
  [{ alertname: 'Watchdog', severity: 'none' }, ['heartbeat']],
])('an alert of the infrastructure with %j goes to %j', (labels, expected) => {
  expect(sent(infrastructure, labels)).toEqual(expected);
});

test('warnings of a team are not sent in its times of silence, critical alerts are', () => {
  const muted = (severity: string) =>
    routesOf(infrastructure, { namespace: 'team-beta', severity }).flatMap(({ muteTimes }) => muteTimes);
  expect(muted('warning')).toEqual(['team-beta-mute-1']);
  expect(muted('critical')).toEqual([]);
  expect(infrastructure.time_intervals).toEqual([
    {
      name: 'team-beta-mute-1',
      time_intervals: [
        {
          weekdays: ['saturday', 'sunday'],
          times: [{ start_time: '00:00', end_time: '24:00' }],
          location: 'Europe/Berlin',
        },
      ],
    },
  ]);
});

test("a tenant's own configuration knows its own team alone", () => {
  const config = tenantConfig(beta, alerting);
  expect(sent(config, { namespace: 'team-alpha', severity: 'critical' })).toEqual(['team-beta-critical']);
  expect(JSON.stringify(config)).not.toContain('team-alpha');
});

test('critical alerts reach the channel and the pager of the team', () => {
  const critical = tenantConfig(beta, alerting).receivers.find(({ name }) => name === 'team-beta-critical');
  expect(critical).toMatchObject({
    slack_configs: [{ channel: '#team-beta', send_resolved: true }],
    pagerduty_configs: [{ routing_key: '@{beta-pagerduty/key}', send_resolved: true }],
  });
});

test('every receiver that a route names is there, and secrets are places', () => {
  const text = JSON.stringify(infrastructure);
  const named = [...text.matchAll(/"receiver":"([^"]*)"/g)].map(([, name]) => name);
  expect(infrastructure.receivers.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
  expect(secretsIn(text).map(({ name, key }) => `${name}/${key}`)).toEqual([
    'switch/url',
    'slack/token',
    'pagerduty/routing-key',
    'beta-pagerduty/key',
  ]);
});

test('without any receiver alerts are shown and sent to nobody', () => {
  const silent = alertingOf(undefined, { url: 'https://git.example.com/acme/observability.git' });
  const config = tenantConfig({ ...alpha, alerts: tenantAlertsOf(undefined, undefined, []) }, silent);
  expect(sent(config, { severity: 'critical' })).toEqual(['nobody']);
  expect(config.receivers).toEqual([{ name: 'nobody' }]);
});
