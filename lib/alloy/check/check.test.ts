import * as nodes from '../nodes';
import { parse } from '../parser';
import { check } from './check';

const GOOD = `discovery.kubernetes "pods" {
	role = "pod"
}

loki.source.kubernetes "pods" {
	targets    = discovery.kubernetes.pods.targets
	forward_to = [loki.write.default.receiver]
}

loki.write "default" {
	endpoint {
		url = "http://loki:3100/loki/api/v1/push"
	}
}
`;

test('a good configuration has no problems', () => {
  expect(check(GOOD)).toMatchObject({ ok: true, problems: [] });
});

test('a problem has a place from the first to the last character, a severity and a sentence', () => {
  expect(check(GOOD.replace('targets ', 'target  '))).toMatchObject({
    ok: false,
    problems: [
      {
        severity: 'error',
        line: 6,
        column: 2,
        endLine: 6,
        endColumn: 47,
        message: 'unrecognized attribute name "target"; did you mean "targets"?',
      },
      {
        severity: 'error',
        line: 5,
        column: 1,
        message: 'missing required attribute "targets" in loki.source.kubernetes',
      },
    ],
  });
});

test('what refers to what can be asked for', () => {
  expect(check(GOOD).references).toEqual([
    { id: 'discovery.kubernetes.pods', line: 1, uses: [] },
    { id: 'loki.source.kubernetes.pods', line: 5, uses: ['discovery.kubernetes.pods', 'loki.write.default'] },
    { id: 'loki.write.default', line: 10, uses: [] },
  ]);
});

test('a text that does not parse is told as such', () => {
  const broken = 'loki.write "default" {\n\tendpoint { url = }\n}\n';
  expect(check(broken)).toEqual({ ok: false, problems: parse(broken).diagnostics, references: [] });
});

test('a parsed tree is checked like its text', () => {
  const faulty = GOOD.replace('role ', 'rule ');
  expect(check(parse(faulty).file)).toEqual(check(faulty));
});

test('a built tree is checked as it will be printed', () => {
  const block = nodes.block('loki.write', 'w', [nodes.attribute('max_streams', nodes.string('many'))]);
  expect(check(nodes.file([block])).problems).toMatchObject([
    { line: 2, column: 16, message: 'max_streams: expected a number, got string "many"' },
  ]);
});

describe('severities', () => {
  const neverWorks = GOOD.replace('"pod"', '"pods"');

  test('what Alloy loads though it can never work is a warning, or an error if that is wanted', () => {
    const [problem] = check(neverWorks).problems;
    expect(check(neverWorks)).toMatchObject({ ok: true, problems: [{ severity: 'warning', line: 2 }] });
    expect(check(neverWorks, { strict: true })).toMatchObject({
      ok: false,
      problems: [{ ...problem, severity: 'error' }],
    });
  });

  test('what is hardly meant is a warning in any case', () => {
    const unused = 'loki.echo "e" { }\n';
    expect(check(unused, { stability: 'experimental', strict: true })).toMatchObject({
      ok: true,
      problems: [{ severity: 'warning' }],
    });
  });

  test('errors come before warnings, whatever their lines', () => {
    const both = `${neverWorks}\nnothing "x" { }\n`;
    expect(check(both).problems.map(({ severity, line }) => [severity, line])).toEqual([
      ['error', 16],
      ['warning', 2],
    ]);
  });
});

test('the level is generally-available unless said otherwise, and the community is not allowed', () => {
  expect(check('otelcol.exporter.debug "d" { }').ok).toBe(false);
  expect(check('otelcol.exporter.debug "d" { }', { stability: 'experimental' }).ok).toBe(true);
  const community = 'otelcol.exporter.splunkhec "s" {\n\tclient { endpoint = "http://a" }\n\tsplunk { token = "b" }\n}';
  expect(check(community, { stability: 'experimental' }).ok).toBe(false);
  expect(check(community, { community: true }).ok).toBe(true);
});

test('the folder of the configuration is module_path', () => {
  const read = 'local.file "f" {\n\tfilename = 1 / { "/etc/alloy" = 0 }[module_path]\n}\n';
  expect(check(read, { modulePath: '/etc/alloy' }).problems[0]?.message).toBe('division by zero');
  expect(check(read).ok).toBe(true);
});

test.each([
  '',
  '// nothing',
  'a.b.c "d" { }',
  'declare "a" {\n\tdeclare "a" {\n\t\ta "a" { }\n\t}\n\n\ta "a" { }\n}\n\na "a" { }',
  'foreach "a" {\n\tcollection = foreach.a\n\tvar = ""\n\n\ttemplate {\n\t\tforeach "a" { }\n\t}\n}',
  'import.string "a" {\n\tcontent = import.string.a.content\n}',
  'prometheus.scrape "__proto__" {\n\ttargets = [__proto__.constructor]\n\tforward_to = toString\n}',
  'loki.process "a" {\n\tforward_to = [[[[[[]]]]]]\n\tstage.match {\n\t\tselector = ""\n\t\tstage.match { }\n\t}\n}',
])('never throws: %j', (config) => {
  expect(() => check(config, { stability: 'experimental', community: true })).not.toThrow();
});
