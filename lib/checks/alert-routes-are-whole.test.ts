import { exampleApp, problemsOf } from '../../test/example-objects';
import type { AlertmanagerConfig } from '../alerting/alertmanager';
import { printConfig } from '../alerting/print-config';
import { alertRoutesAreWhole } from './alert-routes-are-whole';

const GOOD: AlertmanagerConfig = {
  route: {
    receiver: 'shop',
    routes: [{ matchers: ['severity="critical"'], receiver: 'pager', mute_time_intervals: ['night'] }],
  },
  receivers: [{ name: 'shop' }, { name: 'pager' }],
  inhibit_rules: [{ source_matchers: ['a="b"'], target_matchers: ['c="d"'], equal: [] }],
  time_intervals: [{ name: 'night', time_intervals: [] }],
};

function found(config: AlertmanagerConfig) {
  const configMap = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'alert-routes-0', namespace: 'shop' },
    data: { 'team-alpha.yaml': printConfig(config) },
  };
  return problemsOf(alertRoutesAreWhole, exampleApp({ app: 'alert-routes', objects: [configMap] }));
}

test('routes to receivers that are there pass', () => {
  expect(found(GOOD)).toEqual([]);
});

test.each<[string, AlertmanagerConfig]>([
  ['route.routes[0].receiver: no such receiver', { ...GOOD, receivers: [{ name: 'shop' }] }],
  ['route.receiver: no such receiver', { ...GOOD, route: {} }],
  ['route.routes[0]: no such time interval', { ...GOOD, time_intervals: [] }],
  [
    'route.matchers: a condition that the Alertmanager cannot read',
    { ...GOOD, route: { ...GOOD.route, matchers: ['a="'] } },
  ],
  ['receivers: two receivers have one name', { ...GOOD, receivers: [...GOOD.receivers, { name: 'shop' }] }],
])('%s', (said, config) => {
  expect(found(config)[0]).toContain(`configmap.shop.alert-routes-0.yaml: data["team-alpha.yaml"]: ${said}`);
});
