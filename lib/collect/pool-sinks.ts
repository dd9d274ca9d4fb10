import { type AlloyConfig, type AlloyNode, importModule } from '../alloy';
import type { GatewayPool } from '../spec/pools';
import { gatewayLogs } from './pipelines/logs-sink';
import { gatewayMetrics, type Passed } from './pipelines/metrics-sink';
import { gatewayProfiles } from './pipelines/profiles-sink';
import { POOLS, POOLS_FILE, poolLabel, poolsModule, splitByPool } from './routing/split';
import type { Outlet, PushEndpoints, Sinks } from './sinks';

/** A pool of gateways, and what it takes from our own collectors. */
export interface PoolInlets {
  readonly pool: GatewayPool;
  readonly inlets: PushEndpoints;
}

/** Sinks, and the file that decides which pool gets what. */
export interface PoolSinks extends Sinks {
  readonly module: AlloyConfig;
}

/**
 * Sinks of a collector that sends everything to several pools of gateways, each of which knows some of the tenants. Logs all go
 * to the first: they cost it nothing for a tenant.
 */
export function poolSinks(all: readonly PoolInlets[], passed: Passed): PoolSinks {
  const pools = all.map(({ pool }) => pool);
  const file = importModule('import.file', 'pools', {
    filename: `${POOLS}/${POOLS_FILE}`,
    // The kubelet updates a ConfigMap by swapping a link, which file notification can miss.
    detector: 'poll',
    poll_frequency: '10s',
  });
  const split = splitByPool(pools);
  const logs = all[0]?.inlets.logs;
  const toLogs = logs && { endpoint: logs, node: gatewayLogs(logs) };
  const metrics = ways(all, 'metrics', (endpoint, label) => gatewayMetrics(endpoint, passed, label));
  const profiles = ways(all, 'profiles', gatewayProfiles);
  const byPool = {
    metrics: metrics.length > 0 ? file.use(split.metrics).instance('by_namespace', receivers(metrics)) : undefined,
    profiles: profiles.length > 0 ? file.use(split.profiles).instance('by_namespace', receivers(profiles)) : undefined,
  };
  const outlets = (signal: 'metrics' | 'profiles', to: readonly Way<AlloyNode>[]): readonly Outlet[] => {
    const entry = byPool[signal];
    return entry ? to.map(({ endpoint, node }) => ({ signal, endpoint, entry, nodes: [file, entry, node] })) : [];
  };
  return {
    logs: toLogs && [toLogs.node.exports.receiver],
    metrics: byPool.metrics?.exports.receivers,
    profiles: byPool.profiles?.exports.receivers,
    outlets: [
      ...(toLogs
        ? [{ signal: 'logs', endpoint: toLogs.endpoint, entry: toLogs.node, nodes: [toLogs.node] } as const]
        : []),
      ...outlets('metrics', metrics),
      ...outlets('profiles', profiles),
    ],
    module: poolsModule(
      pools,
      (['metrics', 'profiles'] as const).filter((signal) => byPool[signal] !== undefined),
    ),
  };
}

/** To one of the pools. */
interface Way<Node> {
  readonly label: string;
  readonly endpoint: NonNullable<PushEndpoints['metrics']>;
  readonly node: Node;
}

/** The first pool's component is called as if it were alone. */
function ways<Node>(
  all: readonly PoolInlets[],
  signal: 'metrics' | 'profiles',
  write: (endpoint: Way<Node>['endpoint'], label: string) => Node,
): readonly Way<Node>[] {
  return all.flatMap(({ pool, inlets }) => {
    const endpoint = inlets[signal];
    const name = pool.index === 0 ? 'gateway' : `gateway_${pool.index}`;
    return endpoint === undefined ? [] : [{ label: poolLabel(pool), endpoint, node: write(endpoint, name) }];
  });
}

function receivers<R>(
  to: readonly Way<{ readonly exports: { readonly receiver: R } }>[],
): Readonly<Record<string, readonly R[]>> {
  return Object.fromEntries(to.map(({ label, node }) => [label, [node.exports.receiver]]));
}
