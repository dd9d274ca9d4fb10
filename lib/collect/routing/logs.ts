import type { CommonRelabelConfig } from '../../../imports/alloy/arguments.gen';
import { argument, commented, component, declareComponent, type List, type Ref } from '../../alloy';
import { INFRASTRUCTURE } from '../../spec/model';
import { dropsUnknown, type RoutingProps } from './routes';

/** Label that decides the tenant of a log entry: `loki.write` sends it as `X-Scope-OrgID`, and not as a label. */
const TENANT = '__tenant_id__';

/**
 * Custom component `logs`: gives each log entry the tenant of its `namespace` label and passes it on. That label comes from
 * the Kubernetes API, through our own collectors; what an application or a sender says of tenants is overridden.
 *
 * Alloy keeps the results for the last 10,000 label sets, so that an entry costs one look-up, however many tenants there are.
 */
export function logsRouting(routing: RoutingProps) {
  const { environment } = routing;
  return declareComponent('logs', { forward_to: argument<List<Ref<'loki.LogsReceiver'>>>() }, ({ forward_to }) => {
    const relabel = component('loki.relabel', 'tenant', {
      forward_to,
      rule: dropsUnknown(routing) ? dropUnknown(environment) : keepUnknown(environment),
    });
    return { nodes: relabel, exports: { receiver: relabel.exports.receiver } };
  });
}

/** The first rule overrides what the sender claimed. */
function keepUnknown({ tenants, foreignNamespaces }: RoutingProps['environment']): readonly CommonRelabelConfig[] {
  const foreign: CommonRelabelConfig = {
    source_labels: ['namespace'],
    regex: foreignNamespaces.join('|'),
    action: 'drop',
  };
  return [
    commented('Namespaces of no tenant, and what has no namespace.', {
      target_label: TENANT,
      replacement: INFRASTRUCTURE,
    }),
    ...(foreignNamespaces.length > 0 ? [commented('Collected by another environment of the cluster.', foreign)] : []),
    ...tenants.map(({ id, namespaces }) => tenantRule(id, namespaces)),
  ];
}

/** `loki_relabel_entries_processed` minus `loki_relabel_entries_written` counts what is dropped. */
function dropUnknown({
  tenants,
  platformNamespaces,
  collectsCluster,
}: RoutingProps['environment']): readonly CommonRelabelConfig[] {
  const ofPlatform = collectsCluster ? ['', ...platformNamespaces] : platformNamespaces;
  const infrastructure = collectsCluster
    ? commented(
        'The platform, and what has no namespace: logs of nodes, events about objects of the cluster.',
        tenantRule(INFRASTRUCTURE, ofPlatform),
      )
    : commented(
        'The platform. Another environment collects the rest of the cluster.',
        tenantRule(INFRASTRUCTURE, ofPlatform),
      );
  return [
    commented('Whatever the sender claimed.', { target_label: TENANT, replacement: '' }),
    ...(ofPlatform.length > 0 ? [infrastructure] : []),
    ...tenants.map(({ id, namespaces }) => tenantRule(id, namespaces)),
    commented('Namespaces of no tenant.', { source_labels: [TENANT], regex: '', action: 'drop' }),
  ];
}

/** Names of namespaces hold nothing that a regex would read otherwise. */
function tenantRule(tenant: string, namespaces: readonly string[]): CommonRelabelConfig {
  return {
    source_labels: ['namespace'],
    regex: namespaces.join('|'),
    target_label: TENANT,
    replacement: tenant,
  };
}
