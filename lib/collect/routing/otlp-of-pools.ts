import { argument, component, declareComponent, type List, list, type Ref } from '../../alloy';
import type { Argument } from '../../alloy/argument';
import { type GatewayPool, namespacesOf } from '../../spec/pools';
import { ofOtherNamespaces } from './namespace-conditions';
import type { Namespaces } from './routes';
import { poolLabel } from './split';

type Consumers = List<Ref<'otelcol.Consumer'>>;

/** What takes `metrics` and `traces` here, and what takes OTLP of each other pool, by its label. */
export type OtlpOfPools = Readonly<Record<string, Consumers>>;

export type PoolsNode = ReturnType<ReturnType<typeof otlpOfPools>['instance']>;

/**
 * Custom component `otlp_of_pools`: of what our own collectors push by OTLP to the first pool, hands to each other pool what is
 * of its tenants, and keeps the rest. There is one such sender on each node, which knows one address.
 */
export function otlpOfPools(pools: readonly GatewayPool[]) {
  const args: Readonly<Record<string, Argument<Consumers, false>>> = Object.fromEntries(
    ['metrics', 'traces', ...pools.map(poolLabel)].map((name) => [name, argument<Consumers>()]),
  );
  const filter = (label: string, namespaces: Namespaces, metrics: Consumers, traces: Consumers) => {
    const others = [{ context: 'resource', conditions: ofOtherNamespaces(namespaces) }];
    return component('otelcol.processor.filter', label, {
      trace_conditions: others,
      metric_conditions: others,
      output: { metrics, traces },
    });
  };
  return declareComponent('otlp_of_pools', args, ({ metrics = [], traces = [], ...to }) => {
    const elsewhere = pools.flatMap(namespacesOf).sort();
    const filters = [
      filter(poolLabel({ index: 0 }), { allBut: elsewhere }, metrics, traces),
      ...pools.map((pool) => {
        const next = to[poolLabel(pool)] ?? [];
        return filter(poolLabel(pool), { only: namespacesOf(pool) }, next, next);
      }),
    ];
    return { nodes: filters, exports: { receivers: list(...filters.map((one) => one.exports.input)) } };
  });
}
