import { argument, component, declareComponent, type List, list, type Str } from '../../alloy';
import { isNot, isOneOf, isThere, NAMESPACE_ATTRIBUTE } from '../ottl';
import { tracesSink } from '../pipelines/traces-sink';
import { growTree } from './grow-tree';
import type { Namespaces, TenantModuleProps } from './routes';

/**
 * Custom component `traces`: passes spans on with the tenant of their resource's namespace. The conditions are about
 * resources, so that each is evaluated once for all spans of one.
 */
export function tracesRouting({ routes, ...sink }: Omit<TenantModuleProps, 'externalLabels'>) {
  const tenantTraces = declareComponent(
    'tenant_traces',
    { tenant: argument<Str>(), drop: argument<List<Str>>() },
    ({ tenant, drop }) => {
      const { nodes, input } = tracesSink('tenant', { ...sink, tenant });
      const own = component('otelcol.processor.filter', 'tenant', {
        trace_conditions: [{ context: 'resource', conditions: drop }],
        output: { traces: [input] },
      });
      return { nodes: [own, ...nodes], exports: { receiver: own.exports.input } };
    },
  );
  const traces = declareComponent('traces', {}, () => {
    const { nodes, receivers } = growTree(routes, {
      tenant: (label, { tenant, namespaces }) => {
        const node = tenantTraces.instance(label, { tenant, drop: foreign(namespaces) });
        return { nodes: [node], receiver: node.exports.receiver };
      },
      bucket: (label, namespaces, to) => {
        const node = component('otelcol.processor.filter', label, {
          trace_conditions: [{ context: 'resource', conditions: foreign({ only: namespaces }) }],
          output: { traces: to },
        });
        return { nodes: [node], receiver: node.exports.input };
      },
    });
    return { nodes, exports: { receivers: list(...receivers) } };
  });
  return { tenantTraces, traces };
}

/** Conditions of what is not of some namespaces: a filter drops what meets one. `''` is a resource without a namespace. */
function foreign(namespaces: Namespaces): readonly string[] {
  if ('allBut' in namespaces) {
    return namespaces.allBut.length === 0 ? [] : [isOneOf(NAMESPACE_ATTRIBUTE, namespaces.allBut)];
  }
  const named = namespaces.only.filter((name) => name !== '');
  const others = isNot(isOneOf(NAMESPACE_ATTRIBUTE, named));
  return [named.length < namespaces.only.length ? `${isThere(NAMESPACE_ATTRIBUTE)} and ${others}` : others];
}
