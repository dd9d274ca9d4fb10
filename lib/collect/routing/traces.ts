import { argument, component, declareComponent, type List, list, type Str } from '../../alloy';
import { tracesSink } from '../pipelines/traces-sink';
import { growTree } from './grow-tree';
import { ofOtherNamespaces } from './namespace-conditions';
import type { TenantModuleProps } from './routes';

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
        const node = tenantTraces.instance(label, { tenant, drop: ofOtherNamespaces(namespaces) });
        return { nodes: [node], receiver: node.exports.receiver };
      },
      bucket: (label, namespaces, to) => {
        const node = component('otelcol.processor.filter', label, {
          trace_conditions: [{ context: 'resource', conditions: ofOtherNamespaces({ only: namespaces }) }],
          output: { traces: to },
        });
        return { nodes: [node], receiver: node.exports.input };
      },
    });
    return { nodes, exports: { receivers: list(...receivers) } };
  });
  return { tenantTraces, traces };
}
