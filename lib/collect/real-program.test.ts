import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examplePlatform } from '../../test/example-platform';
import { valueAt } from '../../test/rendered-objects';
import { ALL_BACKENDS, collectors, namespaceCollectorOf, objectOf, pooledCollectors } from './collectors.fixture';

const SIX = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [`team-${id}`, { namespaces: [`team-${id}`] }]),
);

const available = spawnSync('alloy', ['--version']).status === 0;

// Skipped where there is no `alloy` on PATH.
(available ? describe : describe.skip)('the real alloy', () => {
  const platform = { ...examplePlatform(), unknownNamespaces: 'drop' } as const;
  const { gateway, agent, events } = collectors(platform, ALL_BACKENDS);
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'collectors-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['alloy-agent', agent],
    ['alloy-events', events],
    ['alloy-gateway', gateway],
    ['alloy', namespaceCollectorOf(platform)],
  ])('accepts the configuration of %s and would not format it otherwise', (name, chart) => {
    const table = textOf(gateway, 'alloy-tenants', 'tenants.alloy');
    const config = textOf(chart, name, 'config.alloy').replace('/etc/alloy-tenants', folder);
    writeFileSync(join(folder, 'tenants.alloy'), table);
    writeFileSync(join(folder, 'config.alloy'), config);

    expect(alloy('fmt', join(folder, 'tenants.alloy'))).toEqual({ status: 0, output: table });
    expect(alloy('fmt', join(folder, 'config.alloy'))).toEqual({ status: 0, output: config });
    expect(alloy('validate', join(folder, 'config.alloy'))).toEqual({ status: 0, output: '' });
  });

  test('accepts what pools of gateways run with, and what agents hand them', () => {
    const { agent, gateways } = pooledCollectors({ ...examplePlatform(SIX), unknownNamespaces: 'infrastructure' });
    const files = [
      [agent, 'alloy-agent', ['alloy-pools', 'pools.alloy']],
      [gateways[0], 'alloy-gateway', ['alloy-tenants', 'tenants.alloy']],
      [gateways[1], 'alloy-gateway-1', ['alloy-tenants-1', 'tenants.alloy']],
    ] as const;
    for (const [chart = agent, name, [map, file]] of files) {
      const table = textOf(chart, map, file);
      writeFileSync(join(folder, file), table);
      const config = textOf(chart, name, 'config.alloy').replace(/\/etc\/alloy-(tenants|pools)/, folder);
      writeFileSync(join(folder, 'config.alloy'), config);
      expect(alloy('fmt', join(folder, file))).toEqual({ status: 0, output: table });
      expect(alloy('validate', join(folder, 'config.alloy'))).toEqual({ status: 0, output: '' });
    }
  });
});

function alloy(...args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const env = { ...process.env, NODE_NAME: 'node-1' };
  const { status, stdout, stderr } = spawnSync('alloy', [...args], { encoding: 'utf8', env });
  return { status, output: stdout + stderr };
}

function textOf(chart: Parameters<typeof objectOf>[0], configMap: string, file: string): string {
  return String(valueAt(objectOf(chart, 'ConfigMap', configMap), 'data', file));
}
