import { errorsOf } from './test-support/told';

/** Statements of a component that needs none. */
function write(...statements: readonly string[]): string {
  return ['loki.write "w" {', ...statements, '}'].join('\n');
}

test.each([
  [
    'an unknown attribute',
    write('max_stream = 1'),
    '2:1 unrecognized attribute name "max_stream"; did you mean "max_streams"?',
  ],
  ['an attribute like no other', write('zzzzzz = 1'), '2:1 unrecognized attribute name "zzzzzz"'],
  [
    'an attribute twice',
    write('max_streams = 1', 'max_streams = 2'),
    '3:1 attribute "max_streams" may only be given once',
  ],
  ['an unknown block', write('endpont { }'), '2:1 unrecognized block name "endpont"; did you mean "endpoint"?'],
  ['a block once too often', write('wal { }', 'wal { }'), '2:1 block "wal" may only be specified once'],
  [
    'a block as an attribute',
    write('endpoint = { }'),
    '2:1 "endpoint" must be a block (endpoint { … }), but is used as an attribute',
  ],
  [
    'an attribute as a block',
    write('external_labels { }'),
    '2:1 "external_labels" must be an attribute (external_labels = …), but is used as a block',
  ],
  ['a missing attribute of a block', write('endpoint { }'), '2:1 missing required attribute "url" in endpoint'],
  [
    'a missing attribute of a component',
    'loki.process "p" { }',
    '1:1 missing required attribute "forward_to" in loki.process',
  ],
  ['a missing block', 'faro.receiver "f" { }', '1:1 missing required block "output" in faro.receiver'],
  ['a name that every object of JavaScript has', write('toString = 1'), '2:1 unrecognized attribute name "toString"'],
  ['a block of such a name', write('constructor { }'), '2:1 unrecognized block name "constructor"'],
])('refuses %s', (_, config, message) => {
  expect(errorsOf(config)[0]).toBe(message);
});

test('accepts what may be left out, and blocks any number of times', () => {
  expect(errorsOf(write())).toEqual([]);
  expect(errorsOf(write('endpoint { url = "http://a" }', 'endpoint { url = "http://b" }', 'wal { }'))).toEqual([]);
});

test('every fault of a body is told, in the order of the text, what is missing last', () => {
  expect(errorsOf('loki.process "p" {\nno = 1\nstage.nothing { }\nstage.drop { }\nneither = 2\n}')).toEqual([
    '2:1 unrecognized attribute name "no"',
    '3:1 unrecognized block name "stage.nothing"',
    '5:1 unrecognized attribute name "neither"',
    '1:1 missing required attribute "forward_to" in loki.process',
  ]);
});

test('the value of an unknown attribute is looked at all the same', () => {
  expect(errorsOf(write('no = nothing.there'))).toEqual([
    '2:6 component "nothing.there" does not exist or is out of scope',
    '2:1 unrecognized attribute name "no"',
  ]);
});

test('labels of blocks are there where they are needed, and nowhere else', () => {
  const walk = (label: string): string =>
    `prometheus.exporter.snmp "s" {\n\tconfig = "{}"\n\n\ttarget "t" {\n\t\taddress = "a"\n\t}\n\n\twalk_param ${label}{ }\n}`;
  expect(errorsOf(walk('"w" '))).toEqual([]);
  expect(errorsOf(walk(''))).toEqual(['8:2 block "walk_param" needs a label']);
  expect(errorsOf(write('wal { }'))).toEqual([]);
  expect(errorsOf(write('wal "w" { }'))).toEqual(['2:1 block "wal" takes no label']);
});

test('stages are taken in any order, each as often as it is written', () => {
  const config = 'loki.process "p" {\n\tforward_to = []\n\tstage.cri { }\n\tstage.docker { }\n\tstage.cri { }\n}';
  expect(errorsOf(config)).toEqual([]);
});

test('defaults that a block gets from the one around it count', () => {
  // The queue of an exporter is off in its own defaults only where the exporter says so.
  const config = 'otelcol.exporter.otlp "o" {\n\tclient { endpoint = "a:4317" }\n\tsending_queue { queue_size = 0 }\n}';
  expect(errorsOf(config)).toEqual([expect.stringContaining('queue_size')]);
});
