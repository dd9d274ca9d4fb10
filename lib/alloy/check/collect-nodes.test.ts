import { errorsOf } from './test-support/told';

const d = 'declare "d" {\n\targument "a" {\n\t\toptional = true\n\t}\n}\n';

test.each([
  [
    'a component that does not exist',
    'loki.nothing "a" { }',
    '1:1 cannot find the definition of component name "loki.nothing"',
  ],
  [
    'a misspelt component',
    'loki.writes "a" { }',
    '1:1 cannot find the definition of component name "loki.writes"; did you mean "loki.write"?',
  ],
  ['a component without a label', 'loki.write { }', '1:1 component "loki.write" must have a label'],
  [
    'two components of one label',
    'loki.write "a" { }\nloki.write "a" { }',
    '2:1 block loki.write.a already declared at 1:1',
  ],
  ['an attribute outside of blocks', 'a = 1', '1:1 unrecognized attribute a: only blocks can be here'],
  [
    'a block of a component outside of it',
    'stage.json "a" { }',
    '1:1 cannot find the definition of component name "stage.json"',
  ],
  ['two blocks for one service', 'logging { }\nlogging { }', '2:1 block logging already declared at 1:1'],
  ['a service twice', 'http { }\nhttp { }', '2:1 duplicate definition of "http"'],
  ['a part of Alloy that has no configuration', 'cluster { }', '1:1 "cluster" can\'t be configured here'],
  ['an argument outside of a module', 'argument "a" { }', '1:1 argument blocks only allowed inside a module'],
  ['an export outside of a module', 'export "a" {\n\tvalue = 1\n}', '1:1 export blocks only allowed inside a module'],
  ['a declaration without a label', 'declare { }', '1:1 declare block must have a label'],
  ['a declaration of that name', 'declare "declare" { }', "1:1 'declare' is not a valid label for a declare block"],
  ['two declarations of one name', `${d}${d}`, '6:1 block declare.d already declared at 1:1'],
  ['an import without a label', 'import.string {\n\tcontent = ""\n}', '1:1 import.string block must have a label'],
  [
    'a foreach without a label',
    'foreach {\n\tcollection = []\n\tvar = "v"\n\ttemplate { }\n}',
    '1:1 foreach block must have a label',
  ],
  ['logging in a declaration', 'declare "d" {\n\tlogging { }\n}', '2:2 logging block not allowed inside a module'],
  ['http in a declaration', 'declare "d" {\n\thttp { }\n}', '2:2 http is not allowed in a module'],
  ['a custom component without a label', `${d}d { }`, '6:1 component "d" must have a label'],
])('refuses %s', (_, config, message) => {
  const [first] = errorsOf(config);
  expect(first).toContain(message);
});

test('accepts a label for two names, a declaration in a declaration, and services', () => {
  const config =
    'loki.write "a" { }\n\nloki.echo "a" { }\n\ndeclare "d" {\n\tdeclare "d" { }\n}\n\nhttp { }\n\nlogging { }\n\ntracing { }\n';
  expect(errorsOf(config)).toEqual([]);
});

describe('levels of stability', () => {
  const experimental = 'prometheus.exporter.static "e" {\n\ttext = ""\n}';
  const preview = 'loki.secretfilter "s" {\n\tforward_to = []\n}';

  test('a component needs at least its own level', () => {
    expect(errorsOf(experimental, { stability: 'experimental' })).toEqual([]);
    expect(errorsOf(experimental, { stability: 'public-preview' })).toEqual([
      '1:1 component "prometheus.exporter.static" is experimental: it needs --stability.level=experimental',
    ]);
    expect(errorsOf(preview, { stability: 'public-preview' })).toEqual([]);
    expect(errorsOf(preview, { stability: 'experimental' })).toEqual([]);
    expect(errorsOf(preview, { stability: 'generally-available' })).toEqual([
      '1:1 component "loki.secretfilter" is public-preview: it needs --stability.level=public-preview',
    ]);
  });

  test('a config block too', () => {
    const foreach = 'foreach "f" {\n\tcollection = []\n\tvar = "v"\n\n\ttemplate { }\n}';
    expect(errorsOf(foreach)).toEqual([]);
    expect(errorsOf(foreach, { stability: 'generally-available' })).toEqual([
      '1:1 block "foreach" is experimental: it needs --stability.level=experimental',
    ]);
  });

  test('components of the community need to be allowed, whatever the level', () => {
    const config = 'otelcol.exporter.datadog "d" {\n\tapi {\n\t\tapi_key = "a"\n\t}\n}';
    expect(errorsOf(config, { community: true, stability: 'generally-available' })).toEqual([]);
    expect(errorsOf(config, { community: false })).toEqual([
      expect.stringMatching(/^1:1 component "otelcol.exporter.datadog" .*--feature.community-components.enabled/),
    ]);
  });
});
