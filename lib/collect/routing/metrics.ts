import { argument, component, declareComponent, list, optionalArgument, type Str } from '../../alloy';
import { INFRASTRUCTURE, type Scraping } from '../../spec/model';
import { metricsSink, type Passed } from '../pipelines/metrics-sink';
import { growTree } from './grow-tree';
import { monitorArguments, tenantMonitors } from './monitors';
import { keepRule, NAMESPACE_LABEL, type NamespaceRule, namespaceRule } from './namespace-rule';
import type { Namespaces, Route, TenantModuleProps } from './routes';

export interface MetricsModuleProps extends TenantModuleProps, Passed {
  /** Label that names the tenant, set over whatever a series says; undefined: none, the header is enough. */
  readonly tenantLabel: string | undefined;
  /** Which monitors are scraped; undefined: they are left alone. */
  readonly monitors: WatchedMonitors | undefined;
}

/**
 * ServiceMonitors, PodMonitors and Probes that are scraped, and how. Whoever writes one says which address is asked: so those of the
 * platform, whose programs can be asked by few, are read by another Alloy than all others.
 */
export interface WatchedMonitors {
  readonly scraping: Scraping;
  /** Namespaces of the platform. */
  readonly platform: readonly string[];
  readonly of: { readonly platform: boolean; readonly tenants: boolean; readonly unknown: boolean };
}

/** The namespaces of a tenant's route whose monitors are read; undefined: none are. */
function watchedOf({ of, platform }: WatchedMonitors, { tenant, namespaces }: Route): Namespaces | undefined {
  if (tenant !== INFRASTRUCTURE) return of.tenants ? namespaces : undefined;
  if (of.platform) return { only: platform };
  return of.unknown && 'allBut' in namespaces
    ? { allBut: [...new Set([...namespaces.allBut, ...platform])].sort() }
    : undefined;
}

/**
 * Custom component `metrics`: passes each series on with the tenant of its label `namespace`. Prometheus' protocol has a
 * tenant for a whole request alone, so that each tenant has a queue of its own: what one brings upon itself holds up no other.
 */
export function metricsRouting({ routes, tenantLabel, monitors: watched, ...sink }: MetricsModuleProps) {
  const monitors = watched && tenantMonitors(watched.scraping);
  const tenantMetrics = declareComponent(
    'tenant_metrics',
    { tenant: argument<Str>(), namespaces: argument<Str>(), action: optionalArgument<NamespaceRule['action']>('keep') },
    ({ tenant, namespaces, action }) => {
      const write = metricsSink('tenant', { ...sink, tenant });
      const labelled =
        tenantLabel === undefined
          ? undefined
          : component('prometheus.relabel', 'labelled', {
              forward_to: [write.exports.receiver],
              rule: [{ target_label: tenantLabel, replacement: tenant }],
            });
      const everything = (labelled ?? write).exports.receiver;
      const own = component('prometheus.relabel', 'tenant', {
        forward_to: [everything],
        rule: [{ source_labels: [NAMESPACE_LABEL], regex: namespaces, action }],
      });
      return {
        nodes: [own, ...(labelled ? [labelled] : []), write],
        // What is the tenant's already goes past the rule, and waits in the same queue.
        exports: { receiver: own.exports.receiver, everything },
      };
    },
  );
  const metrics = declareComponent('metrics', {}, () => {
    const { nodes, receivers } = growTree(routes, {
      tenant: (label, { tenant, namespaces }) => {
        const { action, ...rule } = namespaceRule(namespaces);
        const node = tenantMetrics.instance(label, { tenant, ...rule, ...(action !== 'keep' && { action }) });
        const read = watched && watchedOf(watched, { tenant, namespaces });
        const objects = read && monitorArguments(read);
        const found = objects && monitors?.instance(label, { ...objects, forward_to: [node.exports.everything] });
        return { nodes: [node, ...(found ? [found] : [])], receiver: node.exports.receiver };
      },
      bucket: (label, namespaces, to) => {
        const node = component('prometheus.relabel', label, { forward_to: to, rule: [keepRule(namespaces)] });
        return { nodes: [node], receiver: node.exports.receiver };
      },
    });
    return { nodes, exports: { receivers: list(...receivers) } };
  });
  return { tenantMetrics, ...(monitors && { monitors }), metrics };
}
