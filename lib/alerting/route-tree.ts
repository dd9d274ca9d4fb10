import type { AlertmanagerConfig, InhibitRule, Route } from './alertmanager';
import { holds, type Labels, parseMatcher } from './matcher';

/** Where an alert leaves the tree of routes. */
export interface Match {
  readonly receiver: string;
  /** Matchers from the root to the route, one entry per route. */
  readonly path: readonly string[];
  /** Labels by which alerts are sent together. */
  readonly groupBy: readonly string[];
  readonly repeatInterval: string;
  /** Times at which nothing is sent. */
  readonly muteTimes: readonly string[];
}

/**
 * The routes that an alert takes, as Alertmanager's own dispatcher finds them: depth first, a child before its parent, and
 * no sibling after one that fits and does not say `continue`.
 */
export function routesOf({ route }: Pick<AlertmanagerConfig, 'route'>, labels: Labels): readonly Match[] {
  return walk(route, labels, {
    receiver: route.receiver ?? '',
    path: [],
    groupBy: [],
    repeatInterval: '4h',
    muteTimes: [],
  });
}

function walk(route: Route, labels: Labels, parent: Match): readonly Match[] {
  if (!fits(route.matchers ?? [], labels)) return [];
  const here: Match = {
    receiver: route.receiver ?? parent.receiver,
    path: route.matchers === undefined ? parent.path : [...parent.path, route.matchers.join(', ')],
    groupBy: route.group_by ?? parent.groupBy,
    repeatInterval: route.repeat_interval ?? parent.repeatInterval,
    // Alone of all settings not handed down to children.
    muteTimes: route.mute_time_intervals ?? [],
  };
  const found: Match[] = [];
  for (const child of route.routes ?? []) {
    const matches = walk(child, labels, here);
    found.push(...matches);
    if (matches.length > 0 && child.continue !== true) break;
  }
  return found.length > 0 ? found : [here];
}

/** Rules by which another alert, if it fires, silences this one. */
export function inhibitorsOf({ inhibit_rules }: AlertmanagerConfig, labels: Labels): readonly InhibitRule[] {
  return inhibit_rules.filter((rule) => fits(rule.target_matchers, labels) && !fits(rule.source_matchers, labels));
}

function fits(matchers: readonly string[], labels: Labels): boolean {
  return matchers.every((text) => {
    const parsed = parseMatcher(text);
    // The check of the rendered configuration reports it; Alertmanager would not start.
    return parsed !== undefined && holds(parsed, labels);
  });
}
