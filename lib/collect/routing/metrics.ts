import { argument, component, declareComponent, list, optionalArgument, type Str } from '../../alloy';
import { metricsSink } from '../pipelines/metrics-sink';
import { growTree } from './grow-tree';
import { keepRule, NAMESPACE_LABEL, type NamespaceRule, namespaceRule } from './namespace-rule';
import type { TenantModuleProps } from './routes';

export interface MetricsModuleProps extends TenantModuleProps {
  /** Label that names the tenant, set over whatever a series says; undefined: none, the header is enough. */
  readonly tenantLabel: string | undefined;
}

/**
 * Custom component `metrics`: passes each series on with the tenant of its label `namespace`. Prometheus' protocol has a
 * tenant for a whole request alone, so that each tenant has a queue of its own: what one brings upon itself holds up no other.
 */
export function metricsRouting({ routes, tenantLabel, ...sink }: MetricsModuleProps) {
  const tenantMetrics = declareComponent(
    'tenant_metrics',
    { tenant: argument<Str>(), namespaces: argument<Str>(), action: optionalArgument<NamespaceRule['action']>('keep') },
    ({ tenant, namespaces, action }) => {
      const write = metricsSink('tenant', { ...sink, tenant });
      const own = component('prometheus.relabel', 'tenant', {
        forward_to: [write.exports.receiver],
        rule: [
          { source_labels: [NAMESPACE_LABEL], regex: namespaces, action },
          ...(tenantLabel === undefined ? [] : [{ target_label: tenantLabel, replacement: tenant }]),
        ],
      });
      return { nodes: [own, write], exports: { receiver: own.exports.receiver } };
    },
  );
  const metrics = declareComponent('metrics', {}, () => {
    const { nodes, receivers } = growTree(routes, {
      tenant: (label, { tenant, namespaces }) => {
        const { action, ...rule } = namespaceRule(namespaces);
        const node = tenantMetrics.instance(label, { tenant, ...rule, ...(action !== 'keep' && { action }) });
        return { nodes: [node], receiver: node.exports.receiver };
      },
      bucket: (label, namespaces, to) => {
        const node = component('prometheus.relabel', label, { forward_to: to, rule: [keepRule(namespaces)] });
        return { nodes: [node], receiver: node.exports.receiver };
      },
    });
    return { nodes, exports: { receivers: list(...receivers) } };
  });
  return { tenantMetrics, metrics };
}
