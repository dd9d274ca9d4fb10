import { argument, component, declareComponent, list, optionalArgument, type Str } from '../../alloy';
import { profilesSink } from '../pipelines/profiles-sink';
import { growTree } from './grow-tree';
import { keepRule, NAMESPACE_LABEL, type NamespaceRule, namespaceRule } from './namespace-rule';
import { pushedProfilesReceiver } from './pushed-profiles';
import type { TenantModuleProps } from './routes';
import type { TenantPorts } from './tenant-ports';

export interface ProfilesModuleProps extends TenantModuleProps {
  /** Ports of tenants whose pods may push; undefined: none may. */
  readonly ports: ReadonlyMap<string, TenantPorts> | undefined;
}

/** Custom component `profiles`: passes each profile on with the tenant of its label `namespace`. */
export function profilesRouting({ routes, ports, ...sink }: ProfilesModuleProps) {
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
  const pushedProfiles = pushedProfilesReceiver();
  const profiles = declareComponent('profiles', {}, () => {
    const { nodes, receivers } = growTree(routes, {
      tenant: (label, { tenant, namespaces }) => {
        const { action, ...rule } = namespaceRule(namespaces);
        const node = tenantProfiles.instance(label, { tenant, ...rule, ...(action !== 'keep' && { action }) });
        const port = ports?.get(tenant)?.profiles;
        const [first] = 'only' in namespaces ? namespaces.only : [];
        const receiver =
          port !== undefined && first !== undefined
            ? [
                pushedProfiles.instance(label, {
                  port,
                  namespaces: rule.namespaces,
                  first,
                  forward_to: [node.exports.receiver],
                }),
              ]
            : [];
        return { nodes: [node, ...receiver], receiver: node.exports.receiver };
      },
      bucket: (label, namespaces, to) => {
        const node = component('pyroscope.relabel', label, { forward_to: to, rule: [keepRule(namespaces)] });
        return { nodes: [node], receiver: node.exports.receiver };
      },
    });
    return { nodes, exports: { receivers: list(...receivers) } };
  });
  return { tenantProfiles, ...(ports && { pushedProfiles }), profiles };
}
