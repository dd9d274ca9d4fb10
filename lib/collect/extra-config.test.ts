import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplePlatform } from '../../test/example-platform';
import { valueAt } from '../../test/rendered-objects';
import { checkAdded } from '../alloy/check/check-added';
import { format } from '../alloy/format';
import { collectors, objectOf } from './collectors.fixture';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'extra-config.md'), 'utf8');
const charts = collectors(examplePlatform());

type Collector = keyof typeof charts;

function errorsOf(collector: Collector, added: string): readonly string[] {
  const name = `alloy-${collector}`;
  const own = String(valueAt(objectOf(charts[collector], 'ConfigMap', name), 'data', 'config.alloy'));
  const text = String(valueAt(objectOf(charts.gateway, 'ConfigMap', 'alloy-tenants'), 'data', 'tenants.alloy'));
  const { added: problems } = checkAdded(own, added, { modules: (path) => [{ name: path, text }] });
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

const rows = [...page.matchAll(/^\| `(agent|gateway|events)` \| `([\w.]+)` \|/gm)].map(
  ([, collector, name = '']) => [collector as Collector, name] as const,
);

test('the page names components of every collector', () => {
  expect(new Set(rows.map(([collector]) => collector))).toEqual(new Set(['agent', 'gateway', 'events']));
  expect(rows).toHaveLength(6);
});

// What people refer to is a promise: a new label breaks their files.
test.each(rows)('extra configuration of %s may refer to %s', (collector, name) => {
  const text = name.endsWith('.targets')
    ? `loki.echo "x" { }\nloki.source.file "x" {\n\ttargets    = ${name}\n\tforward_to = [loki.echo.x.receiver]\n}\n`
    : `loki.source.api "x" {\n\thttp { }\n\tforward_to = [${name}]\n}\n`;
  expect(errorsOf(collector, text)).toEqual([]);
  expect(errorsOf(collector, text.replace(name, `${name}x`))).not.toEqual([]);
});

test('the example of the page is formatted and works in the agent', () => {
  const [, indented = ''] = /```alloy\n([\s\S]*?)```/.exec(page) ?? [];
  const text = indented.replace(/^ {3}/gm, '');
  expect(text).toContain('loki.source.file');
  expect(format(text)).toEqual({ ok: true, output: text });
  expect(errorsOf('agent', text)).toEqual([]);
});
