import type { AlertmanagerConfig, Route } from '../alerting/alertmanager';
import { parseMatcher } from '../alerting/matcher';
import { readConfig } from '../alerting/print-config';
import type { Problem } from '../spec/problem';
import { type Check, type Finding, problemOf } from './check';

/** ConfigMaps with the routes of tenants. */
const ROUTES = /^alert-routes-\d+$/;

/**
 * The Alertmanager refuses a configuration that names a receiver that is not there, and goes on with the old one: alerts
 * would go where they went before, or nowhere.
 */
export const alertRoutesAreWhole: Check = {
  id: 'alert-routes-are-whole',
  sentence:
    'Every route of every Alertmanager leads to a receiver that is there, by conditions that can be read and times that are defined.',
  run: (context) =>
    context
      .ofKind('ConfigMap')
      .filter(({ object }) => ROUTES.test(object.metadata.name))
      .flatMap((configMap) =>
        Object.entries((configMap.object.data ?? {}) as Readonly<Record<string, string>>).flatMap(([key, text]) =>
          findings(readConfig(text)).map(
            (finding): Problem => problemOf(configMap, { ...finding, path: `data["${key}"]: ${finding.path}` }),
          ),
        ),
      ),
};

function findings(config: AlertmanagerConfig): readonly Finding[] {
  const receivers = config.receivers.map(({ name }) => name);
  const inhibitions = (config.inhibit_rules ?? []).flatMap(({ source_matchers, target_matchers }, index) =>
    unread([...source_matchers, ...target_matchers], `inhibit_rules[${index}]`),
  );
  return [
    ...repeated(receivers),
    ...(config.route.receiver === undefined ? [nobody('route', 'none', receivers)] : []),
    ...ofRoute(
      config.route,
      'route',
      receivers,
      (config.time_intervals ?? []).map(({ name }) => name),
    ),
    ...inhibitions,
  ];
}

function ofRoute(
  route: Route,
  path: string,
  receivers: readonly string[],
  times: readonly string[],
): readonly Finding[] {
  const { receiver, matchers = [], mute_time_intervals = [], routes = [] } = route;
  return [
    ...(receiver === undefined || receivers.includes(receiver) ? [] : [nobody(path, receiver, receivers)]),
    ...unread(matchers, path),
    ...mute_time_intervals
      .filter((name) => !times.includes(name))
      .map((got) => ({ path, problem: 'no such time interval', got, expected: words(times), fix: 'define it' })),
    ...routes.flatMap((child, index) => ofRoute(child, `${path}.routes[${index}]`, receivers, times)),
  ];
}

function nobody(path: string, got: string, receivers: readonly string[]): Finding {
  return { path: `${path}.receiver`, problem: 'no such receiver', got, expected: words(receivers), fix: 'define it' };
}

function unread(matchers: readonly string[], path: string): readonly Finding[] {
  return matchers
    .filter((text) => parseMatcher(text) === undefined)
    .map((got) => ({
      path: `${path}.matchers`,
      problem: 'a condition that the Alertmanager cannot read',
      got,
      expected: 'label="value", !=, =~ or !~',
      fix: 'write it with `matcher`',
    }));
}

function repeated(names: readonly string[]): readonly Finding[] {
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((got) => ({
      path: 'receivers',
      problem: 'two receivers have one name',
      got,
      expected: 'one',
      fix: 'rename one',
    }));
}

function words(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}
