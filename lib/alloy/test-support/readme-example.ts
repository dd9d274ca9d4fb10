import { alloyConfig, component, configBlock, render } from '../index';

const write = component('loki.write', 'default', {
  endpoint: [{ url: 'http://loki/loki/api/v1/push', batch_wait: '2s' }],
});
const process = component('loki.process', 'pods', {
  stages: [{ stage: 'cri' }, { stage: 'tenant', label: 'tenant' }],
  forward_to: [write.exports.receiver], // a receiver of metrics does not compile
});
export const text = render(alloyConfig(configBlock('logging', { level: 'info' }), process, write));
