import { component } from './component';
import { alloyConfig, render } from './config';
import { raw } from './raw';

const write = component('loki.write', 'out', {});

test('raw text becomes an expression in the canonical layout', () => {
  const process = component('loki.process', 'a', { forward_to: raw('[ loki.write.out.receiver,]', [write]) });
  expect(render(alloyConfig(process, write))).toContain('	forward_to = [loki.write.out.receiver]\n');
});

test('the nodes that raw text uses must be in the configuration', () => {
  const process = component('loki.process', 'a', { forward_to: raw('[loki.write.out.receiver]', [write]) });
  expect(() => alloyConfig(process)).toThrow('loki.process.a refers to loki.write.out');
});

test('raw text that is no expression throws', () => {
  expect(() => raw('a +')).toThrow('raw("a +"): 1:');
});
