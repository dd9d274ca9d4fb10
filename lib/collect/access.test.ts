import { alloyConfig, component, declareComponent } from '../alloy';
import { kubernetesAccess } from './access';

const READ = ['get', 'list', 'watch'];

test('a configuration that asks Kubernetes nothing needs no access', () => {
  expect(kubernetesAccess(alloyConfig(component('loki.write', 'logs', {})))).toEqual([]);
});

test('discovery of pods reads pods, once however many components there are', () => {
  const config = alloyConfig(
    component('discovery.kubernetes', 'a', { role: 'pod' }),
    component('discovery.kubernetes', 'b', { role: 'pod' }),
  );
  expect(kubernetesAccess(config)).toEqual([{ resources: ['pods'], verbs: READ }]);
});

test('components inside a declaration count', () => {
  const lane = declareComponent('lane', {}, () => ({
    nodes: component('loki.source.kubernetes_events', 'all', { forward_to: [] }),
  }));
  expect(kubernetesAccess(alloyConfig(lane))).toEqual([{ resources: ['events'], verbs: READ }]);
});

test('a component that talks to Kubernetes and has no rule is our mistake', () => {
  const config = alloyConfig(component('prometheus.operator.servicemonitors', 'all', { forward_to: [] }));
  expect(() => kubernetesAccess(config)).toThrow('no access rule for prometheus.operator.servicemonitors');
});

test('a role of discovery that has no rule is our mistake', () => {
  const config = alloyConfig(component('discovery.kubernetes', 'nodes', { role: 'node' }));
  expect(() => kubernetesAccess(config)).toThrow('no access rule for discovery.kubernetes of role node');
});
