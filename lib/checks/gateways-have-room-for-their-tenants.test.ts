import { environmentOf, examplePlatform, exampleTenant } from '../../test/example-platform';
import type { Environment, Quantity } from '../spec/model';
import { formatProblem } from '../spec/problem';
import { CheckContext } from './context';
import { gatewaysHaveRoomForTheirTenants } from './gateways-have-room-for-their-tenants';

const prod = environmentOf(examplePlatform(), 'prod');
const keptIn = { metrics: 'prod', logs: 'prod', traces: 'prod', profiles: 'prod' };

function problems(count: number, change: Partial<Environment> = {}, name = 'alloy-gateway'): readonly string[] {
  const tenants = Array.from({ length: count }, (_, i) => exampleTenant(`team-${i}`, [`team-${i}`]));
  const environment = { ...prod, keptIn, tenants, ...change };
  const app = {
    environment,
    app: name,
    layer: 'collector',
    objects: [],
    connections: [],
    secrets: [],
  } as const;
  return gatewaysHaveRoomForTheirTenants
    .run(new CheckContext({ platform: examplePlatform(), apps: [app] }))
    .map(formatProblem);
}

test('a gateway of the usual size holds a dozen teams', () => {
  expect(problems(12)).toEqual([]);
});

test('a hundred teams need more, and it is said how much', () => {
  expect(problems(100)).toEqual([
    'dist/prod/alloy-gateway: collectors.gateway.resources.limits.memory: the gateway has no room for the senders of 100 tenants (got 512Mi, expected 793Mi or more: 280Mi, and 3.9Mi for each tenant, in 85 % of the limit) → set collectors.gateway.resources.limits.memory of the environment to 896Mi or more, or collectors.gateway.pools to auto',
  ]);
});

test('their monitors are watched for each of them', () => {
  const sources = { ...prod.sources, serviceMonitors: true };
  expect(problems(100, { sources })).toEqual([expect.stringContaining('and 3.9Mi for each tenant')]);
  expect(problems(100, { sources }, 'alloy-monitors')).toEqual([expect.stringContaining('and 3.8Mi for each tenant')]);
});

test('tenants of logs alone share a sender', () => {
  expect(problems(1000, { keptIn: { ...keptIn, metrics: undefined, traces: undefined, profiles: undefined } })).toEqual(
    [],
  );
});

test('whatever writes to the backends for all tenants needs the room, and an agent that does not, none', () => {
  const agents = (collection: Environment['collection']) => problems(100, { collection }, 'alloy-agent');
  expect(agents(['two-tier'])).toEqual([]);
  expect(agents(['node-only'])).toEqual([
    expect.stringContaining('collectors.agent.resources.limits.memory: the agent has no room'),
  ]);
  expect(problems(300, { collection: ['clustered'] }, 'alloy-scraper')).toEqual([
    expect.stringContaining('set collectors.scraper.resources.limits.memory of the environment to'),
  ]);
});

test('where each namespace has an Alloy, nobody else watches monitors of tenants', () => {
  const sources = { ...prod.sources, serviceMonitors: true };
  const each = { sources, collection: ['two-tier', 'per-namespace'] } as const;
  expect(problems(200, each, 'alloy-monitors')).toEqual([expect.stringContaining('and 2.2Mi for each tenant')]);
});

test('each pool needs room for its own tenants', () => {
  const two = { gatewayPools: 2 };
  expect(problems(60, two)).toEqual([]);
  expect(problems(60, two, 'alloy-gateway-1')).toEqual([]);
  const [first = '', second = ''] = [...problems(100, two), ...problems(100, two, 'alloy-gateway-1')];
  const tenantsIn = (problem: string) => Number(/senders of (\d+) tenants/.exec(problem)?.[1]);
  expect(first).toMatch(/^dist\/prod\/alloy-gateway: .*, or collectors\.gateway\.pools to auto$/);
  expect(second).toMatch(/^dist\/prod\/alloy-gateway-1: /);
  expect(tenantsIn(first) + tenantsIn(second)).toBe(100);
});

test('no pools are advised where none would help', () => {
  const gateway = { ...prod.gateway, resources: { ...prod.gateway.resources, memoryLimit: '256Mi' as Quantity } };
  expect(problems(3, { gateway })).toEqual([expect.stringMatching(/to \d+Mi or more$/)]);
});
