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
  return assemble(team, [], alerting, { routes: [], receivers: [] });
}

/**
 * Alertmanager's configuration of the tenant `infrastructure`. Its rules are about nodes, about the platform, and about
 * Kubernetes objects of every namespace: the latter go to the team that owns the namespace, the rest to the platform's.
 */
export function infrastructureConfig(owners: readonly NamespaceOwner[], alerting: Alerting): AlertmanagerConfig {
  const own = teamOf(INFRASTRUCTURE, alerting.receivers, alerting);
  const teams = owners.map((owner) => ({ ...owner, team: teamOf(owner.id, owner.alerts.receivers, alerting) }));
  // A team that wants to be told of nothing leaves its alerts to the platform.
  const told = teams.filter(({ team }) => team.receivers.length > 0);
  return assemble(own, told, alerting, heartbeatOf(alerting));
}

/** A tenant and namespaces that are its. */
export interface NamespaceOwner extends Pick<Tenant, 'id' | 'namespaces' | 'alerts'> {
  /** @default - in every environment */
  readonly environment?: string;
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

interface OwnedNamespaces extends NamespaceOwner {
  readonly team: Team;
}

function assemble(
  own: Team,
  teams: readonly OwnedNamespaces[],
  alerting: Alerting,
  heartbeat: Heartbeat,
): AlertmanagerConfig {
  return {
    route: {
      receiver: own.otherwise,
      group_by: ['alertname', 'cluster', 'environment', 'namespace'],
      group_wait: '30s',
      group_interval: '5m',
      repeat_interval: alerting.repeat,
      routes: [
        ...heartbeat.routes,
        ...teams.map(({ environment, namespaces, team }) => ({
          matchers: [
            ...(environment === undefined ? [] : [matcher('environment', '=', environment)]),
            matcher('namespace', '=~', namespaces.join('|')),
          ],
          receiver: team.otherwise,
          routes: team.routes,
        })),
        ...own.routes,
      ],
    },
    receivers: [NOBODY, ...heartbeat.receivers, ...onceEach(teams, (team) => team.receivers), ...own.receivers],
    inhibit_rules: INHIBITIONS,
    time_intervals: [...onceEach(teams, (team) => team.muteTimes), ...own.muteTimes],
  };
}

/** What teams bring with them; a team that has routes for several environments has it once. */
function onceEach<T>(teams: readonly OwnedNamespaces[], of: (team: Team) => readonly T[]): readonly T[] {
  return [...new Map(teams.map(({ id, team }) => [id, team])).values()].flatMap(of);
}

/** Only the platform's own watchdog: an alert of a tenant must not pass for it. */
interface Heartbeat {
  readonly routes: readonly Route[];
  readonly receivers: readonly Receiver[];
}

function heartbeatOf({ heartbeat }: Alerting): Heartbeat {
  const matchers = [matcher('alertname', '=', WATCHDOG)];
  if (heartbeat === 'none') return { routes: [{ matchers, receiver: NOBODY.name }], receivers: [] };
  return {
    routes: [{ matchers, receiver: HEARTBEAT, group_wait: '0s', group_interval: '1m', repeat_interval: '5m' }],
    receivers: [{ name: HEARTBEAT, webhook_configs: [{ url: placeOf(heartbeat), send_resolved: false }] }],
  };
}

const PLACE = ['cluster', 'environment'] as const;

/** What need not be told because something else says it already. */
const INHIBITIONS: readonly InhibitRule[] = [
  {
    source_matchers: [CRITICAL],
    target_matchers: [matcher('severity', '=~', 'warning|info')],
    equal: ['alertname', ...PLACE, 'namespace', 'service', 'node', 'mountpoint', 'persistentvolumeclaim'],
  },
  {
    // A node that is gone takes its pods with it.
    source_matchers: [matcher('alertname', '=', 'NodeDown')],
    target_matchers: [matcher('alertname', '=~', 'Pod.*')],
    equal: [...PLACE, 'node'],
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
