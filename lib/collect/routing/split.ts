import type { List } from '../../alloy';
import {
  type AlloyConfig,
  type AlloyNode,
  alloyConfig,
  component,
  declareComponent,
  list,
  type Ref,
} from '../../alloy';
import { type Argument, argument } from '../../alloy/argument';
import { type GatewayPool, namespacesOf } from '../../spec/pools';
import { NAMESPACE_LABEL, namespaceRule } from './namespace-rule';

/** Folder and file of the table of pools. */
export const POOLS = '/etc/alloy-pools';
export const POOLS_FILE = 'pools.alloy';

/** A pool in names of components. */
export function poolLabel({ index }: Pick<GatewayPool, 'index'>): string {
  return `pool_${index}`;
}

/**
 * Custom components `metrics` and `profiles`: hand each item to the pool of its namespace's tenant, and what is of no tenant
 * of another pool to the first.
 */
export function splitByPool(pools: readonly GatewayPool[]) {
  const metrics = declareComponent('metrics', poolArguments<Ref<'prometheus.MetricsReceiver'>>(pools), (to) => {
    const rules = pools.map((pool) =>
      component('prometheus.relabel', poolLabel(pool), {
        forward_to: to[poolLabel(pool)] ?? [],
        rule: [ruleOf(pool)],
      }),
    );
    return { nodes: rules, exports: { receivers: list(...rules.map(({ exports }) => exports.receiver)) } };
  });
  const profiles = declareComponent('profiles', poolArguments<Ref<'pyroscope.ProfilesReceiver'>>(pools), (to) => {
    const rules = pools.map((pool) =>
      component('pyroscope.relabel', poolLabel(pool), {
        forward_to: to[poolLabel(pool)] ?? [],
        rule: [ruleOf(pool)],
      }),
    );
    return { nodes: rules, exports: { receivers: list(...rules.map(({ exports }) => exports.receiver)) } };
  });
  return { metrics, profiles };
}

/** The table of pools: a module that Alloy reads again when it changes, so that a new tenant restarts nothing. */
export function poolsModule(pools: readonly GatewayPool[], signals: readonly ('metrics' | 'profiles')[]): AlloyConfig {
  const split = splitByPool(pools);
  return alloyConfig(...signals.map((signal): AlloyNode => split[signal]));
}

function poolArguments<R>(pools: readonly GatewayPool[]): Readonly<Record<string, Argument<List<R>, false>>> {
  return Object.fromEntries(pools.map((pool) => [poolLabel(pool), argument<List<R>>()]));
}

function ruleOf(pool: GatewayPool) {
  const { namespaces: regex, action } = namespaceRule(
    pool.index === 0 ? { allBut: pool.elsewhere } : { only: namespacesOf(pool) },
  );
  return { source_labels: [NAMESPACE_LABEL], regex, action };
}
