import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePromql } from './parse';
import { faultsOfTypes } from './types';

/** Prometheus' own checker, where it is on the PATH. */
const available = spawnSync('promtool', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'promql-'));
afterAll(() => rmSync(folder, { recursive: true }));

const queries = readFileSync(join(__dirname, '..', 'testdata', 'promql.txt'), 'utf8')
  .split('\n')
  .filter((line) => /^[-+] /.test(line))
  .map((line) => line.slice(2));

/** Whether a rule with the expression is accepted. */
function accepted(query: string): boolean {
  const file = join(folder, 'rules.json');
  writeFileSync(file, JSON.stringify({ groups: [{ name: 'g', rules: [{ record: 'r', expr: query }] }] }));
  return spawnSync('promtool', ['check', 'rules', '--lint=none', file]).status === 0;
}

(available ? test.each(queries) : test.skip.each(queries))('%s', (query) => {
  const { expr, faults } = parsePromql(query);
  const ours = faults.length === 0 && expr !== undefined && faultsOfTypes(expr).length === 0;
  expect(ours).toBe(accepted(query));
});
