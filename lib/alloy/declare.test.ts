import { argument, optionalArgument } from './argument';
import { component } from './component';
import { alloyConfig, alloyConfigAt, render } from './config';
import { declareComponent } from './declare';
import type { Duration, List, Ref, Str } from './values';

const lane = declareComponent(
  'lane',
  { url: argument<Str>({ comment: 'Where to push.' }), batch_wait: optionalArgument<Duration>('1s') },
  (args) => {
    const write = component('loki.write', 'out', { endpoint: [{ url: args.url, batch_wait: args.batch_wait }] });
    return { nodes: write, exports: { receiver: write.exports.receiver } };
  },
);

test('a declaration has its arguments, its nodes and its exports', () => {
  expect(render(alloyConfig(lane))).toBe(`declare "lane" {
	argument "url" {
		comment = "Where to push."
	}

	argument "batch_wait" {
		optional = true
		default  = "1s"
	}

	loki.write "out" {
		endpoint {
			url        = argument.url.value
			batch_wait = argument.batch_wait.value
		}
	}

	export "receiver" {
		value = loki.write.out.receiver
	}
}
`);
});

test('an instance takes the arguments and exports references', () => {
  const alpha = lane.instance('alpha', { url: 'http://loki' }, { comment: 'Tenant alpha.' });
  const source = component('loki.source.api', 'in', { forward_to: [alpha.exports.receiver] });
  expect(render(alloyConfig(alpha, source, lane))).toContain(`// Tenant alpha.
lane "alpha" {
	url = "http://loki"
}

loki.source.api "in" {
	forward_to = [lane.alpha.receiver]
}
`);
});

test('an instance without its declaration throws', () => {
  expect(() => alloyConfig(lane.instance('alpha', { url: 'http://loki' }))).toThrow(
    'lane.alpha refers to declare.lane, which is not in the configuration: add it',
  );
});

test('a body that refers to a node outside throws', () => {
  const write = component('loki.write', 'out', {});
  const declare = () =>
    declareComponent('wrong', {}, () => ({
      nodes: component('loki.process', 'in', { forward_to: [write.exports.receiver] }),
    }));
  expect(declare).toThrow('loki.process.in refers to loki.write.out, which is not in declare wrong: add it');
});

test('an export of a node that the body leaves out throws', () => {
  const declare = () =>
    declareComponent('wrong', {}, () => ({
      nodes: [],
      exports: { receiver: component('loki.write', 'out', {}).exports.receiver },
    }));
  expect(declare).toThrow('export.receiver refers to loki.write.out, which is not in declare wrong: add it');
});

test('a body may use other custom components, which the configuration then must have', () => {
  const outer = declareComponent('outer', { url: argument<Str>() }, ({ url }) => ({
    nodes: lane.instance('inner', { url }),
  }));
  expect(() => alloyConfig(outer)).toThrow('declare.outer refers to declare.lane');
  expect(render(alloyConfig(outer, lane))).toContain('	lane "inner" {\n		url = argument.url.value\n	}\n');
});

test('arguments may be lists of receivers', () => {
  const filter = declareComponent('filter', { forward_to: argument<List<Ref<'loki.LogsReceiver'>>>() }, (args) => ({
    nodes: component('loki.process', 'drop', { forward_to: args.forward_to }),
  }));
  expect(render(alloyConfig(filter))).toContain('forward_to = argument.forward_to.value\n');
});

test('a declaration needs the level of what is in it', () => {
  const debug = declareComponent('debug', {}, () => ({ nodes: [component('otelcol.exporter.debug', 'all', {})] }));
  expect(debug.level).toBe('experimental');
  expect(alloyConfigAt({ stability: 'experimental' }, debug).flags).toEqual(['--stability.level=experimental']);
});
