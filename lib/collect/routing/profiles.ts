import { argument, component, declareComponent, list, optionalArgument, type Str } from '../../alloy';
import { profilesSink } from '../pipelines/profiles-sink';
import { growTree } from './grow-tree';
import { keepRule, NAMESPACE_LABEL, type NamespaceRule, namespaceRule } from './namespace-rule';
import type { TenantModuleProps } from './routes';

/** Custom component `profiles`: passes each profile on with the tenant of its label `namespace`. */
export function profilesRouting({ routes, ...sink }: TenantModuleProps) {
  const tenantProfiles = declareComponent(
    'tenant_profiles',
    { tenant: argument<Str>(), namespaces: argument<Str>(), action: optionalArgument<NamespaceRule['action']>('keep') },
    ({ tenant, namespaces, action }) => {
      const write = profilesSink('tenant', { ...sink, tenant });
      const own = component('pyroscope.relabel', 'tenant', {
        forward_to: [write.exports.receiver],
        rule: [{ source_labels: [NAMESPACE_LABEL], regex: namespaces, action }],
      });
      return { nodes: [own, write], exports: { receiver: own.exports.receiver } };
    },
  );
  const profiles = declareComponent('profiles', {}, () => {
    const { nodes, receivers } = growTree(routes, {
      tenant: (label, { tenant, namespaces }) => {
        const { action, ...rule } = namespaceRule(namespaces);
        const node = tenantProfiles.instance(label, { tenant, ...rule, ...(action !== 'keep' && { action }) });
        return { nodes: [node], receiver: node.exports.receiver };
      },
      bucket: (label, namespaces, to) => {
        const node = component('pyroscope.relabel', label, { forward_to: to, rule: [keepRule(namespaces)] });
        return { nodes: [node], receiver: node.exports.receiver };
      },
    });
    return { nodes, exports: { receivers: list(...receivers) } };
  });
  return { tenantProfiles, profiles };
}
