import { alloyConfig } from '../../alloy';
import { pushedProfilesReceiver } from './pushed-profiles';
import { relabel, rulesOf } from './relabel.fixture';

const ARGUMENTS: Readonly<Record<string, string>> = {
  'argument.namespaces.value': 'team-beta|team-beta-jobs',
  'argument.first.value': 'team-beta',
};

const rules = rulesOf(alloyConfig(pushedProfilesReceiver()), 'pyroscope.relabel', 'own').map((rule) =>
  Object.fromEntries(Object.entries(rule).map(([key, value]) => [key, ARGUMENTS[String(value)] ?? value])),
);

/** Labels of a profile that a pod of team-beta pushed. */
const pushed = (labels: Readonly<Record<string, string>>) => relabel(rules, labels);

test.each([
  [{}, 'team-beta'],
  [{ namespace: 'team-beta-jobs' }, 'team-beta-jobs'],
  [{ namespace: 'team-alpha' }, 'team-beta'],
  [{ namespace: 'team-beta-jobs|x' }, 'team-beta'],
  [{ namespace: 'team-alpha', __claimed_namespace__: 'team-alpha' }, 'team-beta'],
])('a profile with %j is of namespace %s', (labels, namespace) => {
  expect(pushed({ ...labels, service_name: 'shop' })).toEqual({ namespace, service_name: 'shop' });
});
