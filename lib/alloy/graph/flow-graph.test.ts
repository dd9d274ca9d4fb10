import { parse } from '../parser';
import { flowGraph } from './flow-graph';

function edgesOf(text: string): readonly string[] {
  return flowGraph(parse(text).file).edges.map(({ from, to, signals }) => `${from} → ${to}: ${signals.join(', ')}`);
}

function nodesOf(text: string): readonly string[] {
  return flowGraph(parse(text).file).nodes.map(({ id, signals }) => `${id}: ${signals.join(', ')}`);
}

test('a reference to a receiver sends, any other takes', () => {
  expect(
    edgesOf(`
      discovery.kubernetes "pods" { role = "pod" }
      prometheus.scrape "pods" {
        targets    = discovery.kubernetes.pods.targets
        forward_to = [prometheus.remote_write.mimir.receiver]
      }
      local.file "url" { filename = "/url" }
      prometheus.remote_write "mimir" { endpoint { url = local.file.url.content } }`),
  ).toEqual([
    'discovery.kubernetes.pods → prometheus.scrape.pods: targets',
    'prometheus.scrape.pods → prometheus.remote_write.mimir: metrics',
    'local.file.url → prometheus.remote_write.mimir: other',
  ]);
});

test('one arrow carries the signals that OpenTelemetry sends by three', () => {
  const text = `
    otelcol.receiver.otlp "in" {
      output {
        logs    = [otelcol.exporter.otlp.out.input]
        metrics = [otelcol.exporter.otlp.out.input]
        traces  = [otelcol.exporter.otlp.out.input]
      }
    }
    otelcol.exporter.otlp "out" { client { endpoint = "tempo:4317" } }`;
  expect(edgesOf(text)).toEqual(['otelcol.receiver.otlp.in → otelcol.exporter.otlp.out: logs, metrics, traces']);
  expect(nodesOf(text)).toEqual([
    'otelcol.receiver.otlp.in: logs, metrics, traces',
    'otelcol.exporter.otlp.out: logs, metrics, traces',
  ]);
});

test('config blocks take part', () => {
  const sinks = `
    loki.write "l" { endpoint { url = "http://loki" } }
    otelcol.exporter.otlp "t" { client { endpoint = "tempo:4317" } }`;
  expect(
    edgesOf(`logging { write_to = [loki.write.l.receiver] }
    tracing { write_to = [otelcol.exporter.otlp.t.input] }${sinks}`),
  ).toEqual(['logging → loki.write.l: logs', 'tracing → otelcol.exporter.otlp.t: traces']);
});

test('a module is a group whose names mean nothing outside', () => {
  const graph = flowGraph(
    parse(`
      declare "shorten" {
        argument "sink" { }
        export "receiver" { value = loki.process.x.receiver }
        loki.process "x" { forward_to = argument.sink.value }
      }
      shorten "a" { sink = [loki.write.x.receiver] }
      loki.source.file "x" {
        targets    = [{ __path__ = "/x" }]
        forward_to = [shorten.a.receiver]
      }
      loki.write "x" { endpoint { url = "http://loki" } }`).file,
  );
  expect(graph.groups).toEqual([{ id: 'declare "shorten"', title: 'declare "shorten"' }]);
  expect(graph.nodes.map(({ id, group = '' }) => [id, group])).toEqual([
    ['shorten.a', ''],
    ['loki.source.file.x', ''],
    ['loki.write.x', ''],
    ['declare "shorten"/argument.sink', 'declare "shorten"'],
    ['declare "shorten"/export.receiver', 'declare "shorten"'],
    ['declare "shorten"/loki.process.x', 'declare "shorten"'],
  ]);
  expect(graph.edges.map(({ from, to }) => `${from} → ${to}`)).toEqual([
    'declare "shorten"/export.receiver → declare "shorten"/loki.process.x',
    'declare "shorten"/loki.process.x → declare "shorten"/argument.sink',
    'shorten.a → loki.write.x',
    'loki.source.file.x → shorten.a',
  ]);
});

test('a foreach gives its items to its template, which sees what is around it', () => {
  const text = `
    discovery.docker "all" { host = "unix:///docker.sock" }
    prometheus.remote_write "m" { endpoint { url = "http://mimir" } }
    foreach "each" {
      collection = discovery.docker.all.targets
      var        = "item"
      template {
        prometheus.scrape "one" {
          targets    = [item]
          forward_to = [prometheus.remote_write.m.receiver]
        }
      }
    }`;
  expect(edgesOf(text)).toEqual([
    'discovery.docker.all → foreach.each: targets',
    'foreach.each → foreach "each"/prometheus.scrape.one: targets',
    'foreach "each"/prometheus.scrape.one → prometheus.remote_write.m: metrics',
  ]);
  expect(flowGraph(parse(text).file).nodes.find(({ id }) => id === 'foreach.each')?.group).toBe('foreach "each"');
});

test('references to nothing, the standard library and duplicates are passed over', () => {
  expect(
    edgesOf(`
      loki.write "x" { endpoint { url = sys.env("URL") } }
      loki.write "x" { endpoint { url = "http://loki" } }
      loki.process "y" { forward_to = [loki.write.missing.receiver, loki.write.x.receiver] }`),
  ).toEqual(['loki.process.y → loki.write.x: logs']);
});
