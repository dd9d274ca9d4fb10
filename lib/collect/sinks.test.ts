import { environmentOf, examplePlatform } from '../../test/example-platform';
import { alloyConfig, check, component, render } from '../alloy';
import { ALL_BACKENDS } from './collectors.fixture';
import { gatewaySinks } from './gateway-sinks';
import { routedSinks } from './routing/tenants';
import { usedOutlets, withOutlets } from './sinks';

const gateway = gatewaySinks(ALL_BACKENDS, { exemplars: true });
const scrape = component('prometheus.scrape', 'pods', { targets: [], forward_to: gateway.metrics ?? [] });

test('a collector has the outlets that its pipelines send to, and no others', () => {
  const relabel = component('prometheus.relabel', 'one_more_step', { forward_to: gateway.metrics ?? [] });
  const indirect = component('prometheus.scrape', 'x', { targets: [], forward_to: [relabel.exports.receiver] });
  expect(usedOutlets([scrape], gateway).map(({ signal }) => signal)).toEqual(['metrics']);
  expect(usedOutlets([indirect, relabel], gateway).map(({ signal }) => signal)).toEqual(['metrics']);
  expect(usedOutlets([], gateway)).toEqual([]);
  expect(withOutlets([scrape], gateway).map(({ id }) => id)).toEqual([
    'prometheus.scrape.pods',
    'prometheus.remote_write.gateway',
  ]);
});

test('what outlets have in common is in the configuration once', () => {
  const platform = examplePlatform();
  const sinks = routedSinks({
    routing: { environment: environmentOf(platform, 'prod'), unknownNamespaces: 'infrastructure' },
    push: ALL_BACKENDS,
    externalLabels: { cluster: 'c1', environment: 'prod' },
    receivers: { profiles: false, faro: true },
    exemplars: true,
  });
  const own = component('prometheus.scrape', 'pods', { targets: [], forward_to: sinks.metrics ?? [] });
  const logs = component('loki.source.file', 'x', { targets: [], forward_to: sinks.logs ?? [] });
  expect(withOutlets([own, logs], sinks).map(({ id }) => id)).toEqual([
    'prometheus.scrape.pods',
    'loki.source.file.x',
    'import.file.tenants',
    'tenants.logs.by_namespace',
    'loki.write.loki',
    'tenants.metrics.by_namespace',
  ]);
});

test('samples go to the gateway with native histograms and exemplars', () => {
  const text = render(alloyConfig(withOutlets([scrape], gateway)));
  expect(text).toContain('send_native_histograms = true');
  expect(text).toContain('send_exemplars         = true');
  expect(check(text).problems).toEqual([]);
});
