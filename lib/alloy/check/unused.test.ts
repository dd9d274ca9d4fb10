import { errorsOf, warningsOf } from './test-support/told';

const SCRAPE =
  'prometheus.scrape "s" {\n\ttargets    = prometheus.exporter.self.me.targets\n\tforward_to = [prometheus.echo.e.receiver]\n}\n';
const EXPORTER = 'prometheus.exporter.self "me" { }\n';
const ECHO = 'prometheus.echo "e" { }\n';

test('components that are used, or do something by themselves, are not told', () => {
  expect(warningsOf(`${SCRAPE}${EXPORTER}${ECHO}`)).toEqual([]);
  expect(warningsOf('mimir.rules.kubernetes "m" {\n\taddress = "http://mimir"\n}\n')).toEqual([]);
});

test.each([
  ['nobody sends to', ECHO, '1:1 prometheus.echo.e is unused: nothing sends to its receiver'],
  ['nobody reads from', EXPORTER, '1:1 prometheus.exporter.self.me is unused: nothing refers to its targets'],
  [
    'nobody sends to, though it could send on',
    'otelcol.processor.batch "b" {\n\toutput { }\n}\n',
    '1:1 otelcol.processor.batch.b is unused: nothing sends to its input',
  ],
  [
    'reads a file for nobody',
    'local.file "f" {\n\tfilename = "a"\n}\n',
    '1:1 local.file.f is unused: nothing refers to its content',
  ],
])('a component that %s is told', (_, config, message) => {
  expect(warningsOf(config)).toEqual([message]);
  expect(errorsOf(config)).toEqual([]);
});

test('logs of Alloy itself are a use', () => {
  expect(warningsOf('logging {\n\twrite_to = [loki.echo.e.receiver]\n}\n\nloki.echo "e" { }\n')).toEqual([]);
});

test('use in the template of a foreach is a use', () => {
  const foreach = `foreach "f" {\n\tcollection = [1]\n\tvar = "v"\n\n\ttemplate {\n${SCRAPE}\t}\n}\n`;
  expect(warningsOf(`${foreach}${EXPORTER}${ECHO}`)).toEqual([]);
});

describe('declarations and imports', () => {
  const declare = 'declare "d" {\n\texport "e" {\n\t\tvalue = 1\n\t}\n}\n';
  const imported = `import.string "m" {\n\tcontent = ${JSON.stringify(declare)}\n}\n`;

  test('are told if no component is of them', () => {
    expect(warningsOf(`${declare}logging { }\n`)).toEqual([
      '1:1 declare.d is unused: there is no component of its name',
    ]);
    expect(warningsOf(`${imported}logging { }\n`)).toEqual([
      '1:1 import.string.m is unused: there is no component of its modules',
    ]);
    expect(warningsOf(`${declare}${imported}d "x" { }\n\nm.d "x" { }\n`)).toEqual([]);
  });

  test('are not told in a file of nothing else, which others import', () => {
    expect(warningsOf(`${declare}${imported}`)).toEqual([]);
  });

  test('a component in a declaration is told where it stands', () => {
    expect(warningsOf(`declare "d" {\n\t${ECHO}}\n\nd "x" { }\n`)).toEqual([
      '2:2 prometheus.echo.e is unused: nothing sends to its receiver',
    ]);
  });
});

test('nothing is told beside an error, which may be why something is unused', () => {
  expect(warningsOf(`${SCRAPE.replace('echo.e.', 'echo.f.')}${EXPORTER}${ECHO}`)).toEqual([]);
});
