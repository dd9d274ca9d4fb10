import { argument } from './argument';
import { component } from './component';
import { alloyConfig, render } from './config';
import { declareComponent } from './declare';
import { importModule } from './import';
import type { List, Ref, Str } from './values';

const library = importModule('import.file', 'library', { filename: '/etc/alloy/library.alloy' });

test('a component of a module is named after the import', () => {
  const lane = declareComponent('lane', { url: argument<Str>() }, ({ url }) => {
    const write = component('loki.write', 'out', { endpoint: [{ url }] });
    return { nodes: write, exports: { receiver: write.exports.receiver } };
  });
  const alpha = library.use(lane).instance('alpha', { url: 'http://loki' });
  const source = component('loki.source.api', 'in', { forward_to: [alpha.exports.receiver] });
  expect(render(alloyConfig(library, alpha, source))).toBe(`import.file "library" {
	filename = "/etc/alloy/library.alloy"
}

library.lane "alpha" {
	url = "http://loki"
}

loki.source.api "in" {
	forward_to = [library.lane.alpha.receiver]
}
`);
});

test('a component of a foreign module has the types that the caller gives', () => {
  const filter = library.component<
    { forward_to: List<Ref<'loki.LogsReceiver'>> },
    { receiver: Ref<'loki.LogsReceiver'> }
  >('filter', ['receiver']);
  const instance = filter.instance('a', { forward_to: [] });
  expect(instance.exports.receiver.uses).toEqual([instance]);
  expect(instance.id).toBe('library.filter.a');
});

test('a component of a module without the import throws', () => {
  const filter = library.component<Record<never, never>, Record<never, never>>('filter', []);
  expect(() => alloyConfig(filter.instance('a', {}))).toThrow('library.filter.a refers to import.file.library');
});
