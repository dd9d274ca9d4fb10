import { component, configBlock } from './component';

import { alloyConfig, alloyConfigAt, render } from './config';
import { at, std } from './expression';

const write = component('loki.write', 'default', { endpoint: [{ url: 'http://loki/loki/api/v1/push' }] });
const read = component('loki.source.api', 'in', { forward_to: [write.exports.receiver] });

test('nodes are printed in the order given, nested lists flattened', () => {
  const logging = configBlock('logging', { format: 'json' });
  expect(render(alloyConfig(logging, [read, [write]]))).toBe(`logging {
	format = "json"
}

loki.source.api "in" {
	forward_to = [loki.write.default.receiver]
}

loki.write "default" {
	endpoint {
		url = "http://loki/loki/api/v1/push"
	}
}
`);
});

test('two nodes with the same id throw', () => {
  expect(() => alloyConfig(write, component('loki.write', 'default', {}))).toThrow(
    'loki.write.default is twice in the configuration: give one of them another label',
  );
});

test('two config blocks of the same name throw', () => {
  expect(() => alloyConfig(configBlock('logging', {}), configBlock('logging', {}))).toThrow('logging is twice');
});

test('a reference to a node that is missing throws', () => {
  expect(() => alloyConfig(read)).toThrow(
    'loki.source.api.in refers to loki.write.default, which is not in the configuration: add it',
  );
});

test('a reference to another node with the same id throws', () => {
  expect(() => alloyConfig(read, component('loki.write', 'default', {}))).toThrow(
    'loki.source.api.in refers to another loki.write.default than the one in the configuration: pass it the same node',
  );
});

test('a configuration of generally available components needs no flags', () => {
  expect(alloyConfig(read, write).flags).toEqual([]);
});

test('what a configuration opts in to becomes flags', () => {
  const debug = component('otelcol.exporter.debug', 'all', {});
  const pubsub = component('otelcol.receiver.googlecloudpubsub', 'in', { subscription: 's', output: {} });
  expect(alloyConfigAt({ stability: 'experimental' }, debug).flags).toEqual(['--stability.level=experimental']);
  expect(alloyConfigAt({ community: true }, pubsub).flags).toEqual(['--feature.community-components.enabled=true']);
});

test('an experimental function needs an opt-in', () => {
  const write = component('loki.write', 'default', {
    external_labels: at(std.array.group_by([{ a: '1' }], 'a', false), 0),
  });
  expect(() => alloyConfig(write)).toThrow('array.group_by is experimental');
  expect(alloyConfigAt({ stability: 'experimental' }, write).flags).toHaveLength(1);
});
