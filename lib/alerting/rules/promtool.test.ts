import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examplePlatform } from '../../../test/example-platform';
import { rulesKeptIn } from '../tenant-rules';

const hasPromtool = spawnSync('promtool', ['--version']).status === 0;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'promtool-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function platform() {
  const { environments, alerting, ...rest } = examplePlatform();
  const keptIn = { metrics: 'prod', logs: 'prod', traces: undefined, profiles: undefined };
  return {
    ...rest,
    alerting: { ...alerting, runbooks: 'https://runbooks.example.com' },
    environments: environments.map((environment) => ({
      ...environment,
      keptIn,
      collection: ['per-namespace' as const],
      kubeStateMetrics: { replicas: 1, resources: environment.agent.resources },
    })),
  };
}

function promtool(tenant: string, ...args: readonly string[]): string {
  const files = rulesKeptIn(platform(), 'prod', 'promql').find((rules) => rules.tenant === tenant)?.files ?? {};
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const names = args[0] === 'check' ? Object.keys(files) : [];
  const { status, stdout, stderr } = spawnSync('promtool', [...args, ...names], { cwd: folder, encoding: 'utf8' });
  return status === 0 ? 'passed' : `${stdout}${stderr}`;
}

// Skipped where there is no `promtool`: expressions are checked everywhere.
(hasPromtool ? describe : describe.skip)('promtool', () => {
  test.each(['infrastructure', 'team-alpha'])('takes the rules of %s', (tenant) => {
    expect(promtool(tenant, 'check', 'rules')).toBe('passed');
  });

  test.each([
    ['services', 'team-alpha'],
    ['collectors', 'infrastructure'],
  ])('sees alerts about %s fire', (about, tenant) => {
    copyFileSync(join(__dirname, `${about}.test.yaml`), join(folder, `${about}.test.yaml`));
    expect(promtool(tenant, 'test', 'rules', `${about}.test.yaml`)).toBe('passed');
  });
});
