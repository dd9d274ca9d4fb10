import { type AlloyConfig, type AlloyNode, alloyConfig, importModule } from '../../alloy';
import { type Environment, INFRASTRUCTURE } from '../../spec/model';
import type { GatewayPool } from '../../spec/pools';
import { lokiSink } from '../pipelines/logs-sink';
import type { Outlet, PushEndpoints, SignalSinks, Sinks } from '../sinks';
import { faroReceivers, faroRoutes } from './faro';
import { logsRouting } from './logs';
import { metricsRouting, type WatchedMonitors } from './metrics';
import { type OtlpOfPools, otlpOfPools, type PoolsNode } from './otlp-of-pools';
import { profilesRouting } from './profiles';
import { type RoutingProps, routesOf } from './routes';
import { tenantPorts } from './tenant-ports';
import { tracesRouting } from './traces';

/** Folder and file of the table of tenants. */
export const TENANTS = '/etc/alloy-tenants';
export const TENANTS_FILE = 'tenants.alloy';

export interface TenantsProps {
  readonly routing: RoutingProps;
  /** The same for logs, which cost nothing for each tenant. @default - `routing` */
  readonly logsRouting?: RoutingProps;
  /** Pools of gateways that are handed what pushes of our own collectors have of theirs. @default - none */
  readonly pools?: readonly GatewayPool[];
  /** What keeps each signal. */
  readonly push: PushEndpoints;
  /** Label by which what keeps the metrics knows tenants; undefined: it goes by the header, as all others do. */
  readonly metricsTenantLabel?: string | undefined;
  readonly externalLabels: ExternalLabels;
  /** Whether exemplars are handed on. */
  readonly exemplars: boolean;
  /** Which ServiceMonitors, PodMonitors and Probes are scraped. @default - they are left alone */
  readonly monitors?: WatchedMonitors | undefined;
  /** Receivers that are one tenant's: for profiles that pods push, and for browsers. */
  readonly receivers: { readonly profiles: boolean; readonly faro: boolean };
}

/** Labels of everything that leaves. */
export type ExternalLabels = ReturnType<typeof externalLabelsOf>;

/** The labels by which everything says where it comes from. */
export function externalLabelsOf({ name, cluster }: Pick<Environment, 'name' | 'cluster'>) {
  return { cluster: cluster.name, environment: name };
}

/** The custom components of the table, for each signal that is kept. */
function declarations(props: TenantsProps) {
  const { routing, push, externalLabels, receivers, metricsTenantLabel, monitors, exemplars, pools = [] } = props;
  const routes = routesOf(routing);
  const ports = tenantPorts(routing.environment.tenants.map(({ id }) => id));
  const { logs, metrics, traces, profiles } = push;
  return {
    logs: logs && { logs: logsRouting(props.logsRouting ?? routing) },
    metrics:
      metrics &&
      metricsRouting({
        push: metrics,
        routes,
        externalLabels,
        exemplars,
        tenantLabel: metricsTenantLabel,
        monitors,
      }),
    traces: traces && tracesRouting({ push: traces, routes }),
    profiles:
      profiles &&
      profilesRouting({
        push: profiles,
        routes,
        externalLabels,
        ports: receivers.profiles ? ports : undefined,
      }),
    faro:
      receivers.faro && (logs || traces) ? faroReceivers(faroRoutes(routing.environment.tenants, ports)) : undefined,
    pools: pools.length > 0 ? { otlpOfPools: otlpOfPools(pools) } : undefined,
  };
}

/** The table of tenants: a module that Alloy reads again when it changes, so that a new tenant restarts nothing. */
export function tenantsModule(props: TenantsProps): AlloyConfig {
  const nodes = Object.values(declarations(props)).flatMap((some): AlloyNode[] => Object.values(some ?? {}));
  return alloyConfig(...nodes);
}

/** Sinks to the backends, and what else the table of tenants has. */
export interface RoutedSinks extends Sinks {
  /** The receivers for browsers; undefined: there are none. */
  readonly browsers: ((to: Pick<SignalSinks, 'logs' | 'traces'>) => AlloyNode) | undefined;
  /** What hands OTLP of tenants of other pools to these; undefined: there are none. */
  readonly otlpOfPools: ((to: OtlpOfPools) => PoolsNode) | undefined;
  /** A sink for series that are the platform's, whatever namespace they are about; undefined: metrics are kept nowhere. */
  readonly platformMetrics:
    | { readonly node: AlloyNode; readonly sink: NonNullable<SignalSinks['metrics']> }
    | undefined;
}

/** Sinks that give everything the tenant of its namespace. They are the same for any table, which stands in a file. */
export function routedSinks(props: TenantsProps): RoutedSinks {
  const file = importModule('import.file', 'tenants', {
    filename: `${TENANTS}/${TENANTS_FILE}`,
    // The kubelet updates a ConfigMap by swapping a link, which file notification can miss.
    detector: 'poll',
    poll_frequency: '10s',
  });
  const { push } = props;
  const declared = declarations(props);
  const loki = push.logs && lokiSink({ push: push.logs, externalLabels: props.externalLabels });
  const logs =
    declared.logs &&
    loki &&
    file.use(declared.logs.logs).instance('by_namespace', { forward_to: [loki.exports.receiver] });
  const metrics = declared.metrics && file.use(declared.metrics.metrics).instance('by_namespace', {});
  const traces = declared.traces && file.use(declared.traces.traces).instance('by_namespace', {});
  const profiles = declared.profiles && file.use(declared.profiles.profiles).instance('by_namespace', {});
  const platform =
    declared.metrics &&
    file.use(declared.metrics.tenantMetrics).instance('platform', { tenant: INFRASTRUCTURE, namespaces: '.*' });
  const entries = { logs, metrics, traces, profiles };
  const { monitors, receivers } = props;
  const collects = { profiles: receivers.profiles, metrics: monitors !== undefined, logs: false, traces: false };
  const { faro, pools } = declared;
  return {
    otlpOfPools: pools && ((to) => file.use(pools.otlpOfPools).instance('by_namespace', to)),
    browsers: faro && (({ logs, traces }) => file.use(faro.browsers).instance('by_port', { logs, traces })),
    platformMetrics: platform && { node: platform, sink: [platform.exports.receiver] },
    logs: logs && [logs.exports.receiver],
    metrics: metrics?.exports.receivers,
    traces: traces?.exports.receivers,
    profiles: profiles?.exports.receivers,
    outlets: (['logs', 'metrics', 'traces', 'profiles'] as const).flatMap((signal): Outlet[] => {
      const [endpoint, entry] = [push[signal], entries[signal]];
      if (endpoint === undefined || entry === undefined) return [];
      const sink = signal === 'logs' && loki ? [loki] : [];
      return [{ signal, endpoint, entry, nodes: [file, entry, ...sink], collects: collects[signal] }];
    }),
  };
}
