import type { CommonRelabelConfig } from '../../../imports/alloy/arguments.gen';
import { component, type Expression, type Ref } from '../../alloy';
import { expression } from '../../alloy/expression';
import { type AlloyNode, flatten } from '../../alloy/node';
import * as nodes from '../../alloy/nodes';
import { print } from '../../alloy/printer';
import { type Environment, INFRASTRUCTURE, type Platform } from '../../spec/model';

/** Label that decides the tenant of an entry; `loki.write` sends it as `X-Scope-OrgID` and not as a label. */
const TENANT = '__tenant_id__';

/** What the rules are made of. */
export type RoutedEnvironment = Pick<Environment, 'tenants' | 'platformNamespaces'>;

/** Rules that give a stream the tenant of its namespace, whatever tenant its sender claimed. */
export function tenantRules(
  { tenants, platformNamespaces }: RoutedEnvironment,
  unknown: Platform['unknownNamespaces'],
): readonly CommonRelabelConfig[] {
  const ofTenants = tenants.map((tenant) => tenantRule(tenant.namespaces, tenant.id));
  // The first rule replaces what the sender claimed.
  if (unknown === 'infrastructure') return [{ target_label: TENANT, replacement: INFRASTRUCTURE }, ...ofTenants];
  return [
    { target_label: TENANT, replacement: '' },
    // The empty namespace: logs of nodes, events about objects of the cluster.
    tenantRule(['', ...platformNamespaces], INFRASTRUCTURE),
    ...ofTenants,
    { source_labels: [TENANT], regex: '', action: 'drop' },
  ];
}

function tenantRule(namespaces: readonly string[], tenant: string): CommonRelabelConfig {
  return {
    source_labels: ['namespace'],
    regex: namespaces.join('|'),
    target_label: TENANT,
    replacement: tenant,
  };
}

/** TEMPORARY: built by hand until the builder has declarations. */
export function tenantRouting(environment: RoutedEnvironment, unknown: Platform['unknownNamespaces']): string {
  const forwardTo = expression<readonly []>(nodes.traversal('argument.forward_to.value'));
  const relabel = component('loki.relabel', 'tenant', {
    rule: tenantRules(environment, unknown),
    forward_to: forwardTo as Expression<never>,
  });
  return print(
    nodes.file([
      nodes.block('declare', 'logs', [
        nodes.block('argument', 'forward_to', []),
        relabel.statement,
        nodes.block('export', 'receiver', [nodes.attribute('value', nodes.traversal('loki.relabel.tenant.receiver'))]),
      ]),
    ]),
  );
}

/** TEMPORARY */
export function importTenantRouting(
  file: string,
  sink: Ref<'loki.LogsReceiver'>,
): { readonly logs: Ref<'loki.LogsReceiver'>; readonly nodes: readonly AlloyNode[] } {
  const imported: AlloyNode = {
    kind: 'AlloyNode',
    id: 'import.file.tenants',
    level: 'generally-available',
    uses: [],
    statement: nodes.block('import.file', 'tenants', [
      nodes.attribute('filename', nodes.string(file)),
      nodes.attribute('detector', nodes.string('poll')),
      nodes.attribute('poll_frequency', nodes.string('10s')),
    ]),
  };
  const routing: AlloyNode = {
    kind: 'AlloyNode',
    id: 'tenants.logs.default',
    level: 'generally-available',
    uses: [...sink.uses],
    statement: nodes.block('tenants.logs', 'default', [nodes.attribute('forward_to', nodes.array([sink.ast]))]),
  };
  return {
    logs: expression(nodes.traversal('tenants.logs.default.receiver'), [routing]) as Ref<'loki.LogsReceiver'>,
    nodes: flatten([imported, routing]),
  };
}
