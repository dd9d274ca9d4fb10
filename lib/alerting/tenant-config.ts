import { type Alerting, INFRASTRUCTURE, type MuteTime, type Receivers, type Tenant } from '../spec/model';
import type { AlertmanagerConfig, InhibitRule, Receiver, Route, TimeInterval } from './alertmanager';
import { matcher } from './matcher';
import { receiversOf } from './receivers';
import { placeOf } from './secret-text';
import { WATCHDOG } from './watchdog';

/** Receiver of what nobody wants to be told of; alerts that reach it are still shown. */
const NOBODY: Receiver = { name: 'nobody' };
const HEARTBEAT = 'heartbeat';

const CRITICAL = matcher('severity', '=', 'critical');

/** Alertmanager's configuration of a tenant: everything that its own rules find goes to that team. */
export function tenantConfig(tenant: Pick<Tenant, 'id' | 'alerts'>, alerting: Alerting): AlertmanagerConfig {
  const team = teamOf(tenant.id, tenant.alerts.receivers, alerting);
  return assemble(team, [], alerting);
}

/**
 * Alertmanager's configuration of the tenant `infrastructure`. Its rules are about nodes, about the platform, and about
 * Kubernetes objects of every namespace: the latter go to the team that owns the namespace, the rest to the platform's.
 */
export function infrastructureConfig(
  tenants: readonly Pick<Tenant, 'id' | 'namespaces' | 'alerts'>[],
  alerting: Alerting,
): AlertmanagerConfig {
  const own = teamOf(INFRASTRUCTURE, alerting.receivers, alerting);
  const teams = tenants.map(({ id, namespaces, alerts }) => ({
    namespaces,
    team: teamOf(id, alerts.receivers, alerting),
  }));
  // A team that wants to be told of nothing leaves its alerts to the platform.
  const told = teams.filter(({ team }) => team.receivers.length > 0);
  return assemble(own, told, alerting);
}

/** The receivers of a team and the routes to them. */
interface Team {
  readonly receivers: readonly Receiver[];
  readonly routes: readonly Route[];
  /** Receiver of what no route takes. */
  readonly otherwise: string;
  readonly muteTimes: readonly TimeInterval[];
}

function teamOf(owner: string, to: Receivers, alerting: Alerting): Team {
  const { normal, critical } = receiversOf(owner, to, alerting);
  const muteTimes = to.mute.map((mute, index) => timeInterval(`${owner}-mute-${index + 1}`, mute));
  const names = muteTimes.map(({ name }) => name);
  return {
    receivers: [normal, critical].filter((receiver) => receiver !== undefined),
    routes: [
      ...(critical === undefined ? [] : [{ matchers: [CRITICAL], receiver: critical.name, repeat_interval: '1h' }]),
      ...(normal !== undefined && names.length > 0 ? [{ receiver: normal.name, mute_time_intervals: names }] : []),
    ],
    otherwise: normal?.name ?? NOBODY.name,
    muteTimes,
  };
}

interface OwnedNamespaces {
  readonly namespaces: readonly string[];
  readonly team: Team;
}

function assemble(own: Team, teams: readonly OwnedNamespaces[], alerting: Alerting): AlertmanagerConfig {
  const heartbeat = heartbeatOf(alerting);
  return {
    route: {
      receiver: own.otherwise,
      group_by: ['alertname', 'cluster', 'environment', 'namespace'],
      group_wait: '30s',
      group_interval: '5m',
      repeat_interval: alerting.repeat,
      routes: [
        heartbeat.route,
        ...teams.map(({ namespaces, team }) => ({
          matchers: [matcher('namespace', '=~', namespaces.join('|'))],
          receiver: team.otherwise,
          routes: team.routes,
        })),
        ...own.routes,
      ],
    },
    receivers: [NOBODY, ...heartbeat.receivers, ...teams.flatMap(({ team }) => team.receivers), ...own.receivers],
    inhibit_rules: INHIBITIONS,
    time_intervals: [...teams.flatMap(({ team }) => team.muteTimes), ...own.muteTimes],
  };
}

function heartbeatOf({ heartbeat }: Alerting): { readonly route: Route; readonly receivers: readonly Receiver[] } {
  const matchers = [matcher('alertname', '=', WATCHDOG)];
  if (heartbeat === 'none') return { route: { matchers, receiver: NOBODY.name }, receivers: [] };
  return {
    route: { matchers, receiver: HEARTBEAT, group_wait: '0s', group_interval: '1m', repeat_interval: '5m' },
    receivers: [{ name: HEARTBEAT, webhook_configs: [{ url: placeOf(heartbeat), send_resolved: false }] }],
  };
}

/** What need not be told because something else says it already. */
const INHIBITIONS: readonly InhibitRule[] = [
  {
    source_matchers: [CRITICAL],
    target_matchers: [matcher('severity', '=~', 'warning|info')],
    equal: ['alertname', 'cluster', 'environment', 'namespace', 'service', 'node'],
  },
  {
    // A node that is gone takes its pods with it.
    source_matchers: [matcher('alertname', '=', 'NodeDown')],
    target_matchers: [matcher('alertname', '=~', 'Pod.*')],
    equal: ['cluster', 'node'],
  },
];

function timeInterval(name: string, { days, from, to, timeZone }: MuteTime): TimeInterval {
  return {
    name,
    time_intervals: [
      {
        ...(days.length > 0 && { weekdays: [...days] }),
        times: [{ start_time: from, end_time: to }],
        location: timeZone,
      },
    ],
  };
}
