import { argument, component, declareComponent, type List, type Num, type Ref, type Str } from '../../alloy';
import { NAMESPACE_LABEL } from './namespace-rule';

const CLAIMED = '__claimed_namespace__';

/**
 * Custom component `pushed_profiles`: a receiver for what pods of one tenant push. The protocol says nothing of who sends,
 * so that each tenant has a port of its own, which a network policy opens to its namespaces. Of several namespaces the label
 * says which it is, as long as it is one of them; anything else counts to the first.
 */
export function pushedProfilesReceiver() {
  return declareComponent(
    'pushed_profiles',
    {
      port: argument<Num>(),
      namespaces: argument<Str>(),
      first: argument<Str>(),
      forward_to: argument<List<Ref<'pyroscope.ProfilesReceiver'>>>(),
    },
    ({ port, namespaces, first, forward_to }) => {
      const own = component('pyroscope.relabel', 'own', {
        forward_to,
        rule: [
          { target_label: CLAIMED, replacement: '' },
          { source_labels: [NAMESPACE_LABEL], regex: namespaces, target_label: CLAIMED, replacement: '$0' },
          { target_label: NAMESPACE_LABEL, replacement: first },
          { source_labels: [CLAIMED], regex: '(.+)', target_label: NAMESPACE_LABEL },
          { regex: CLAIMED, action: 'labeldrop' },
        ],
      });
      const receiver = component('pyroscope.receive_http', 'pods', {
        http: { listen_address: '0.0.0.0', listen_port: port },
        forward_to: [own.exports.receiver],
      });
      return { nodes: [receiver, own] };
    },
  );
}
